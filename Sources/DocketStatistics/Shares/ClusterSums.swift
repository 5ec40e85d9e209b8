/// The exact integer sums over clusters that the interval of a clustered share needs.
///
/// One `add` a cluster (a case with its charges, a person with their cases), O(1) each; sums of
/// parts merge into the sums of the whole in any order, since they are whole numbers. Nothing
/// traps: what 128 bits do not hold makes `isExact` false, and no interval is given.
public struct ClusterSums: Hashable, Sendable {
  /// The clusters with at least one row.
  public private(set) var clusters = 0
  /// Rows that are successes, over all clusters.
  public private(set) var successes = 0
  /// Rows, over all clusters.
  public private(set) var rows = 0
  /// The sum of the squared successes of each cluster.
  public private(set) var successSquares: Int128 = 0
  /// The sum of the successes of each cluster times its rows.
  public private(set) var products: Int128 = 0
  /// The sum of the squared rows of each cluster.
  public private(set) var rowSquares: Int128 = 0
  /// Whether every sum is what was added: no overflow and no contradictory counts.
  public private(set) var isExact = true

  /// No clusters yet.
  public init() {}

  /// Sums that were added up elsewhere, exactly.
  public init(
    clusters: Int, successes: Int, rows: Int, successSquares: Int128, products: Int128,
    rowSquares: Int128
  ) {
    self.clusters = clusters
    self.successes = successes
    self.rows = rows
    self.successSquares = successSquares
    self.products = products
    self.rowSquares = rowSquares
  }

  /// Adds one cluster; one without rows is none, and counts that contradict spoil the sums.
  public mutating func add(successes: Int, of rows: Int) {
    guard rows > 0 || successes != 0 else { return }
    guard successes >= 0, successes <= rows else {
      isExact = false
      return
    }
    let (k, n) = (Int128(successes), Int128(rows))
    clusters = sum(clusters, 1)
    self.successes = sum(self.successes, successes)
    self.rows = sum(self.rows, rows)
    // Two counts of 63 bits have a product of 126.
    successSquares = sum(successSquares, k * k)
    products = sum(products, k * n)
    rowSquares = sum(rowSquares, n * n)
  }

  /// Adds the sums of other clusters, none of them among these.
  public mutating func merge(_ other: ClusterSums) {
    clusters = sum(clusters, other.clusters)
    successes = sum(successes, other.successes)
    rows = sum(rows, other.rows)
    successSquares = sum(successSquares, other.successSquares)
    products = sum(products, other.products)
    rowSquares = sum(rowSquares, other.rowSquares)
    isExact = isExact && other.isExact
  }

  private mutating func sum<Whole: FixedWidthInteger>(_ a: Whole, _ b: Whole) -> Whole {
    let (value, overflow) = a.addingReportingOverflow(b)
    if overflow { isExact = false }
    return overflow ? a : value
  }
}
