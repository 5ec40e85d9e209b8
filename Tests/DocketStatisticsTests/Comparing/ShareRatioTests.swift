import DocketStatistics
import Testing

@Suite struct ShareRatioTests {
  @Test func `27 of 122 against 44 of 487 is 2,45 times`() throws {
    // The worked example of scipy's relative_risk: 2.45, 1.58 to 3.78.
    let compared = try #require(ShareRatio(successes: 27, of: 122, reference: 44, of: 487))
    #expect(agree(compared.ratio, 27.0 / 122 / (44.0 / 487), within: 1e-14))
    #expect(agree(compared.interval.low, 1.5836990926700116, within: 1e-12))
    #expect(agree(compared.interval.high, 3.7886786315466354, within: 1e-12))
  }

  @Test func `no success in a group and two shares of 1 have no ratio`() {
    #expect(ShareRatio(successes: 0, of: 5, reference: 2, of: 5) == nil)
    #expect(ShareRatio(successes: 2, of: 5, reference: 0, of: 5) == nil)
    #expect(ShareRatio(successes: 5, of: 5, reference: 9, of: 9) == nil)
    #expect(ShareRatio(successes: 0, of: 0, reference: 1, of: 2) == nil)
    #expect(ShareRatio(successes: 6, of: 5, reference: 1, of: 2) == nil)
  }

  @Test func `one share of 1 has a ratio`() throws {
    let compared = try #require(ShareRatio(successes: 5, of: 5, reference: 3, of: 9))
    #expect(agree(compared.ratio, 3, within: 1e-15))
    // var = 1/3 - 1/9 = 2/9, and z sqrt(2/9) = 0.923936, so 3 e^0.923936.
    #expect(agree(compared.interval.high, 7.557558374, within: 1e-8))
  }

  @Test func `huge counts do not trap`() {
    let compared = ShareRatio(successes: .max - 1, of: .max, reference: 1, of: .max)
    #expect(agree(compared?.ratio, Double(Int.max), within: 1e-12))
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random shares agree with scipy`() throws {
    for row in try ReferenceAnswers.cases("ratio", as: ComparedCase.self) {
      let compared = ShareRatio(
        successes: row.counts[0], of: row.counts[1], reference: row.counts[2], of: row.counts[3])
      #expect(agree(compared?.ratio, row.value), "\(row)")
      #expect(agree(compared?.interval.low, row.low), "\(row)")
      #expect(agree(compared?.interval.high, row.high), "\(row)")
    }
  }
}
