extension Number {
  /// Sum; nil only when a Double result is not finite.
  public func adding(_ other: Number) -> Number? {
    combine(other, exact: Number.exactSum) { $0 + $1 }
  }

  /// Difference; nil only when a Double result is not finite.
  public func subtracting(_ other: Number) -> Number? {
    combine(
      other,
      exact: { an, ad, bn, bd in
        let (negated, overflow) = Int128(0).subtractingReportingOverflow(bn)
        return overflow ? nil : Number.exactSum(an, ad, negated, bd)
      }
    ) { $0 - $1 }
  }

  /// Product; nil only when a Double result is not finite.
  public func multiplied(by other: Number) -> Number? {
    combine(
      other,
      exact: { an, ad, bn, bd in
        let (n, o1) = an.multipliedReportingOverflow(by: bn)
        let (d, o2) = ad.multipliedReportingOverflow(by: bd)
        return o1 || o2 ? nil : Number.ratio(n, d)
      }
    ) { $0 * $1 }
  }

  /// Quotient; nil when `other` is zero or a Double result is not finite.
  public func divided(by other: Number) -> Number? {
    if other.double == 0 { return nil }
    return combine(
      other,
      exact: { an, ad, bn, bd in
        let (n, o1) = an.multipliedReportingOverflow(by: bd)
        let (d, o2) = ad.multipliedReportingOverflow(by: bn)
        return o1 || o2 || d == 0 ? nil : Number.ratio(n, d)
      }
    ) { $0 / $1 }
  }

  private func combine(
    _ other: Number, exact: (Int128, Int128, Int128, Int128) -> Number?,
    inexact: (Double, Double) -> Double
  ) -> Number? {
    if case .exact(let an, let ad) = self, case .exact(let bn, let bd) = other,
      let sum = exact(an, ad, bn, bd)
    {
      return sum
    }
    let x = inexact(double, other.double)
    return x.isFinite ? .inexact(x) : nil
  }

  private static func exactSum(_ an: Int128, _ ad: Int128, _ bn: Int128, _ bd: Int128) -> Number? {
    let (l, o1) = an.multipliedReportingOverflow(by: bd)
    let (r, o2) = bn.multipliedReportingOverflow(by: ad)
    let (n, o3) = l.addingReportingOverflow(r)
    let (d, o4) = ad.multipliedReportingOverflow(by: bd)
    return o1 || o2 || o3 || o4 ? nil : ratio(n, d)
  }
}
