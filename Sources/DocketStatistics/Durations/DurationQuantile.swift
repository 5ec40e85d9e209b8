/// A quantile of a duration with its 95 % interval; each may lie beyond what was observed.
public struct DurationQuantile: Hashable, Sendable {
  /// The first day on which the curve reaches the level.
  public let estimate: ReachedDay
  /// The lower limit of the day.
  public let low: ReachedDay
  /// The upper limit of the day.
  public let high: ReachedDay

  /// A quantile and its limits.
  public init(estimate: ReachedDay, low: ReachedDay, high: ReachedDay) {
    self.estimate = estimate
    self.low = low
    self.high = high
  }
}
