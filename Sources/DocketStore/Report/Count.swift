/// Whole numbers as a reader expects them.
enum Count {
  /// With thousands separators.
  static func text(_ n: Int) -> String {
    let digits = String(n.magnitude)
    var out = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return n < 0 ? "-" + out : out
  }

  /// `1 row`, `2 rows`.
  static func text(_ n: Int, _ word: String) -> String {
    "\(text(n)) \(word)\(n == 1 ? "" : "s")"
  }

  /// A share in percent with one decimal; `0 %` only for none.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = part.multipliedReportingOverflow(by: 1000).partialValue / whole
    if tenths == 0, part > 0 { return "under 0.1 %" }
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
