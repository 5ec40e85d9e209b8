/// A day in the proleptic Gregorian calendar, without time of day or zone.
///
/// Stored as days since 1970-01-01, so differences and comparisons are integer operations.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public var day: Int32

  /// The day this many days after 1970-01-01.
  public init(day: Int32) { self.day = day }

  /// The civil date, or nil when the month or day does not exist or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, year: year)
    else { return nil }
    self.day = CivilDate.dayNumber(year: year, month: month, day: day)
  }

  /// Earlier day first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.day < b.day }

  /// 0001-01-01, the earliest date that prints.
  public static let first = CivilDate(day: -719_162)
  /// 9999-12-31, the latest date that prints.
  public static let last = CivilDate(day: 2_932_896)

  /// Year, month (1...12) and day (1...31). Source: Howard Hinnant, "chrono-compatible date algorithms".
  public var parts: (year: Int, month: Int, day: Int) {
    let z = Int(day) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  /// The calendar year.
  public var year: Int { parts.year }
  /// The calendar month, 1...12.
  public var month: Int { parts.month }
  /// 0 for Monday ... 6 for Sunday.
  public var weekday: Int { Int(((Int64(day) + 3) % 7 + 7) % 7) }

  /// `YYYY-MM-DD`.
  public var iso: String {
    let (y, m, d) = parts
    return CivilDate.padded(y, 4) + "-" + CivilDate.padded(m, 2) + "-" + CivilDate.padded(d, 2)
  }

  /// The date of `YYYY-MM-DD`, nil for any other text or a day that does not exist.
  public init?(iso text: String) {
    let b = Array(text.utf8)
    guard b.count == 10, b[4] == 45, b[7] == 45 else { return nil }
    func number(_ from: Int, _ to: Int) -> Int? {
      var n = 0
      for i in from..<to {
        guard b[i] >= 48, b[i] <= 57 else { return nil }
        n = n * 10 + Int(b[i] - 48)
      }
      return n
    }
    guard let y = number(0, 4), let m = number(5, 7), let d = number(8, 10) else { return nil }
    self.init(year: y, month: m, day: d)
  }

  /// This date moved by whole days, clamped to the printable range.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = Int(day).addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return CivilDate(
      day: Int32(clamping: min(max(sum, Int(CivilDate.first.day)), Int(CivilDate.last.day))))
  }

  /// This date moved by whole months, the day clamped to the month's length (31 Jan + 1 = 28/29 Feb).
  public func adding(months: Int) -> CivilDate {
    let (y, m, d) = parts
    let (total, overflow) = (y * 12 + m - 1).addingReportingOverflow(months)
    if overflow { return months < 0 ? .first : .last }
    let year = total >= 0 ? total / 12 : (total - 11) / 12
    let month = total - year * 12 + 1
    if year < 1 { return .first }
    if year > 9999 { return .last }
    let length = CivilDate.days(inMonth: month, year: year)
    return CivilDate(day: CivilDate.dayNumber(year: year, month: month, day: min(d, length)))
  }

  /// Whole calendar months from `start` to this date: the largest n with start + n months <= self,
  /// days clamped as `adding(months:)` does; negative when this date is earlier.
  public func completedMonths(since start: CivilDate) -> Int {
    if self < start { return -start.completedMonths(since: self) }
    let (y0, m0, _) = start.parts
    let (y1, m1, _) = parts
    let n = (y1 - y0) * 12 + (m1 - m0)
    return start.adding(months: n) <= self ? n : n - 1
  }

  /// Length of a month in days.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days since 1970-01-01 of a date whose parts are already known to exist.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return Int32(era * 146_097 + doe - 719_468)
  }

  private static func padded(_ n: Int, _ width: Int) -> String {
    let s = String(n)
    return s.count >= width ? s : String(repeating: "0", count: width - s.count) + s
  }
}
