/// A share of a count with Wilson's 95 % score interval, without a continuity term.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927);
/// `statsmodels.stats.proportion.proportion_confint(k, n, method="wilson")`. The limits are the
/// two roots of (1 + z²/n) x² - (2p + z²/n) x + p² = 0; each is taken from a form without
/// cancellation, so that a share of 1 in 10⁹ has a lower limit as exact as any other. O(1).
public struct WilsonInterval: Hashable, Sendable {
  /// Successes over trials.
  public let share: Double
  /// The lower limit: exactly 0 when there are no successes.
  public let low: Double
  /// The upper limit: exactly 1 when all are successes.
  public let high: Double

  /// Both limits together.
  public var interval: Interval { Interval(low: low, high: high) }

  /// The share `successes / of`; nil when there are no trials or the counts contradict.
  public init?(successes: Int, of trials: Int) {
    guard trials > 0, successes >= 0, successes <= trials else { return nil }
    self.init(
      share: Double(successes) / Double(trials),
      complement: Double(trials - successes) / Double(trials), size: Double(trials))
  }

  /// The same interval around a share whose rows say as much as `effectiveSize` independent ones.
  ///
  /// Nil unless the share is within 0 to 1 and the size is a positive number.
  public init?(share: Double, effectiveSize: Double) {
    guard share >= 0, share <= 1, effectiveSize > 0, effectiveSize.isFinite else { return nil }
    self.init(share: share, complement: 1 - share, size: effectiveSize)
  }

  /// The share and its complement apart, so that neither loses digits.
  init?(share: Double, complement: Double, size: Double) {
    let term = Normal.z95 * Normal.z95 / size
    let spread = Normal.z95 * (share * complement / size + term / (4 * size)).squareRoot()
    // The upper root is `upper` / (1 + z²/n), the product of both p² / (1 + z²/n).
    let upper = share + term / 2 + spread
    guard upper > 0, upper.isFinite else { return nil }
    self.share = share
    low = min(share, share * share / upper)
    high = complement == 0 ? 1 : min(1, max(share, upper / (1 + term)))
  }
}
