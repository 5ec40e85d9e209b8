/// The interval of a ratio whose logarithm has a known variance.
enum LogRatio {
  /// exp(ln R +- z sqrt(variance)); nil unless the ratio is positive and the limits are numbers.
  static func estimate(_ ratio: Double, variance: Double) -> Estimate? {
    guard ratio > 0, ratio.isFinite, variance >= 0, variance.isFinite else { return nil }
    let factor = Elementary.exp(Normal.z95 * variance.squareRoot())
    guard let interval = Interval(finite: ratio / factor, ratio * factor) else { return nil }
    return Estimate(value: ratio, interval: interval)
  }
}
