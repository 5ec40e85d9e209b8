/// What changed at a date: the level at once, the slope from then on, and where both lead.
///
/// Segmented regression centred at the change, y = b0 + b1 t + b2 post + b3 post (t - t0) (Wagner
/// and others 2002), with AR(1) errors by Prais and Winsten (1954):
/// r = Σ u(t) u(t-1) / Σ u(t-1)² floored at 0 and iterated to 1e-10, t with T - 4 degrees;
/// `statsmodels.GLS(y, X, sigma=toeplitz(r ** arange(T)) / outer(sqrt(w), sqrt(w)))`. The residuals
/// u are those of the weighted rows, neighbours the rows next to each other. Sums run in ascending
/// periods. O(periods) an iteration.
public struct InterruptedSeries: Hashable, Sendable {
  /// The fewest periods a side that are answered.
  public static let fewestPeriods = 8
  /// Under this many periods a side the answer needs a warning.
  public static let fewestSafePeriods = 12

  /// One number of the model with its uncertainty.
  public struct Term: Hashable, Sendable {
    /// The number, in units of the series.
    public let estimate: Double
    /// Its standard error; nil, as all that follows from it, when the model leaves no variation.
    public let standardError: Double?
    /// Its 95 % interval.
    public let interval: Interval?
    /// The probability of one as far from 0 by chance alone, two-sided.
    public let p: Double?
  }

  /// b2: the step at the first period after the change.
  public let level: Term
  /// b3: the change of the slope, a period.
  public let slope: Term
  /// b2 + b3 (t - t0) at the last period: the series against its earlier course.
  public let gap: Term
  /// r: how much of an error carries over to the next period, 0 up to 1.
  public let autocorrelation: Double
  /// T - 4.
  public let degrees: Int
  /// Periods before the change.
  public let before: Int
  /// Periods from the change on.
  public let after: Int
  /// The model in each period.
  public let fitted: [Double]
  /// The earlier course in each period, carried on past the change.
  public let continued: [Double]

  /// The model of a series that changes at the period `start`, t0.
  ///
  /// Nil with under 8 periods on a side, when periods do not ascend, a value is no number, a weight
  /// is not positive, or the weights are too unlike to tell four coefficients apart.
  public init?(_ series: [SeriesObservation], start: Int) {
    let after = series.filter { $0.time >= start }.count
    let before = series.count - after
    guard min(before, after) >= Self.fewestPeriods,
      zip(series, series.dropFirst()).allSatisfy({ $0.time < $1.time }),
      series.allSatisfy({ $0.value.isFinite && $0.weight > 0 && $0.weight.isFinite }),
      let student = StudentT(degrees: Double(series.count - 4)),
      let quantile = student.quantile(0.975)
    else { return nil }
    // t is counted from t0: the same model, and no digits lost to a far origin.
    let times = series.map { Double($0.time) - Double(start) }
    let design: [[Double]] = [
      times.map { _ in 1 }, times, times.map { $0 >= 0 ? 1 : 0 }, times.map { max(0, $0) },
    ]
    let roots = series.map { $0.weight.squareRoot() }
    func weighted(_ column: [Double]) -> [Double] { zip(column, roots).map { $0 * $1 } }
    let rows = SerialErrors(columns: design.map(weighted), values: weighted(series.map(\.value)))
    guard let rows, let last = times.last else { return nil }
    let (fit, b) = (rows.fit, rows.coefficients)
    let spread = fit.residualSquares / Double(series.count - 4)
    func term(_ combination: [Double]) -> Term {
      let estimate = zip(combination, b).reduce(0) { $0 + $1.0 * $1.1 }
      let error = (spread * fit.variance(of: combination)).squareRoot()
      guard rows.hasVariation, error > 0, error.isFinite else {
        return Term(estimate: estimate, standardError: nil, interval: nil, p: nil)
      }
      return Term(
        estimate: estimate, standardError: error,
        interval: Interval(finite: estimate - quantile * error, estimate + quantile * error),
        p: student.twoSided(estimate / error))
    }
    level = term([0, 0, 1, 0])
    slope = term([0, 0, 0, 1])
    gap = term([0, 0, 1, last])
    autocorrelation = rows.autocorrelation
    degrees = series.count - 4
    (self.before, self.after) = (before, after)
    continued = times.map { b[0] + b[1] * $0 }
    fitted = times.map { t in b[0] + b[1] * t + (t >= 0 ? b[2] + b[3] * t : 0) }
  }
}
