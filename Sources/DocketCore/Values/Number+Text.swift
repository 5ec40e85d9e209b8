extension Number {
  /// The number with exactly `digits` decimals, rounded half away from zero from the exact value (rule 52).
  public func rounded(digits: Int) -> String {
    let digits = max(0, min(digits, 18))
    switch self {
    case .exact(let n, let d):
      let (scaled, overflow) = n.multipliedReportingOverflow(by: Number.power10(digits))
      guard !overflow else { return Number.fixed(double, digits) }
      let (q, r) = scaled.quotientAndRemainder(dividingBy: d)
      let up = r.magnitude >= (d - Int128(r.magnitude)).magnitude
      let negative = n < 0
      let whole = q.magnitude + (r != 0 && up ? 1 : 0)
      return Number.place(whole, digits, negative)
    case .inexact(let x): return Number.fixed(x, digits)
    }
  }

  /// The number in full: whole numbers and terminating decimals exactly, others as the shortest text that
  /// reads back to the same Double.
  public var plain: String {
    guard case .exact(let n, let d) = self else { return Number.shortest(double) }
    if d == 1 { return String(n) }
    for digits in 1...9 {
      let p = Number.power10(digits)
      if p % d == 0 {
        let (scaled, overflow) = n.multipliedReportingOverflow(by: p / d)
        if !overflow { return Number.place(scaled.magnitude, digits, n < 0) }
      }
    }
    return Number.shortest(double)
  }

  private static func shortest(_ x: Double) -> String {
    let text = "\(x)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func fixed(_ x: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (x.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard let whole = UInt128(exactly: scaled) else { return "\(x)" }
    return place(whole, digits, x < 0)
  }

  private static func place(_ magnitude: UInt128, _ digits: Int, _ negative: Bool) -> String {
    var text = String(magnitude)
    if digits > 0 {
      if text.count <= digits {
        text = String(repeating: "0", count: digits - text.count + 1) + text
      }
      let point = text.index(text.endIndex, offsetBy: -digits)
      text = text[..<point] + "." + text[point...]
    }
    return negative && magnitude != 0 ? "-" + text : text
  }
}
