/// One calendar unit on the time line: the month 2024-03, the week of Monday 2024-01-01, a weekday.
public struct Bucket: Hashable, Comparable, Sendable {
  /// What kind of unit it is.
  public var unit: TimeUnit
  /// Its first day; for a weekday, a day of 1970-01-05 (Monday) to 1970-01-11 (Sunday).
  public var start: CivilDate
  /// Month (1...12) in which the fiscal year starts; 1 for calendar units.
  public var fiscalStart: Int

  /// A bucket from its parts; use `containing` to make one from any day.
  public init(unit: TimeUnit, start: CivilDate, fiscalStart: Int = 1) {
    self.unit = unit
    self.start = start
    self.fiscalStart = fiscalStart
  }

  /// Earlier start first.
  public static func < (a: Bucket, b: Bucket) -> Bool { a.start < b.start }

  /// The bucket of `unit` that holds `date`. Weeks start on Monday (rule 16).
  public static func containing(_ date: CivilDate, unit: TimeUnit, fiscalStart: Int = 1) -> Bucket {
    switch unit {
    case .day: return Bucket(unit: unit, start: date)
    case .week: return Bucket(unit: unit, start: date.adding(days: -date.weekday))
    case .weekday: return Bucket(unit: unit, start: CivilDate(day: Int32(4 + date.weekday)))
    case .month, .quarter, .year:
      let length = unit == .month ? 1 : unit == .quarter ? 3 : 12
      return Bucket(unit: unit, start: date.firstOfBlock(months: length, from: 1))
    case .fiscalQuarter, .fiscalYear:
      let length = unit == .fiscalQuarter ? 3 : 12
      return Bucket(
        unit: unit, start: date.firstOfBlock(months: length, from: fiscalStart),
        fiscalStart: fiscalStart)
    }
  }

  /// The first day after the bucket. A weekday's end is the next day.
  public var end: CivilDate {
    switch unit {
    case .day, .weekday: return start.adding(days: 1)
    case .week: return start.adding(days: 7)
    case .month: return start.adding(months: 1)
    case .quarter, .fiscalQuarter: return start.adding(months: 3)
    case .year, .fiscalYear: return start.adding(months: 12)
    }
  }

  /// The bucket `n` units later (earlier when negative).
  public func advanced(by n: Int) -> Bucket {
    var next = self
    switch unit {
    case .day, .weekday: next.start = start.adding(days: n)
    case .week: next.start = start.adding(days: n.multipliedReportingOverflow(by: 7).partialValue)
    case .month: next.start = start.adding(months: n)
    case .quarter, .fiscalQuarter:
      next.start = start.adding(months: n.multipliedReportingOverflow(by: 3).partialValue)
    case .year, .fiscalYear:
      next.start = start.adding(months: n.multipliedReportingOverflow(by: 12).partialValue)
    }
    return next
  }

  /// How a row names it: `2024-03`, `2024-Q1`, `2024`, `2024-01-01` for days and weeks, `Monday`,
  /// `FY2025`, `FY2025-Q1`. The fiscal year is named for the year in which it ends (rule 18).
  public var label: String {
    let (y, m, _) = start.parts
    switch unit {
    case .day, .week: return start.iso
    case .month: return String(start.iso.prefix(7))
    case .quarter: return "\(y)-Q\((m - 1) / 3 + 1)"
    case .year: return "\(y)"
    case .weekday:
      return [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ][start.weekday]
    case .fiscalYear: return "FY\(fiscalYear)"
    case .fiscalQuarter:
      let offset = ((m - fiscalStart) % 12 + 12) % 12
      return "FY\(fiscalYear)-Q\(offset / 3 + 1)"
    }
  }

  /// The label for a reader: a fiscal year says which months it holds, `FY2025 (Jul 2024 - Jun 2025)`.
  public var longLabel: String {
    guard unit == .fiscalYear else { return label }
    let last = end.adding(days: -1)
    return "\(label) (\(Bucket.monthAndYear(start)) - \(Bucket.monthAndYear(last)))"
  }

  private static func monthAndYear(_ day: CivilDate) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(names[day.month - 1]) \(day.year)"
  }

  /// The year in which the fiscal year that holds this bucket ends.
  public var fiscalYear: Int {
    let (y, m, _) = start.parts
    return fiscalStart == 1 ? y : (m >= fiscalStart ? y + 1 : y)
  }
}

extension CivilDate {
  /// The first day of the block of `months` months that holds this date, blocks counted from month `from`.
  func firstOfBlock(months: Int, from: Int) -> CivilDate {
    let (y, m, _) = parts
    let offset = ((m - from) % 12 + 12) % 12 % months
    return (CivilDate(year: y, month: m, day: 1) ?? self).adding(months: -offset)
  }
}
