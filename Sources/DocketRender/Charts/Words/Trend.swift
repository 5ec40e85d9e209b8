/// Which way a row of numbers goes, in plain words.
enum Trend {
  /// `rising`, `falling` or `without a clear direction`: the mean of the last third against that of the first, weighed
  /// against the spread inside of them. A description of the picture, no test.
  static func words(_ values: [Double]) -> String {
    guard values.count >= 3 else {
      guard let first = values.first, let last = values.last, first != last else { return "level" }
      return last > first ? "higher at the end" : "lower at the end"
    }
    let size = max(1, values.count / 3)
    let bounded = values.map { NiceTicks.bounded($0) / Double(values.count) }
    let (start, end) = (bounded.prefix(size), bounded.suffix(size))
    let (a, b) = (mean(start), mean(end))
    let spread = max(deviation(start, a), deviation(end, b))
    let range = (bounded.max() ?? 0) - (bounded.min() ?? 0)
    if abs(b - a) <= max(spread, range * 0.15) { return "without a clear direction" }
    return b > a ? "rising" : "falling"
  }

  private static func mean(_ values: ArraySlice<Double>) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  private static func deviation(_ values: ArraySlice<Double>, _ mean: Double) -> Double {
    values.reduce(0) { $0 + abs($1 - mean) } / Double(max(1, values.count))
  }
}
