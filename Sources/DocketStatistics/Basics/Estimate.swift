/// A number and the interval around it; the interval is nil where the rule gives none.
public struct Estimate: Hashable, Sendable {
  /// The number itself, finite.
  public let value: Double
  /// Its 95 % interval, or nil.
  public let interval: Interval?

  /// A number with its interval.
  public init(value: Double, interval: Interval?) {
    self.value = value
    self.interval = interval
  }
}
