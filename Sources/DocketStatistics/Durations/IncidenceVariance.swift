/// One cumulative incidence and its variance as they grow, day by day.
///
/// The variance of `statsmodels.duration.survfunc.CumIncidenceRight`,
/// Σ (F(t) - F(s))² d / (n (n - d)) + Σ S(s-)² (n - k) k / n³ - 2 Σ (F(t) - F(s)) S(s-) k / n²
/// for k ends in this way among d of n at risk, with 0 · ∞ = 0 on the day on which the last at risk
/// end. It is summed in the equal form
/// Σ (k y² + o (F(t) - F(s))² + S(s)² o k / (n - d)) / (n (n - d)) with the o = d - k other ends and
/// y = S(t) + O(t) - O(s), O being the incidence of the others: nothing in it is negative, so no
/// digits are lost where F comes close to 1. Ascending days; O(1) a day.
struct IncidenceVariance: Hashable, Sendable {
  /// F: the share that has ended in this way.
  private(set) var incidence = 0.0
  private var survival = 1.0
  private var others = 0.0
  private var own = Distances()
  private var other = Distances()
  private var mixed = 0.0

  /// One day: at risk, ends in every way, ends in this way.
  mutating func add(atRisk: Int, ended: Int, ofCause: Int) {
    let (n, k) = (Double(atRisk), Double(ofCause))
    let (o, left) = (Double(ended - ofCause), Double(atRisk - ended))
    let before = survival
    incidence += before * k / n
    others += before * o / n
    other.rise(by: before * k / n)
    own.rise(by: before * o / n)
    survival = left == 0 ? 0 : before * (left / n)
    if left > 0 {
      own.add(k / (n * left))
      other.add(o / (n * left))
      mixed += survival / left * (survival / left) * o * k / n
    } else {
      // Nobody is left, so F(t) - F(s) stays 0 for this day.
      mixed += before / n * (before / n) * Double(atRisk - ofCause) * k / n
    }
  }

  /// 1 - F, summed from its parts.
  var complement: Double { survival + others }

  /// The standard error of F.
  var standardError: Double {
    let remaining =
      survival * survival * own.weight + 2 * survival * own.distance + own.square
    return (remaining + other.square + mixed).squareRoot()
  }
}

extension IncidenceVariance {
  /// Weighted sums of how far a rising curve has come since each day.
  private struct Distances: Hashable, Sendable {
    /// Σ w.
    private(set) var weight = 0.0
    /// Σ w (C(t) - C(s)).
    private(set) var distance = 0.0
    /// Σ w (C(t) - C(s))².
    private(set) var square = 0.0

    mutating func rise(by step: Double) {
      square += 2 * step * distance + step * step * weight
      distance += step * weight
    }

    mutating func add(_ weight: Double) { self.weight += weight }
  }
}
