import Testing

@testable import DocketCore

@Suite("Civil dates")
struct CivilDateTests {
  @Test("Every day of the calendar has the parts that counting day by day gives")
  func everyDay() {
    var (year, month, day) = (1, 1, 1)
    var weekday = 0
    for number in CivilDate.first.day...CivilDate.last.day {
      let date = CivilDate(day: number)
      let parts = date.parts
      guard parts == (year, month, day), date.weekday == weekday,
        CivilDate.dayNumber(year: year, month: month, day: day) == number
      else {
        Issue.record("\(number): \(parts), counted \(year)-\(month)-\(day)")
        return
      }
      weekday = (weekday + 1) % 7
      day += 1
      if day > Self.length(month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (10_000, 1, 1))
  }

  @Test("Known weekdays and day numbers")
  func known() throws {
    #expect(CivilDate(iso: "1970-01-01")?.day == 0)
    #expect(CivilDate(iso: "1970-01-01")?.weekday == 3)
    #expect(CivilDate(iso: "2024-02-29")?.weekday == 3)
    #expect(CivilDate(iso: "2025-01-15")?.weekday == 2)
    #expect(CivilDate(iso: "0001-01-01") == .first)
    #expect(CivilDate(iso: "9999-12-31") == .last)
  }

  @Test(
    "Text that is no day gives none",
    arguments: [
      "", "2024", "2024-3-01", "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10",
      "2024-01-00", "2024-01-32", "0000-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01",
      "20240101",
      "+024-01-01", "-024-01-01", "２０２４-01-01", "2024-01-0é",
    ])
  func noDay(_ text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test("A date's text reads back to it")
  func roundTrip() {
    var random = SeededNumbers(seed: 1)
    for _ in 0..<5_000 {
      let day = Int32.random(in: CivilDate.first.day...CivilDate.last.day, using: &random)
      #expect(CivilDate(iso: CivilDate(day: day).iso)?.day == day)
    }
  }

  @Test("Adding months agrees with counting them, and clamps to the month's end")
  func months() throws {
    #expect(try Self.day("2024-01-31").adding(months: 1).iso == "2024-02-29")
    #expect(try Self.day("2023-01-31").adding(months: 1).iso == "2023-02-28")
    #expect(try Self.day("2024-03-31").adding(months: -1).iso == "2024-02-29")
    #expect(try Self.day("2024-02-29").adding(months: 12).iso == "2025-02-28")
    var random = SeededNumbers(seed: 2)
    for _ in 0..<5_000 {
      let start = CivilDate(day: Int32.random(in: -100_000...100_000, using: &random))
      let n = Int.random(in: -600...600, using: &random)
      var (year, month, day) = start.parts
      for _ in 0..<n.magnitude {
        month += n < 0 ? -1 : 1
        if month == 0 { (year, month) = (year - 1, 12) }
        if month == 13 { (year, month) = (year + 1, 1) }
      }
      day = min(day, Self.length(month, year))
      #expect(start.adding(months: n) == CivilDate(year: year, month: month, day: day))
    }
  }

  @Test("Completed months are the most that fit between two days")
  func completedMonths() throws {
    #expect(try Self.day("2024-02-29").completedMonths(since: Self.day("2024-01-31")) == 1)
    #expect(try Self.day("2024-02-28").completedMonths(since: Self.day("2024-01-31")) == 0)
    #expect(try Self.day("2024-01-01").completedMonths(since: Self.day("2024-03-01")) == -2)
    var random = SeededNumbers(seed: 3)
    for _ in 0..<3_000 {
      let start = CivilDate(day: Int32.random(in: 0...20_000, using: &random))
      let end = start.adding(days: Int.random(in: 0...2_000, using: &random))
      var n = 0
      while start.adding(months: n + 1) <= end { n += 1 }
      #expect(end.completedMonths(since: start) == n)
      #expect(start.completedMonths(since: end) == -n)
    }
  }

  @Test("Moving by any amount stays between the first and the last day")
  func extremes() {
    let days = [
      CivilDate.first, .last, CivilDate(day: 0), CivilDate(day: .min), CivilDate(day: .max),
    ]
    for day in days {
      for n in [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max] {
        for moved in [day.adding(days: n), day.adding(months: n)]
        where day >= .first && day <= .last {
          #expect(moved >= .first && moved <= .last)
        }
        _ = (day.adding(days: n).iso, day.adding(months: n).iso)
      }
      for other in days { _ = day.completedMonths(since: other) }
      _ = (day.weekday, day.iso, day.parts)
    }
    #expect(CivilDate(year: .max, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2024, month: .min, day: .max) == nil)
  }

  @Test("Units of time are known in singular and plural, whatever the capitals")
  func units() {
    #expect(TimeUnit(word: "Months") == .month)
    #expect(TimeUnit(word: "fiscal_years") == .fiscalYear)
    #expect(TimeUnit(word: "weekday") == .weekday)
    for word in ["", "s", "monthss", "fortnight"] { #expect(TimeUnit(word: word) == nil) }
    for unit in TimeUnit.allCases {
      #expect(TimeUnit(word: unit.word(plural: true)) == unit)
      #expect(TimeUnit(word: unit.word(plural: false)) == unit)
    }
  }

  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  /// Written apart from the code under test.
  static func length(_ month: Int, _ year: Int) -> Int {
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
