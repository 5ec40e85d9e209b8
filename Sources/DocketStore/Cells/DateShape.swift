/// How a date was written, in one small number: enough to name the format.
struct DateShape: Hashable, Sendable {
  /// The order of the parts.
  enum Order: UInt16, Sendable {
    case yearMonthDay, compact, numeric, dayNameYear, nameDayYear, pattern
  }
  /// The time of day after the date.
  enum Time: UInt16, Sendable { case none, minutes, seconds }

  var order: Order
  var separator: UInt8 = 45
  var hasShortYear = false
  var time: Time = .none
  var hasHalf = false
  var hasLetterT = false

  /// The format in letters; `monthFirst` decides the order of numeric parts.
  func name(monthFirst: Bool, pattern: String?) -> String {
    let mark = separator == 0 ? "" : String(UnicodeScalar(separator))
    let year = hasShortYear ? "YY" : "YYYY"
    var text: String
    switch order {
    case .yearMonthDay: text = ["YYYY", "MM", "DD"].joined(separator: mark)
    case .compact: text = "YYYYMMDD"
    case .numeric:
      text = (monthFirst ? ["M", "D", year] : ["D", "M", year]).joined(separator: mark)
    case .dayNameYear: text = ["D", "MMM", year].joined(separator: mark)
    case .nameDayYear: text = "MMM D, \(year)"
    case .pattern: return pattern ?? ""
    }
    if time == .none { return text }
    text += hasLetterT ? "T" : " "
    text += time == .minutes ? "HH:MM" : "HH:MM:SS"
    return hasHalf ? text + " AM" : text
  }
}
