/// A linear model of full rank fitted by least squares.
///
/// Householder's orthogonal triangularisation (1958); columns in their order, each sum over rows
/// ascending. O(rows · columns²).
struct LeastSquares {
  /// The coefficient of each column.
  let coefficients: [Double]
  /// What the model leaves of each row.
  let residuals: [Double]
  /// The sum of the squared residuals.
  let residualSquares: Double
  /// The triangle R, by column: R'R is X'X.
  private let triangle: [[Double]]

  /// The fit of `values` on columns of as many rows; nil when there are fewer rows than columns,
  /// the columns depend on one another, or something is past what a Double holds.
  init?(columns: [[Double]], values: [Double]) {
    let (rows, count) = (values.count, columns.count)
    guard count > 0, rows >= count, columns.allSatisfy({ $0.count == rows }) else { return nil }
    var (matrix, y) = (columns, values)
    for k in 0..<count {
      let size = Self.length(columns[k], from: 0)
      let norm = Self.length(matrix[k], from: k)
      guard norm > 1e-12 * size, norm.isFinite else { return nil }
      // The sign that adds, so that nothing cancels.
      let end = matrix[k][k] > 0 ? -norm : norm
      var mirror = matrix[k]
      mirror[k] -= end
      let square = mirror[k...].reduce(0) { $0 + $1 * $1 }
      guard square > 0, square.isFinite else { return nil }
      for j in k..<count { Self.reflect(&matrix[j], mirror, from: k, square) }
      Self.reflect(&y, mirror, from: k, square)
    }
    var solution = [Double](repeating: 0, count: count)
    for k in stride(from: count - 1, through: 0, by: -1) {
      var rest = y[k]
      for j in (k + 1)..<max(count, k + 1) { rest -= matrix[j][k] * solution[j] }
      solution[k] = rest / matrix[k][k]
    }
    guard solution.allSatisfy(\.isFinite) else { return nil }
    coefficients = solution
    residuals = values.indices.map { row in
      zip(columns, solution).reduce(values[row]) { $0 - $1.0[row] * $1.1 }
    }
    residualSquares = residuals.reduce(0) { $0 + $1 * $1 }
    triangle = matrix.map { Array($0.prefix(count)) }
  }

  /// c' (X'X)⁻¹ c, the variance of a combination of coefficients in units of that of a row.
  func variance(of combination: [Double]) -> Double {
    // R' w = c by forward substitution; the variance is the squared length of w.
    var solved: [Double] = []
    for k in triangle.indices {
      var rest = combination[k]
      for j in 0..<k { rest -= triangle[k][j] * solved[j] }
      solved.append(rest / triangle[k][k])
    }
    return solved.reduce(0) { $0 + $1 * $1 }
  }

  private static func reflect(
    _ column: inout [Double], _ mirror: [Double], from first: Int, _ square: Double
  ) {
    var product = 0.0
    for row in first..<column.count { product += mirror[row] * column[row] }
    let scale = 2 * product / square
    for row in first..<column.count { column[row] -= scale * mirror[row] }
  }

  private static func length(_ column: [Double], from first: Int) -> Double {
    column[first...].reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
