/// A share of rows that fall in clusters (charges in cases, cases of people), its interval as wide
/// as the clusters make it.
///
/// Wilson's interval on the effective size n* = n / max(1, D), with the design effect
/// D = V / (p (1 - p) / n) and V = G/(G - 1) · Σ(k_c - p n_c)² / n², the sandwich variance of
/// `statsmodels.OLS(y, 1).fit(cov_type="cluster")`; Kish, *Survey Sampling* (1965), for D.
/// The sum of squares is worked out in whole numbers while 128 bits hold it. O(1).
public struct ClusteredShare: Hashable, Sendable {
  /// Successes over rows.
  public let share: Double
  /// D: how many times the variance of independent rows; 1 for a share of 0 or 1, nil when there
  /// is one cluster only.
  public let designEffect: Double?
  /// n*: how many independent rows would say as much; nil when there is one cluster only.
  public let effectiveSize: Double?
  /// The 95 % interval; nil when there is one cluster only.
  public let interval: Interval?

  /// The share of all clusters; nil when there are no rows or the sums are not exact.
  public init?(_ sums: ClusterSums) {
    guard sums.isExact, sums.rows > 0 else { return nil }
    let rows = Double(sums.rows)
    let share = Double(sums.successes) / rows
    self.share = share
    guard sums.clusters > 1 else {
      (designEffect, effectiveSize, interval) = (nil, nil, nil)
      return
    }
    let complement = Double(sums.rows - sums.successes) / rows
    var effect = 1.0
    if sums.successes > 0, sums.successes < sums.rows {
      let clusters = Double(sums.clusters)
      let variance = clusters / (clusters - 1) * Self.squares(sums) / rows / rows
      effect = variance / (share * complement / rows)
    }
    let size = rows / max(1, effect)
    designEffect = effect.isFinite ? effect : nil
    effectiveSize = size.isFinite ? size : nil
    interval =
      effect.isFinite && size > 0
      ? WilsonInterval(share: share, complement: complement, size: size)?.interval : nil
  }

  /// Σ(k_c - p n_c)² = (n² Σk² - 2 k n Σ(k n) + k² Σn²) / n².
  private static func squares(_ sums: ClusterSums) -> Double {
    let (n, k) = (Int128(sums.rows), Int128(sums.successes))
    let (first, a) = (n * n).multipliedReportingOverflow(by: sums.successSquares)
    let (cross, b) = (k * n).multipliedReportingOverflow(by: sums.products)
    let (last, c) = (k * k).multipliedReportingOverflow(by: sums.rowSquares)
    let (ends, d) = first.addingReportingOverflow(last)
    let (twice, e) = cross.addingReportingOverflow(cross)
    if !(a || b || c || d || e) {
      return max(0, Double(ends - twice) / (Double(n) * Double(n)))
    }
    let share = Double(sums.successes) / Double(sums.rows)
    let total =
      Double(sums.successSquares) - 2 * share * Double(sums.products)
      + share * share * Double(sums.rowSquares)
    return max(0, total)
  }
}
