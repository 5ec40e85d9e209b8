import DocketStatistics
import Testing

@Suite struct ShareDifferenceTests {
  @Test func `56 of 70 against 48 of 80 is 20 points between 5,24 and 33,39`() throws {
    // Newcombe (1998), table II, example (a), method 10: 0.0524 to 0.3339.
    let compared = try #require(
      ShareDifference(successes: 56, of: 70, reference: 48, of: 80))
    #expect(agree(compared.difference, 0.2, within: 1e-15))
    #expect(agree(compared.interval.low, 0.0524, within: 5e-5))
    #expect(agree(compared.interval.high, 0.3339, within: 5e-5))
  }

  @Test func `none against all stays within -1 and 1`() throws {
    // Newcombe (1998), example (h): 10 of 10 against 0 of 10, 0.6075 to 1.
    let compared = try #require(ShareDifference(successes: 10, of: 10, reference: 0, of: 10))
    #expect(agree(compared.interval.low, 0.6075, within: 5e-5))
    #expect(compared.interval.high == 1)
  }

  @Test func `a share of nothing has no difference`() {
    #expect(ShareDifference(successes: 0, of: 0, reference: 1, of: 2) == nil)
    #expect(ShareDifference(successes: 1, of: 2, reference: 0, of: 0) == nil)
    #expect(ShareDifference(successes: 3, of: 2, reference: 0, of: 1) == nil)
  }

  @Test func `huge counts do not trap`() {
    let compared = ShareDifference(successes: .max, of: .max, reference: 0, of: .max)
    #expect(compared?.difference == 1)
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random shares agree with statsmodels`() throws {
    for row in try ReferenceAnswers.cases("difference", as: ComparedCase.self) {
      let compared = try #require(
        ShareDifference(
          successes: row.counts[0], of: row.counts[1], reference: row.counts[2],
          of: row.counts[3]))
      #expect(agree(compared.difference, row.value), "\(row)")
      #expect(agree(compared.interval.low, row.low), "\(row) \(compared)")
      #expect(agree(compared.interval.high, row.high), "\(row) \(compared)")
    }
  }
}
