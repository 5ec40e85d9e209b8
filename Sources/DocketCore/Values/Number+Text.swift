extension Number {
  /// The number with exactly `digits` decimals, rounded half away from zero from the exact value (rule 52).
  public func rounded(digits: Int) -> String {
    let digits = max(0, min(digits, 18))
    switch self {
    case .exact(let n, let d):
      // The fraction is scaled in 256 bits, so that no numerator is too large to round exactly.
      let p = Number.power10(digits).magnitude
      var (whole, rest) = n.magnitude.quotientAndRemainder(dividingBy: d.magnitude)
      var fraction: UInt128
      (fraction, rest) = d.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: p))
      if rest != 0, rest >= d.magnitude - rest { fraction += 1 }
      if fraction == p { (whole, fraction) = (whole + 1, 0) }
      return Number.place(whole, fraction, digits, n < 0)
    case .inexact(let x): return Number.fixed(x, digits)
    }
  }

  /// The number in full: whole numbers and terminating decimals exactly, others as the shortest text that
  /// reads back to the same Double.
  public var plain: String {
    guard case .exact(let n, let d) = self else { return Number.shortest(double) }
    if d == 1 { return String(n) }
    for digits in 1...18 {
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

  /// A whole part and a fraction of `digits` digits; zero has no sign.
  private static func place(
    _ whole: UInt128, _ fraction: UInt128, _ digits: Int, _ negative: Bool
  ) -> String {
    let sign = negative && (whole != 0 || fraction != 0) ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let decimals = String(fraction)
    let zeros = String(repeating: "0", count: max(0, digits - decimals.count))
    return sign + String(whole) + "." + zeros + decimals
  }

  private static func place(_ magnitude: UInt128, _ digits: Int, _ negative: Bool) -> String {
    let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: power10(digits).magnitude)
    return place(whole, fraction, digits, negative)
  }
}
