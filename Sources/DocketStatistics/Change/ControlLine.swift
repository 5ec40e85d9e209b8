/// The center line of a segment and how far from it ordinary variation goes.
struct ControlLine: Hashable, Sendable {
  /// What is under control.
  enum Kind: Hashable, Sendable {
    case counts
    case levels
    case values
    case shares
  }

  /// How wide the limits are.
  private enum Spread: Hashable, Sendable {
    /// The same in every period, not under a floor.
    case constant(Double, floor: Double?)
    /// Laney's factor times the binomial spread of the units of each period.
    case binomial(factor: Double)
    /// Unknown: no two neighbouring periods, or a share of 0 or 1.
    case none
  }

  /// The mean, or the share over all periods of the basis.
  let center: Double
  private let spread: Spread

  /// The limits in a period; nil where there are none.
  func limits(for reading: ControlReading) -> Interval? {
    switch (spread, reading) {
    case (.constant(let width, let floor), _):
      let low = center - width
      return Interval(finite: floor.map { max($0, low) } ?? low, center + width)
    case (.binomial(let factor), .share(_, let rows)) where rows > 0:
      let width = 3 * factor * (center * (1 - center) / Double(rows)).squareRoot()
      return Interval(low: max(0, center - width), high: min(1, center + width))
    default:
      return nil
    }
  }
}

extension ControlLine.Kind {
  /// The line of the periods that limits come from, in their order; nil when nothing was read.
  func line(_ basis: [ControlReading]) -> ControlLine? {
    switch self {
    case .shares: return .shares(basis)
    case .counts, .levels: return .individuals(basis, floor: 0)
    case .values: return .individuals(basis, floor: nil)
    }
  }
}

extension ControlLine {
  /// XmR: the mean and the mean absolute difference of neighbours.
  fileprivate static func individuals(_ basis: [ControlReading], floor: Double?) -> ControlLine? {
    let values = basis.map(\.value)
    guard let center = mean(values.compactMap { $0 }) else { return nil }
    guard let range = mean(movingRanges(values)) else {
      return ControlLine(center: center, spread: .none)
    }
    return ControlLine(center: center, spread: .constant(2.66 * range, floor: floor))
  }

  /// The p chart: the share of all units, and Laney's factor from the standardised shares.
  fileprivate static func shares(_ basis: [ControlReading]) -> ControlLine? {
    var (successes, rows): (Int128, Int128) = (0, 0)
    for case .share(let k, let n) in basis {
      // An array has fewer elements than would overflow 128 bits with 63-bit counts.
      successes += Int128(k)
      rows += Int128(n)
    }
    guard rows > 0 else { return nil }
    let center = Double(successes) / Double(rows)
    guard successes > 0, successes < rows else { return ControlLine(center: center, spread: .none) }
    let standardised = basis.map { reading -> Double? in
      guard case .share(_, let n) = reading, n > 0 else { return nil }
      let spread = (center * (1 - center) / Double(n)).squareRoot()
      return reading.value.flatMap { spread > 0 ? ($0 - center) / spread : nil }
    }
    let factor = mean(movingRanges(standardised)).map { max(1, $0 / 1.128) } ?? 1
    return ControlLine(center: center, spread: .binomial(factor: factor))
  }

  /// The absolute differences of neighbours; none next to a gap.
  private static func movingRanges(_ values: [Double?]) -> [Double] {
    zip(values, values.dropFirst()).compactMap { before, after in
      guard let before, let after else { return nil }
      return abs(after - before)
    }
  }

  /// The mean in the order of the periods; nil of nothing and past what a Double holds.
  private static func mean(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    return mean.isFinite ? mean : nil
  }
}
