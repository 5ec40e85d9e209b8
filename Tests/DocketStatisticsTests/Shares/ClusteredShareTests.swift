import DocketStatistics
import Testing

@Suite struct ClusteredShareTests {
  private func sums(_ clusters: [(Int, Int)]) -> ClusterSums {
    var sums = ClusterSums()
    for (successes, rows) in clusters { sums.add(successes: successes, of: rows) }
    return sums
  }

  @Test func `cases that are all or nothing count as one row each`() throws {
    // p = 1/2, G = 4, n = 8: V = 4/3 · 4 · 1 / 64 = 1/12, D = (1/12) / (1/32) = 8/3.
    let share = try #require(ClusteredShare(sums([(2, 2), (0, 2), (2, 2), (0, 2)])))
    #expect(share.share == 0.5)
    #expect(agree(share.designEffect, 8.0 / 3))
    #expect(agree(share.effectiveSize, 3))
    let wilson = try #require(WilsonInterval(share: 0.5, effectiveSize: 3))
    #expect(agree(share.interval?.low, wilson.low))
    #expect(agree(share.interval?.high, wilson.high))
  }

  @Test func `clusters more alike than chance never narrow the interval`() throws {
    let share = try #require(ClusteredShare(sums([(1, 2), (1, 2), (1, 2)])))
    #expect(share.designEffect == 0)
    #expect(share.effectiveSize == 6)
    let wilson = try #require(WilsonInterval(successes: 3, of: 6))
    #expect(agree(share.interval?.low, wilson.low))
  }

  @Test func `one cluster has a share and no interval`() throws {
    let share = try #require(ClusteredShare(sums([(3, 9), (0, 0)])))
    #expect(agree(share.share, 1.0 / 3))
    #expect(share.interval == nil && share.designEffect == nil && share.effectiveSize == nil)
  }

  @Test func `none or all of the rows has a design effect of 1`() throws {
    let none = try #require(ClusteredShare(sums([(0, 3), (0, 4)])))
    #expect(none.designEffect == 1 && none.effectiveSize == 7 && none.interval?.low == 0)
    let all = try #require(ClusteredShare(sums([(3, 3), (4, 4)])))
    #expect(all.designEffect == 1 && all.interval?.high == 1)
  }

  @Test func `no rows and counts that contradict have no answer`() {
    #expect(ClusteredShare(ClusterSums()) == nil)
    #expect(ClusteredShare(sums([(0, 0)])) == nil)
    #expect(ClusteredShare(sums([(3, 2), (1, 2)])) == nil)
    #expect(ClusteredShare(sums([(-1, 2), (1, 2)])) == nil)
  }

  @Test func `sums of parts merge into the sums of the whole`() {
    var left = sums([(1, 2), (3, 3)])
    left.merge(sums([(0, 5), (2, 2)]))
    #expect(left == sums([(2, 2), (0, 5), (3, 3), (1, 2)]))
    #expect(left.clusters == 4)
  }

  @Test func `huge clusters neither trap nor give a wrong interval`() throws {
    #expect(ClusteredShare(sums([(Int.max, Int.max), (1, Int.max)])) == nil)
    let many = sums([(1 << 60, 1 << 61), (1 << 61, 1 << 61)])
    let share = try #require(ClusteredShare(many))
    #expect(agree(share.share, 0.75))
    // The same shares in small clusters: D grows with the size of a cluster.
    let small = try #require(ClusteredShare(sums([(1, 2), (2, 2)])))
    let ratio = Double(1 << 60)
    #expect(agree(share.designEffect.map { $0 / ratio }, small.designEffect))
  }

  private struct Case: Decodable {
    let successes, rows: [Int]
    let share: Double
    let effect, low, high: Double?
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random clusters agree with statsmodels`() throws {
    for row in try ReferenceAnswers.cases("clustered", as: Case.self) {
      let share = try #require(ClusteredShare(sums(Array(zip(row.successes, row.rows)))))
      #expect(agree(share.share, row.share), "\(row)")
      #expect(agree(share.designEffect, row.effect), "\(row) \(share)")
      #expect(agree(share.interval?.low, row.low, within: intervalTolerance), "\(row) \(share)")
      #expect(agree(share.interval?.high, row.high, within: intervalTolerance), "\(row) \(share)")
    }
  }
}
