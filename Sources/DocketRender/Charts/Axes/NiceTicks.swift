import Foundation

/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
struct NiceTicks: Hashable {
  /// Ascending, at least one.
  let values: [Double]
  /// The distance of two.
  let step: Double

  /// At most `most` (three or more) round numbers whose first and last enclose both limits; `whole` allows no fractions.
  init(around low: Double, _ high: Double, most: Int, whole: Bool = false) {
    let (low, high) = NiceTicks.span(low, high)
    // Around zero there are never fewer than three.
    let most = max(3, most)
    var step = NiceTicks.roundStep((high / 2 - low / 2) * 2 / Double(most), whole: whole)
    while (high / step).rounded(.up) - (low / step).rounded(.down) + 1 > Double(most) {
      step = NiceTicks.roundStep(step * 1.5, whole: whole)
    }
    self.init(from: (low / step).rounded(.down), to: (high / step).rounded(.up), step)
  }

  /// At most `most` (two or more) round numbers between the limits.
  init(between low: Double, _ high: Double, most: Int, whole: Bool = false) {
    let (low, high) = NiceTicks.span(low, high)
    var step = NiceTicks.roundStep((high / 2 - low / 2) * 2 / Double(max(2, most)), whole: whole)
    while (high / step).rounded(.down) - (low / step).rounded(.up) + 1 > Double(max(2, most)) {
      step = NiceTicks.roundStep(step * 1.5, whole: whole)
    }
    let (first, last) = ((low / step).rounded(.up), (high / step).rounded(.down))
    self.init(from: first, to: max(first, last), step)
  }

  private init(from first: Double, to last: Double, _ step: Double) {
    let count = Int(min(max(last - first, 0), 1000)) + 1
    self.values = (0..<count).map { (first + Double($0)) * step }
    self.step = step
  }

  /// The limits in order and far enough apart to be told apart.
  static func span(_ a: Double, _ b: Double) -> (low: Double, high: Double) {
    let (a, b) = (bounded(a), bounded(b))
    let (low, high) = (min(a, b), max(a, b))
    let size = max(abs(low), abs(high))
    if size == 0 { return (0, 1) }
    if high / 2 - low / 2 > size * 1e-11 { return (low, high) }
    return (low - size * 1e-3, high + size * 1e-3)
  }

  /// A number that scales can be computed with: finite, not near the ends of what a Double holds.
  static func bounded(_ x: Double) -> Double {
    if !x.isFinite || abs(x) < 1e-250 { return x.isInfinite ? (x > 0 ? 1e250 : -1e250) : 0 }
    return min(max(x, -1e250), 1e250)
  }

  /// The smallest round step that is not below `least`.
  private static func roundStep(_ least: Double, whole: Bool) -> Double {
    let least = whole ? max(least, 1) : least
    let exponent = log10(least).rounded(.down)
    for factor in [1.0, 2, 5, 10, 20] {
      let step = exponent < 0 ? factor / pow(10, -exponent) : factor * pow(10, exponent)
      if step >= least * (1 - 1e-9) { return step }
    }
    return least
  }
}
