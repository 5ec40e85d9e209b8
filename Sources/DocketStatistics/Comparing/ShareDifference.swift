/// The difference of two shares with Newcombe's interval.
///
/// R. G. Newcombe (1998), method 10: the two Wilson intervals combined;
/// `statsmodels.stats.proportion.confint_proportions_2indep(a, n1, b, n0, compare="diff",
/// method="newcomb")`. O(1).
public struct ShareDifference: Hashable, Sendable {
  /// The first share less the reference, -1 to 1.
  public let difference: Double
  /// The 95 % interval of the difference.
  public let interval: Interval

  /// `successes / of` less `reference / ofReference`; nil when one of them is a share of nothing or
  /// counts contradict.
  public init?(successes: Int, of rows: Int, reference: Int, of referenceRows: Int) {
    guard let one = WilsonInterval(successes: successes, of: rows),
      let zero = WilsonInterval(successes: reference, of: referenceRows)
    else { return nil }
    difference = one.share - zero.share
    let below = Self.length(one.share - one.low, zero.high - zero.share)
    let above = Self.length(one.high - one.share, zero.share - zero.low)
    interval = Interval(
      low: max(-1, difference - below), high: min(1, difference + above))
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
