import Testing

@testable import DocketCore

@Suite("Buckets of time")
struct BucketTests {
  @Test(
    "A day falls in the bucket of its calendar unit",
    arguments: [
      (TimeUnit.day, 1, "2024-08-14", "2024-08-14", "2024-08-14", "2024-08-15"),
      (.week, 1, "2024-08-14", "2024-08-12", "2024-08-12", "2024-08-19"),
      (.month, 1, "2024-08-14", "2024-08", "2024-08-01", "2024-09-01"),
      (.quarter, 1, "2024-08-14", "2024-Q3", "2024-07-01", "2024-10-01"),
      (.year, 1, "2024-08-14", "2024", "2024-01-01", "2025-01-01"),
      (.weekday, 1, "2024-08-14", "Wednesday", "1970-01-07", "1970-01-08"),
      (.fiscalYear, 7, "2024-08-14", "FY2025", "2024-07-01", "2025-07-01"),
      (.fiscalYear, 7, "2024-06-30", "FY2024", "2023-07-01", "2024-07-01"),
      (.fiscalYear, 1, "2024-06-30", "FY2024", "2024-01-01", "2025-01-01"),
      (.fiscalQuarter, 7, "2024-08-14", "FY2025-Q1", "2024-07-01", "2024-10-01"),
      (.fiscalQuarter, 7, "2024-06-30", "FY2024-Q4", "2024-04-01", "2024-07-01"),
      (.fiscalQuarter, 10, "2024-12-31", "FY2025-Q1", "2024-10-01", "2025-01-01"),
      (.fiscalQuarter, 2, "2024-01-31", "FY2024-Q4", "2023-11-01", "2024-02-01"),
    ])
  func buckets(
    unit: TimeUnit, fiscal: Int, day: String, label: String, start: String, end: String
  ) throws {
    let bucket = Bucket.containing(
      try CivilDateTests.day(day), unit: unit, fiscalStart: fiscal)
    #expect(bucket.label == label)
    #expect(bucket.start.iso == start)
    #expect(bucket.end.iso == end)
  }

  @Test(
    "Buckets tile the calendar: each day lies in its own and in no neighbour",
    arguments: TimeUnit.allCases)
  func tiling(unit: TimeUnit) {
    guard unit != .weekday else { return }
    var random = SeededNumbers(seed: 4)
    for _ in 0..<2_000 {
      let day = CivilDate(day: Int32.random(in: -200_000...200_000, using: &random))
      let fiscal = Int.random(in: 1...12, using: &random)
      let bucket = Bucket.containing(day, unit: unit, fiscalStart: fiscal)
      #expect(bucket.start <= day && day < bucket.end)
      #expect(bucket.advanced(by: 1).start == bucket.end)
      #expect(bucket.advanced(by: -1).end == bucket.start)
      #expect(
        Bucket.containing(bucket.end, unit: unit, fiscalStart: fiscal) == bucket.advanced(by: 1))
      let n = Int.random(in: -40...40, using: &random)
      #expect(bucket.advanced(by: n).advanced(by: -n) == bucket)
    }
  }

  @Test("The fiscal year bears the year in which it ends")
  func fiscalNames() {
    var random = SeededNumbers(seed: 5)
    for _ in 0..<2_000 {
      let day = CivilDate(day: Int32.random(in: -20_000...60_000, using: &random))
      let fiscal = Int.random(in: 1...12, using: &random)
      let year = Bucket.containing(day, unit: .fiscalYear, fiscalStart: fiscal)
      #expect(year.fiscalYear == year.end.adding(days: -1).year)
      let quarter = Bucket.containing(day, unit: .fiscalQuarter, fiscalStart: fiscal)
      #expect(quarter.fiscalYear == year.fiscalYear)
      #expect(quarter.label.hasPrefix(year.label))
    }
  }

  @Test(
    "The ends of the calendar and of the numbers do not stop the program",
    arguments: TimeUnit.allCases)
  func extremes(unit: TimeUnit) {
    for day in [CivilDate.first, .last, CivilDate(day: .min), CivilDate(day: .max)] {
      for fiscal in 1...12 {
        let bucket = Bucket.containing(day, unit: unit, fiscalStart: fiscal)
        for n in [Int.min, -1, 0, 1, Int.max] {
          let moved = bucket.advanced(by: n)
          _ = (moved.label, moved.end, moved.fiscalYear)
        }
      }
    }
  }
}
