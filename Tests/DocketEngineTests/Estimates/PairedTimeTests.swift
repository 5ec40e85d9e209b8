import DocketCore
import Testing

@testable import DocketEngine

/// Which time unit stands beside which, worked out by hand.
@Suite struct PairedTimeTests {
  private func paired(
    _ unit: TimeUnit, _ window: (String, String), back: TimeUnit
  ) throws -> PairedTime {
    let (from, until) = (try day(window.0), try day(window.1))
    let loaded = try LoadedOffice(
      model: """
        data as of 2024-06-15;
        noun cases (case) from "cases.csv" key id
          milestone filed (filing) from filed;
        """,
      files: [.init(name: "cases.csv", header: ["id", "filed"], rows: [["1", "2024-01-01"]])])
    let last = until.adding(days: -1).iso
    let bound = try loaded.bind(
      "count cases filed between \(from.iso) and \(last) by \(unit.rawValue) compared to previous \(back.rawValue)"
    )
    guard case .previous(let previous)? = bound.comparison?.other,
      let time = PairedTime(bound.dimensions[0], at: 0, previous, fiscalStart: 1)
    else { throw Diagnostic(.internalFault, "no comparison") }
    return time
  }

  private func bucket(_ iso: String, _ unit: TimeUnit) throws -> Bucket {
    Bucket.containing(try day(iso), unit: unit)
  }

  private func counts(_ days: PairedDays) -> [Int] { [days.counts.own, days.counts.earlier] }

  @Test func `Months pair by position`() throws {
    let time = try paired(.month, ("2024-01-01", "2024-04-01"), back: .quarter)
    #expect(try time.counterpart(of: bucket("2023-10-05", .month)) == bucket("2024-01-05", .month))
    #expect(try time.counterpart(of: bucket("2023-12-05", .month)) == bucket("2024-03-05", .month))
    let days = try PairedTime.days(ofAll: [(time, bucket("2024-02-01", .month))])
    #expect(counts(days) == [29, 30])
    #expect(try time.uneven(bucket("2024-02-01", .month)) == nil)
  }

  @Test func `Days after a leap day pair by position, not by date`() throws {
    let time = try paired(.day, ("2024-01-01", "2024-06-01"), back: .year)
    #expect(try time.counterpart(of: bucket("2023-02-28", .day)) == bucket("2024-02-28", .day))
    #expect(try time.counterpart(of: bucket("2023-03-01", .day)) == bucket("2024-02-29", .day))
  }

  @Test func `A unit without counterpart has no days there`() throws {
    let time = try paired(.day, ("2024-03-01", "2024-03-31"), back: .month)
    // 2024-02-01 to 2024-02-29: the half-open end 03-31 is clamped.
    #expect(try time.counterpart(of: bucket("2024-02-28", .day)) == bucket("2024-03-28", .day))
    let last = try PairedTime.days(ofAll: [(time, bucket("2024-03-30", .day))])
    #expect(counts(last) == [1, 0])
    #expect(
      try time.uneven(bucket("2024-03-30", .day)) == "2024-03-30 counts 1 day beside none")
  }

  @Test func `Days outside the windows are not observed`() throws {
    let time = try paired(.month, ("2024-01-10", "2024-03-01"), back: .year)
    let days = try PairedTime.days(ofAll: [(time, bucket("2024-01-10", .month))])
    #expect(counts(days) == [22, 22])
  }

  @Test func `Weeks pair by whole weeks, and what is left over at the ends is said`() throws {
    let time = try paired(.week, ("2023-01-01", "2024-01-01"), back: .year)
    // 2023-01-01 is a Sunday, and 2022-01-01 a Saturday: 52 weeks before it lies 2022-01-02.
    #expect(try time.counterpart(of: bucket("2022-01-03", .week)) == bucket("2023-01-02", .week))
    #expect(try time.counterpart(of: bucket("2021-12-27", .week)) == bucket("2022-12-26", .week))
    #expect(try time.uneven(bucket("2023-01-02", .week)) == nil)
    #expect(
      try time.uneven(bucket("2023-01-01", .week)) == "2022-12-26 counts 1 day beside 2")
    let inside = try PairedTime.days(ofAll: [(time, bucket("2023-05-01", .week))])
    #expect(counts(inside) == [7, 7] && inside.shared == 0)
  }

  @Test func `Windows that overlap share days`() throws {
    let time = try paired(.month, ("2024-01-01", "2024-04-01"), back: .month)
    let march = try PairedTime.days(ofAll: [(time, bucket("2024-03-01", .month))])
    #expect(march.shared == 0)
    var both = march
    let february = try PairedTime.days(ofAll: [(time, bucket("2024-02-01", .month))])
    for (own, earlier) in zip(february.own, february.earlier) { both.add(own, earlier) }
    // February itself, and February beside March.
    #expect(counts(both) == [60, 60] && both.shared == 29)
    #expect(try both.begins(before: day("2024-01-02")))
    #expect(try !both.begins(before: day("2024-01-01")))
  }
}
