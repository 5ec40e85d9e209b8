/// A linear model whose errors carry over from one row to the next, by Prais and Winsten (1954).
///
/// r = Σ u(t) u(t-1) / Σ u(t-1)² of the untransformed rows, floored at 0 and held under 1, from the
/// fit with the r before, until it moves by less than 1e-10. It stops after 10,000 rounds at the
/// latest, with the r reached then.
struct SerialErrors {
  /// The fit of the transformed rows: row 1 times sqrt(1 - r²), each other less r times the one
  /// before.
  let fit: LeastSquares
  /// r.
  let autocorrelation: Double
  /// Whether the model leaves anything beyond what rounding does.
  let hasVariation: Bool
  /// The coefficients of the model.
  var coefficients: [Double] { fit.coefficients }

  /// The fit; nil as `LeastSquares`.
  init?(columns: [[Double]], values: [Double]) {
    guard var fit = LeastSquares(columns: columns, values: values) else { return nil }
    let size = values.reduce(0) { $0 + $1 * $1 }
    hasVariation = fit.residualSquares > 1e-24 * size
    var r = 0.0
    var isSettled = !hasVariation
    for _ in 0..<10_000 where !isSettled {
      let residuals = values.indices.map { row in
        zip(columns, fit.coefficients).reduce(values[row]) { $0 - $1.0[row] * $1.1 }
      }
      let next = Self.carried(residuals)
      isSettled = abs(next - r) < 1e-10
      r = next
      let transformed = columns.map { Self.transform($0, r) }
      guard let better = LeastSquares(columns: transformed, values: Self.transform(values, r))
      else { return nil }
      fit = better
    }
    self.fit = fit
    autocorrelation = r
  }

  /// r of residuals, 0 up to just under 1.
  private static func carried(_ residuals: [Double]) -> Double {
    let below = residuals.dropLast().reduce(0) { $0 + $1 * $1 }
    let products = zip(residuals, residuals.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    guard below > 0, products > 0 else { return 0 }
    return min(products / below, 0.999_999)
  }

  /// Rows with independent errors of one size.
  private static func transform(_ column: [Double], _ r: Double) -> [Double] {
    guard let first = column.first else { return [] }
    return [first * (1 - r * r).squareRoot()]
      + zip(column, column.dropFirst()).map { $1 - r * $0 }
  }
}
