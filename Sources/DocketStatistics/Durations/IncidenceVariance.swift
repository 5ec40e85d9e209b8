/// The variance of one cumulative incidence as it grows, day by day.
///
/// The three sums of `statsmodels.duration.survfunc.CumIncidenceRight`,
/// Σ (F(t) - F(s))² d / (n (n - d)) + Σ S(s-)² (n - d_k) d_k / n³ - 2 Σ (F(t) - F(s)) S(s-) d_k / n²,
/// each carried forward by the rise of F instead of taken as a difference of large sums, with
/// 0 · ∞ = 0 on the day on which the last at risk end. Ascending days; O(1) a day.
struct IncidenceVariance: Hashable, Sendable {
  /// F: the share that has ended in this way.
  private(set) var incidence = 0.0
  private var hazard = 0.0
  private var hazardDistance = 0.0
  private var hazardSquares = 0.0
  private var own = 0.0
  private var cross = 0.0
  private var crossDistance = 0.0

  /// One day: S before it, at risk, ends in every way, ends in this way.
  mutating func add(survival: Double, atRisk: Int, ended: Int, ofCause: Int) {
    let (n, d, k) = (Double(atRisk), Double(ended), Double(ofCause))
    let before = survival / n
    let rise = before * k
    incidence += rise
    hazardSquares += 2 * rise * hazardDistance + rise * rise * hazard
    hazardDistance += rise * hazard
    crossDistance += rise * cross
    // Nobody is left after such a day, so F(t) - F(s) stays 0 for it.
    let staying = Double(atRisk - ended)
    if staying > 0 { hazard += d / (n * staying) }
    own += before * before * Double(atRisk - ofCause) * k / n
    cross += before * k / n
  }

  /// The standard error of F.
  var standardError: Double { max(0, hazardSquares + own - 2 * crossDistance).squareRoot() }
}
