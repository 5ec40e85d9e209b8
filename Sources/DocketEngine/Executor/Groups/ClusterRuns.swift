import DocketStatistics

/// Adds up clusters. Where their numbers never go down from unit to unit (children lie in the order of their parents) a
/// cluster is done when the next one begins; elsewhere each is kept by its number until the end.
struct ClusterRuns {
  private let isOrdered: Bool
  private var sums = ClusterSums()
  private var current: UInt32 = 0
  private var yes = 0
  private var known = 0
  private var scattered: [UInt32: (yes: Int, known: Int)] = [:]

  /// Runs of clusters whose numbers go up only, or of any.
  init(isOrdered: Bool) { self.isOrdered = isOrdered }

  /// Adds a unit of a cluster; 0: it is one of its own.
  @inline(__always)
  mutating func add(_ success: Int, to cluster: UInt32) {
    if cluster == 0 {
      sums.add(successes: success, of: 1)
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
    sums.add(successes: yes, of: known)
    (current, yes, known) = (next, 0, 0)
  }

  /// The sums of all clusters.
  mutating func finished() -> ClusterSums {
    if isOrdered { close(next: 0) }
    for (_, members) in scattered { sums.add(successes: members.yes, of: members.known) }
    scattered = [:]
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
