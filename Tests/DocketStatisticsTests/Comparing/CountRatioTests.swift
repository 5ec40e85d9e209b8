import DocketStatistics
import Testing

@Suite struct CountRatioTests {
  @Test func `as many in half the days is twice the rate`() throws {
    let compared = try #require(CountRatio(count: 40, days: 50, reference: 40, days: 100))
    #expect(compared.ratio == 2)
    let wilson = try #require(WilsonInterval(successes: 40, of: 80))
    #expect(agree(compared.low, wilson.low / (1 - wilson.low) * 2, within: 1e-14))
    // The two limits of equal counts lie around the ratio as factors.
    #expect(agree(compared.high.map { $0 * compared.low }, 4, within: 1e-13))
  }

  @Test func `a reference of 0 has a lower limit and nothing above`() throws {
    let compared = try #require(CountRatio(count: 5, days: 30, reference: 0, days: 30))
    #expect(compared.ratio == nil && compared.high == nil)
    // Wilson's lower limit of 5 of 5 is 5 / (5 + z²), so the odds are 5 / z².
    #expect(agree(compared.low, 5 / (Normal.z95 * Normal.z95), within: 1e-14))
  }

  @Test func `a count of 0 has the ratio 0 from exactly 0`() throws {
    let compared = try #require(CountRatio(count: 0, days: 30, reference: 5, days: 30))
    #expect(compared.ratio == 0 && compared.low == 0)
    #expect(agree(compared.high, Normal.z95 * Normal.z95 / 5, within: 1e-14))
  }

  @Test func `two zeros and no days have no ratio`() {
    #expect(CountRatio(count: 0, days: 30, reference: 0, days: 30) == nil)
    #expect(CountRatio(count: 1, days: 0, reference: 2, days: 30) == nil)
    #expect(CountRatio(count: 1, days: 30, reference: 2, days: -1) == nil)
    #expect(CountRatio(count: -1, days: 30, reference: 2, days: 30) == nil)
  }

  @Test func `huge counts do not trap`() {
    let compared = CountRatio(count: .max, days: 1, reference: .max, days: .max)
    #expect(agree(compared?.ratio.map { $0 / Double(Int.max) }, 1))
  }

  private struct Case: Decodable {
    let counts: [Int]
    let exists: Bool
    let value, low, high: Double?
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random counts agree with scipy`() throws {
    for row in try ReferenceAnswers.cases("counts", as: Case.self) {
      let compared = CountRatio(
        count: row.counts[0], days: row.counts[1], reference: row.counts[2], days: row.counts[3])
      #expect((compared != nil) == row.exists, "\(row)")
      #expect(agree(compared?.ratio, row.value), "\(row)")
      #expect(agree(compared?.low, row.low), "\(row)")
      #expect(agree(compared?.high, row.high), "\(row)")
    }
  }
}
