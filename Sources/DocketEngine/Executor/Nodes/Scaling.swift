import DocketCore

/// Decimals as mantissas of one scale.
enum Scaling {
  /// 10 to the power 0...18.
  static func power(_ n: Int) -> Int64 {
    var p: Int64 = 1
    for _ in 0..<max(0, min(n, 18)) { p &*= 10 }
    return p
  }

  /// The smallest scale of 0...18 at which a number is a 64-bit mantissa; nil when there is none.
  static func mantissa(of number: Number) -> (Int64, scale: Int)? {
    guard case .exact(let n, let d) = number else { return nil }
    for scale in 0...18 {
      let p = Int128(power(scale))
      if p % d != 0 { continue }
      let (product, overflow) = n.multipliedReportingOverflow(by: p / d)
      guard !overflow, let fit = Int64(exactly: product), fit != NumberCells.missing else {
        return nil
      }
      return (fit, scale)
    }
    return nil
  }
}
