import DocketStatistics

/// Adds up clusters. Where their numbers never go down from unit to unit (children lie in the order of their parents) a
/// cluster is done when the next one begins; elsewhere each is kept by its number until the end.
struct ClusterRuns {
  private let isOrdered: Bool
  private var sums = ClusterSums()
  private var current: UInt32 = 0
  private var yes = 0
  private var known = 0
  /// Sums of small clusters, not yet among the others.
  private var small = SmallClusters()
  private var scattered: [UInt32: (yes: Int, known: Int)] = [:]

  /// Runs of clusters whose numbers go up only, or of any.
  init(isOrdered: Bool) { self.isOrdered = isOrdered }

  /// Adds a unit of a cluster; 0: it is one of its own.
  @inline(__always)
  mutating func add(_ success: Int, to cluster: UInt32) {
    if cluster == 0 {
      add(success, of: 1)
    } else if isOrdered {
      if cluster != current { close(next: cluster) }
      yes &+= success
      known &+= 1
    } else {
      let members = scattered[cluster] ?? (0, 0)
      scattered[cluster] = (members.yes + success, members.known + 1)
    }
  }

  private mutating func close(next: UInt32) {
    add(yes, of: known)
    (current, yes, known) = (next, 0, 0)
  }

  @inline(__always)
  private mutating func add(_ successes: Int, of rows: Int) {
    if rows == 0 { return }
    if rows < SmallClusters.most, small.clusters < SmallClusters.most {
      small.add(successes, of: rows)
    } else {
      flush()
      sums.add(successes: successes, of: rows)
    }
  }

  private mutating func flush() {
    sums.merge(small.sums)
    small = SmallClusters()
  }

  /// The sums of all clusters.
  mutating func finished() -> ClusterSums {
    if isOrdered { close(next: 0) }
    for (_, members) in scattered { sums.add(successes: members.yes, of: members.known) }
    scattered = [:]
    flush()
    return sums
  }

  /// Whether cluster numbers never go down, but for units that are clusters of their own.
  static func isOrdered(_ clusters: Cells<UInt32>) -> Bool {
    var highest: UInt32 = 0
    for i in 0..<clusters.count where clusters.base[i] != 0 {
      if clusters.base[i] < highest { return false }
      highest = clusters.base[i]
    }
    return true
  }
}

/// Sums over clusters that are too few and too small to overflow a word.
private struct SmallClusters {
  /// Below this many clusters, each of fewer rows than this, no sum leaves 63 bits.
  static let most = 1 << 20

  var clusters = 0
  private var successes = 0
  private var rows = 0
  private var successSquares = 0
  private var products = 0
  private var rowSquares = 0

  /// Adds a cluster.
  @inline(__always)
  mutating func add(_ k: Int, of n: Int) {
    clusters &+= 1
    successes &+= k
    rows &+= n
    successSquares &+= k &* k
    products &+= k &* n
    rowSquares &+= n &* n
  }

  /// The sums as they are merged.
  var sums: ClusterSums {
    ClusterSums(
      clusters: clusters, successes: successes, rows: rows, successSquares: Int128(successSquares),
      products: Int128(products), rowSquares: Int128(rowSquares))
  }
}
