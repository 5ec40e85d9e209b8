/// The ratio of two shares with the interval of its logarithm.
///
/// exp(ln R +- z sqrt(1/a - 1/n1 + 1/b - 1/n0)), Katz and others (1978);
/// `scipy.stats.contingency.relative_risk(a, n1, b, n0).confidence_interval(0.95)`. O(1).
public struct ShareRatio: Hashable, Sendable {
  /// The first share over the reference.
  public let ratio: Double
  /// The 95 % interval of the ratio.
  public let interval: Interval

  /// `successes / of` over `reference / ofReference`.
  ///
  /// Nil when either has no success, when both shares are 1, when one of them is a share of nothing
  /// and when counts contradict: none of these has an interval.
  public init?(successes: Int, of rows: Int, reference: Int, of referenceRows: Int) {
    guard successes > 0, successes <= rows, reference > 0, reference <= referenceRows,
      successes < rows || reference < referenceRows
    else { return nil }
    let (a, n1) = (Double(successes), Double(rows))
    let (b, n0) = (Double(reference), Double(referenceRows))
    // 1/a - 1/n1 = (n1 - a) / (a n1), without cancellation.
    let variance = Double(rows - successes) / a / n1 + Double(referenceRows - reference) / b / n0
    guard let estimate = LogRatio.estimate(a / n1 / (b / n0), variance: variance),
      let interval = estimate.interval
    else { return nil }
    ratio = estimate.value
    self.interval = interval
  }
}
