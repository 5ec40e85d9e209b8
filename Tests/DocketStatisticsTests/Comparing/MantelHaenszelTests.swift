import DocketStatistics
import Testing

@Suite struct MantelHaenszelTests {
  private func adjusted(_ strata: [[Int]]) -> MantelHaenszel? {
    MantelHaenszel(
      strata.map { Stratum(successes: $0[0], of: $0[1], reference: $0[2], of: $0[3]) })
  }

  @Test func `two strata by hand`() throws {
    // W = 5 and 5; RD = ((5 - 2)·10/20 + (8 - 6)·10/20) / 10 = 0.25; R = (2.5 + 4) / (1 + 3).
    let result = try #require(adjusted([[5, 10, 2, 10], [8, 10, 6, 10]]))
    #expect(agree(result.difference?.value, 0.25, within: 1e-15))
    #expect(agree(result.ratio?.value, 1.625, within: 1e-15))
    // P = (2 - 5)/4 and (6 - 8)/4; Q = (5·8 + 2·5)/40 and (8·4 + 6·2)/40;
    // var = (0.25·(-1.25) + 2.35)/100.
    let width = Normal.z95 * 0.020375.squareRoot()
    #expect(agree(result.difference?.interval?.low, 0.25 - width, within: 1e-14))
    // ln R: ((7·100 - 10·20)/400 + (14·100 - 48·20)/400) / (6.5 · 4) = 2.35 / 26.
    let factor = result.ratio?.interval.map { ($0.high / $0.low).squareRoot() }
    #expect(agree(factor, 1.802625554, within: 1e-8))
    #expect((result.used, result.dropped, result.contrary) == (2, 0, 0))
  }

  @Test func `one stratum has the interval of two shares`() throws {
    let result = try #require(adjusted([[27, 122, 44, 487]]))
    let shares = try #require(ShareRatio(successes: 27, of: 122, reference: 44, of: 487))
    #expect(agree(result.ratio?.value, shares.ratio, within: 1e-14))
    #expect(agree(result.ratio?.interval?.low, shares.interval.low, within: 1e-14))
  }

  @Test func `Simpson's strata turn the difference around and one points the other way`() throws {
    // Admissions: within each department women do better, over both they do worse.
    let result = try #require(adjusted([[80, 90, 8, 10], [3, 10, 18, 90], [1, 40, 3, 40]]))
    let total = (84.0 / 140, 29.0 / 140)
    #expect(total.0 - total.1 > 0.35)
    #expect((result.difference?.value ?? 1) < 0.07)
    #expect(result.contrary == 1)
  }

  @Test func `a stratum with an empty margin is dropped and its units counted`() throws {
    let result = try #require(
      adjusted([[5, 10, 2, 10], [1, 7, 0, 0], [0, 0, 3, 5], [0, 0, 0, 0]]))
    #expect((result.used, result.dropped, result.droppedUnits) == (1, 2, 12))
    #expect(agree(result.difference?.value, 0.3, within: 1e-15))
  }

  @Test func `no events in a group has a difference and no ratio`() throws {
    let result = try #require(adjusted([[0, 10, 2, 10], [0, 4, 1, 6]]))
    #expect(result.ratio == nil)
    #expect((result.difference?.value ?? 0) < 0)
    #expect(try #require(adjusted([[1, 10, 0, 10]])).ratio == nil)
  }

  @Test func `all successes have a difference of 0 without an interval and no ratio`() throws {
    let result = try #require(adjusted([[4, 4, 7, 7], [2, 2, 3, 3]]))
    #expect(result.difference == Estimate(value: 0, interval: nil))
    #expect(result.ratio == nil)
  }

  @Test func `without strata there is nothing and contradictory counts have no answer`() throws {
    let empty = try #require(adjusted([]))
    #expect(empty.difference == nil && empty.ratio == nil && empty.used == 0)
    #expect(adjusted([[5, 4, 1, 2]]) == nil)
    #expect(adjusted([[1, 2, -1, 2]]) == nil)
  }

  @Test func `huge counts do not trap`() throws {
    let half = Int.max / 2
    let result = try #require(adjusted([[half, .max, half / 2, .max], [1, .max, 2, .max]]))
    #expect(agree(result.difference?.value, 0.125, within: 1e-9))
    #expect(result.contrary == 1)
    #expect(adjusted([[0, .max, 0, 0], [0, 0, 0, .max]]) == nil)
  }

  private struct Case: Decodable {
    let strata: [[Int]]
    let used, dropped, units, contrary: Int
    let difference, ratio: [Double?]?
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random strata agree with statsmodels and numpy`() throws {
    for row in try ReferenceAnswers.cases("adjusted", as: Case.self) {
      let result = try #require(adjusted(row.strata))
      #expect(
        [result.used, result.dropped, result.droppedUnits, result.contrary]
          == [row.used, row.dropped, row.units, row.contrary], "\(row)")
      for (estimate, wanted) in [(result.difference, row.difference), (result.ratio, row.ratio)] {
        #expect(agree(estimate?.value, wanted?[0]), "\(row) \(result)")
        #expect(agree(estimate?.interval?.low, wanted?[1]), "\(row) \(result)")
        #expect(agree(estimate?.interval?.high, wanted?[2]), "\(row) \(result)")
      }
    }
  }
}
