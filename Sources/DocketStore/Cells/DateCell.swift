/// A cell read as a date.
struct DateCell {
  /// Which readings of two numbers before a year exist.
  enum Ambiguity: UInt8 { case none, both, monthFirstOnly, dayFirstOnly }

  /// Days since 1970-01-01 with the month first, where the order is open.
  var day: Int32
  /// The day with the day first; equal to `day` where the order is not open.
  var dayFirstDay: Int32
  /// Seconds after midnight; -1: no time of day.
  var seconds: Int32 = -1
  /// Which readings exist: with `.monthFirstOnly` only `day` holds, with `.dayFirstOnly` only `dayFirstDay`.
  var ambiguity: Ambiguity = .none
  /// Whether a UTC offset or Z was there, and ignored.
  var hadOffset = false
  var shape: DateShape

  /// Days since 1970-01-01 of a date, nil when it does not exist.
  @inline(__always)
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32? {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
    if day > 28, day > length(month, year) { return nil }
    let y = month <= 2 ? year &- 1 : year
    let era = y / 400
    let yoe = y &- era &* 400
    let doy = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    let doe = yoe &* 365 &+ yoe / 4 &- yoe / 100 &+ doy
    return Int32(truncatingIfNeeded: era &* 146_097 &+ doe &- 719_468)
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
