import DocketCore
import Testing

@testable import DocketEngine

/// Periods of a flow: in order, without gaps, cut by the window and the clock.
@Suite struct FlowPeriodsTests {
  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `Windows and the clock cut the first and last period`() throws {
    let cut = FlowPeriods(
      unit: .month, fiscalStart: 1, from: try day("2024-01-20"), until: try day("2024-05-01"),
      clock: try day("2024-03-10"))
    #expect(try cut.buckets().map(\.label) == ["2024-01", "2024-02", "2024-03", "2024-04"])
    let periods = try cut.periods()
    #expect(periods.map(\.start.iso) == ["2024-01-20", "2024-02-01", "2024-03-01"])
    #expect(periods.map(\.end.iso) == ["2024-02-01", "2024-03-01", "2024-03-11"])
  }

  @Test func `More than ten thousand periods are refused`() throws {
    let most = FlowPeriods(
      unit: .day, fiscalStart: 1, from: try day("2000-01-01"),
      until: try day("2000-01-01").adding(days: 10_000), clock: try day("2025-01-15"))
    #expect(try most.buckets().count == 10_000)
    let more = FlowPeriods(
      unit: .day, fiscalStart: 1, from: try day("2000-01-01"),
      until: try day("2000-01-01").adding(days: 10_001), clock: try day("2025-01-15"))
    #expect(throws: Diagnostic.self) { try more.buckets() }
  }

  @Test func `Every day has the number of its period, listed or searched for`() throws {
    for unit in [TimeUnit.month, .year] {
      let long = FlowPeriods(
        unit: unit, fiscalStart: 1, from: unit == .year ? .first : try day("1999-12-15"),
        until: unit == .year ? .last : try day("2005-02-10"), clock: .last)
      let periods = try long.periods()
      let numbers = PeriodNumbers(periods)
      for (i, period) in periods.enumerated() {
        #expect(numbers.number(period.start.day) == Int32(i + 1))
        #expect(numbers.number(period.end.day - 1) == Int32(i + 1))
      }
      let first = try #require(periods.first), last = try #require(periods.last)
      #expect(numbers.number(first.start.day - 1) == 0)
      #expect(numbers.number(last.end.day) == Int32(periods.count + 1))
    }
  }
}
