/// Recognises text that a spreadsheet would run when it opens the file.
enum SpreadsheetFormula {
  /// Whether a cell starts a formula: `=`, `@`, tab, CR, or a sign that does not begin a number.
  static func starts(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return text.utf8.count > 1 && !isNumber(text.utf8.dropFirst())
    default: return false
    }
  }

  /// Digits with at most one point.
  private static func isNumber(_ digits: Substring.UTF8View) -> Bool {
    var points = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        return false
      }
    }
    return points < 2 && digits.count > points
  }
}
