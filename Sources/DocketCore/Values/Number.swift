/// A number in docket: an exact ratio while it fits, a Double after it does not.
///
/// Counts, decimals, sums and ratios of them stay exact, so that printing can round half away from zero
/// from the exact value (rule 52).
public enum Number: Sendable {
  /// numerator / denominator in lowest terms, denominator > 0.
  case exact(Int128, Int128)
  /// A value that is not a ratio of stored numbers (a square root) or outgrew 128 bits; always finite.
  case inexact(Double)

  /// A whole number.
  public init(_ n: Int) { self = .exact(Int128(n), 1) }

  /// A decimal: mantissa / 10^scale (scale 0...18).
  public init(mantissa: Int64, scale: Int) {
    self = Number.ratio(Int128(mantissa), Number.power10(scale))
  }

  /// a / b in lowest terms; nil when b is zero.
  public static func dividing(_ a: Int128, by b: Int128) -> Number? {
    b == 0 ? nil : ratio(a, b)
  }

  /// The Double nearest this number.
  public var double: Double {
    switch self {
    case .exact(let n, let d): return d == 1 ? Double(n) : Double(n) / Double(d)
    case .inexact(let x): return x
    }
  }

  /// The whole number, nil when it has a fraction or is outside Int.
  public var integer: Int? {
    switch self {
    case .exact(let n, let d): return d == 1 ? Int(exactly: n) : nil
    case .inexact(let x): return Int(exactly: x)
    }
  }

  static func power10(_ n: Int) -> Int128 {
    var p: Int128 = 1
    for _ in 0..<max(0, min(n, 36)) { p *= 10 }
    return p
  }

  /// n / d reduced; falls to Double when the sign cannot be moved.
  static func ratio(_ n: Int128, _ d: Int128) -> Number {
    var (a, b) = (n.magnitude, d.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    guard a != 0, let g = Int128(exactly: a) else { return .inexact(Double(n) / Double(d)) }
    let (rn, rd) = (n / g, d / g)
    if rd > 0 { return .exact(rn, rd) }
    let (nn, o1) = Int128(0).subtractingReportingOverflow(rn)
    let (nd, o2) = Int128(0).subtractingReportingOverflow(rd)
    return o1 || o2 ? .inexact(Double(n) / Double(d)) : .exact(nn, nd)
  }
}

extension Number: Hashable, Comparable {
  /// Equal values, however they are held.
  public static func == (a: Number, b: Number) -> Bool { compare(a, b) == 0 }
  /// Smaller value first.
  public static func < (a: Number, b: Number) -> Bool { compare(a, b) < 0 }

  /// Equal numbers hash alike.
  public func hash(into hasher: inout Hasher) { hasher.combine(double) }

  /// -1, 0 or 1; exact for two exact numbers, by their Doubles otherwise.
  static func compare(_ a: Number, _ b: Number) -> Int {
    if case .exact(let an, let ad) = a, case .exact(let bn, let bd) = b {
      let (l, o1) = an.multipliedReportingOverflow(by: bd)
      let (r, o2) = bn.multipliedReportingOverflow(by: ad)
      if !o1 && !o2 { return l < r ? -1 : l > r ? 1 : 0 }
      let (left, right) = (an.multipliedFullWidth(by: bd), bn.multipliedFullWidth(by: ad))
      if left.high != right.high { return left.high < right.high ? -1 : 1 }
      return left.low < right.low ? -1 : left.low > right.low ? 1 : 0
    }
    let (x, y) = (a.double, b.double)
    return x < y ? -1 : x > y ? 1 : 0
  }
}
