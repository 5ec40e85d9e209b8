/// Two limits between which chance alone would leave a number 95 times in 100.
public struct Interval: Hashable, Sendable {
  /// The lower limit.
  public let low: Double
  /// The upper limit, never under the lower one.
  public let high: Double

  /// The interval from one limit to the other, both of them numbers.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval when both limits are finite, else nil.
  init?(finite low: Double, _ high: Double) {
    guard low.isFinite, high.isFinite else { return nil }
    self.init(low: low, high: high)
  }
}
