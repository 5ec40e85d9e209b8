import DocketCore
import Testing

@testable import DocketEngine

@Suite struct DurationCurveTests {
  private static func tally(_ days: [SpellTally.Day], ways: Int) -> SpellTally {
    var tally = SpellTally(ways: ways)
    tally.days = days
    return tally
  }

  @Test func `A curve is drawn from day 0 to the last day on which anybody was watched`() throws {
    let curve = try #require(
      DurationCurve(
        Self.tally(
          [
            SpellTally.Day(day: 5, ended: [1]), SpellTally.Day(day: 9, ended: [0], open: 3),
          ], ways: 1), ways: 1))
    let drawn = try #require(curve.drawn)
    #expect(drawn.kind == .survival)
    #expect(drawn.units == 4)
    #expect(drawn.steps.map(\.day) == [0, 5, 9])
    #expect(drawn.steps.map(\.value) == [1, 0.75, 0.75])
    #expect(drawn.steps.map(\.atRisk) == [4, 4, 3])
    #expect(curve.quantile(0.25)?.estimate == .day(5))
    #expect(curve.quantile(0.5)?.estimate == .beyond(9))
  }

  @Test func `Of competing ends the one asked for is drawn, from 0 up`() throws {
    let curve = try #require(
      DurationCurve(
        Self.tally(
          [
            SpellTally.Day(day: 0, ended: [1, 0]), SpellTally.Day(day: 2, ended: [0, 2], open: 1),
          ], ways: 2), ways: 2))
    let drawn = try #require(curve.drawn)
    #expect(drawn.kind == .incidence)
    #expect(drawn.steps.map(\.day) == [0, 2])
    #expect(drawn.steps.map(\.value) == [0.25, 0.25])
    #expect(drawn.steps.map(\.atRisk) == [4, 3])
  }

  @Test func `Nobody left while others still enter gives no quantile, and nobody at all no curve`()
    throws
  {
    let curve = try #require(
      DurationCurve(
        Self.tally(
          [
            SpellTally.Day(day: 5, ended: [1]), SpellTally.Day(day: 35, ended: [0], entered: 1),
            SpellTally.Day(day: 40, ended: [1]),
          ], ways: 1), ways: 1))
    #expect(curve.exhaustedDay == 5)
    #expect(curve.quantile(0.5) == nil)
    #expect(DurationCurve(Self.tally([], ways: 1), ways: 1)?.drawn == nil)
  }
}
