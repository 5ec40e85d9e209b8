/// The ratio of two counts, each per day observed.
///
/// Given their sum, the first count is binomial: Wilson's (l, u) of c1 / (c1 + c0), then
/// l / (1 - l) · days0 / days1 and the same with u;
/// `scipy.stats.binomtest(c1, c1 + c0).proportion_ci(method="wilson")`. O(1).
public struct CountRatio: Hashable, Sendable {
  /// The first count per day over the reference per day; nil when the reference is 0.
  public let ratio: Double?
  /// The lower 95 % limit: 0 when the first count is 0.
  public let low: Double
  /// The upper 95 % limit; nil when the reference is 0.
  public let high: Double?

  /// `count` in `days` over `reference` in `referenceDays`; nil when both counts are 0, a count is
  /// negative or a number of days is not positive.
  public init?(count: Int, days: Int, reference: Int, days referenceDays: Int) {
    guard count >= 0, reference >= 0, days > 0, referenceDays > 0 else { return nil }
    let (c1, c0) = (Double(count), Double(reference))
    let sum = c1 + c0
    guard sum > 0,
      let one = WilsonInterval(share: c1 / sum, complement: c0 / sum, size: sum),
      let zero = WilsonInterval(share: c0 / sum, complement: c1 / sum, size: sum)
    else { return nil }
    let scale = Double(referenceDays) / Double(days)
    low = one.low / zero.high * scale
    if reference == 0 {
      (ratio, high) = (nil, nil)
    } else {
      ratio = c1 / c0 * scale
      high = one.high / zero.low * scale
    }
  }
}
