/// Recognises text that a spreadsheet would run when it opens the file.
enum SpreadsheetFormula {
  /// Whether a cell starts a formula: `=`, `@`, or a sign that does not begin a number, also after blanks, which
  /// spreadsheets drop; and whatever a tab or a line end opens.
  static func starts(_ text: String) -> Bool {
    let text = text.utf8
    guard let opening = text.first else { return false }
    if (0x09...0x0D).contains(opening) { return true }
    let inner = text.drop { $0 == UInt8(ascii: " ") }
    guard let first = inner.first else { return false }
    if (0x09...0x0D).contains(first) { return true }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return inner.count > 1 && !isNumber(inner.dropFirst())
    default: return false
    }
  }

  /// Digits with at most one point, and perhaps an exponent: `12`, `.5`, `1e308`.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let end = text.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? text.endIndex
    let mantissa = text[..<end]
    let points = mantissa.count(where: { $0 == UInt8(ascii: ".") })
    guard points < 2, mantissa.count > points,
      mantissa.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return false }
    if end == text.endIndex { return true }
    var exponent = text[end...].dropFirst()
    if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") {
      exponent = exponent.dropFirst()
    }
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
