import DocketStatistics
import Testing

@Suite struct WilsonIntervalTests {
  @Test func `15 of 148 is 10,1 percent between 6,2 and 16,0`() throws {
    // Newcombe (1998), table I: 15 of 148 by the score method is 0.0624 to 0.1605.
    let wilson = try #require(WilsonInterval(successes: 15, of: 148))
    #expect(agree(wilson.share, 15.0 / 148))
    #expect(agree(wilson.low, 0.0624, within: 5e-5))
    #expect(agree(wilson.high, 0.1605, within: 5e-5))
  }

  @Test func `no successes start at exactly 0 and all successes end at exactly 1`() throws {
    for n in [1, 2, 7, 20, 1000, Int.max] {
      let none = try #require(WilsonInterval(successes: 0, of: n))
      let all = try #require(WilsonInterval(successes: n, of: n))
      #expect(none.low == 0 && none.share == 0 && none.high > 0)
      #expect(all.high == 1 && all.share == 1)
      #expect(agree(all.low, 1 - none.high, within: 1e-12))
    }
    // 0 of 20, Newcombe (1998): 0 to 0.1611.
    #expect(agree(WilsonInterval(successes: 0, of: 20)?.high, 0.1611, within: 5e-5))
  }

  @Test func `a share of nothing and counts that contradict have no answer`() {
    #expect(WilsonInterval(successes: 0, of: 0) == nil)
    #expect(WilsonInterval(successes: -1, of: 3) == nil)
    #expect(WilsonInterval(successes: 4, of: 3) == nil)
    #expect(WilsonInterval(successes: Int.min, of: Int.min) == nil)
    #expect(WilsonInterval(share: 0.5, effectiveSize: 0) == nil)
    #expect(WilsonInterval(share: .nan, effectiveSize: 5) == nil)
    #expect(WilsonInterval(share: 0.5, effectiveSize: .infinity) == nil)
  }

  @Test func `an effective size that is the size changes nothing`() throws {
    let counted = try #require(WilsonInterval(successes: 30, of: 100))
    let shared = try #require(WilsonInterval(share: 0.3, effectiveSize: 100))
    #expect(agree(shared.low, counted.low, within: 1e-14))
    #expect(agree(shared.high, counted.high, within: 1e-14))
  }

  private struct Case: Decodable {
    let k: Int
    let n: Int
    let share, low, high: Double
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random counts agree with statsmodels`() throws {
    for row in try ReferenceAnswers.cases("wilson", as: Case.self) {
      let wilson = try #require(WilsonInterval(successes: row.k, of: row.n))
      #expect(agree(wilson.share, row.share), "\(row)")
      #expect(agree(wilson.low, row.low) && agree(wilson.high, row.high), "\(row) \(wilson)")
    }
  }
}
