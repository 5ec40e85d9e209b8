import Foundation

/// Where a value stands between the ends of an axis.
struct ChartScale: Hashable {
  let low, high: Double
  /// Equal ratios stand equally far apart; both ends are above 0.
  let isLog: Bool

  /// A scale between two different ends.
  init(_ low: Double, _ high: Double, isLog: Bool = false) {
    let ends = NiceTicks.span(low, high)
    self.isLog = isLog && ends.low > 0
    self.low = ends.low
    self.high = ends.high
  }

  /// 0 at the low end, 1 at the high end, outside of both beyond them.
  func fraction(_ value: Double) -> Double {
    let value = NiceTicks.bounded(value)
    if isLog {
      return value > 0 ? (log(value) - log(low)) / (log(high) - log(low)) : -1
    }
    return (value / 2 - low / 2) / (high / 2 - low / 2)
  }

  /// The fraction cut to the axis.
  func clamped(_ value: Double) -> Double { min(max(fraction(value), 0), 1) }

  /// The place of a value among `count` cells or dots, 0 at the low end.
  func index(_ value: Double, of count: Int) -> Int {
    ChartScale.index(clamped(value), of: count)
  }

  /// The place of a fraction among `count` cells or dots.
  static func index(_ fraction: Double, of count: Int) -> Int {
    guard count > 0, fraction.isFinite else { return 0 }
    return Int((min(max(fraction, 0), 1) * Double(count - 1)).rounded())
  }
}
