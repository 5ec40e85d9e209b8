import DocketCore
import Testing

@testable import DocketEngine

@Suite struct SpellHistogramTests {
  private static let clock = CivilDate(day: 20_000)
  private static let spell = BoundSpell(
    from: .milestone(0), ends: [.milestone(1), .milestone(2)], tieOrder: [1, 0], isUnknown: nil,
    following: nil, entry: nil, clock: clock)

  private static func tally(
    _ units: [(from: Int32, first: Int32, second: Int32)], _ spell: BoundSpell = spell
  ) throws -> SpellTally {
    let columns = [units.map(\.from), units.map(\.first), units.map(\.second)].map {
      MeasuredColumn(
        measure: Executor.looking(at: .milestone(0), .date), values: .days(Cells($0)))
    }
    return try SpellHistogram(spell, columns).tally(units.count, Cancellation()) { $0 }
  }

  private static let never = Int32.min

  @Test func `The earliest end counts unless it comes before the start; ties to the first way`()
    throws
  {
    let tally = try Self.tally([
      (100, 110, 120), (100, 120, 110), (100, 110, 110), (100, 90, 130), (100, 90, 80),
      (100, Self.never, 95), (Self.never, 110, 110), (19_990, Self.never, Self.never),
      (19_990, 20_001, Self.never), (20_001, Self.never, Self.never),
    ])
    #expect(
      tally.days == [
        SpellTally.Day(day: 10, ended: [1, 2], open: 2)
      ])
    #expect(tally.endedBefore == [1, 2])
    #expect(tally.withoutStart == 2)
  }

  @Test
  func `Who starts before the data enters at their age, and who was over by then is left out`()
    throws
  {
    var late = Self.spell
    late.entry = CivilDate(day: 200)
    let tally = try Self.tally(
      [(190, 230, Self.never), (200, 230, Self.never), (100, 200, Self.never), (100, 201, 150)],
      late)
    #expect(tally.overBeforeData == 2)
    #expect(
      tally.days == [
        SpellTally.Day(day: 10, ended: [0, 0], entered: 1),
        SpellTally.Day(day: 30, ended: [1, 0]), SpellTally.Day(day: 40, ended: [1, 0]),
      ])
  }

  @Test func `A few very long spells count as many short ones do`() throws {
    let far = try Self.tally([(-700_000, 19_000, Self.never), (-700_000, 19_000, Self.never)])
    #expect(far.days == [SpellTally.Day(day: 719_000, ended: [2, 0])])
    #expect(try Self.tally([]).days.isEmpty)
  }
}
