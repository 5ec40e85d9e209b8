import DocketStatistics
import Testing

@Suite struct CumulativeIncidenceTests {
  private func curve(_ rows: [(day: Int, ended: [Int], open: Int)]) -> CumulativeIncidence? {
    CumulativeIncidence(
      rows.map { CauseCount(day: $0.day, ended: $0.ended, open: $0.open) }, causes: 2)
  }

  @Test func `two ways of ending by hand`() throws {
    // n = 4: F1(1) = 1/4; one is censored on 2; F2(3) = 3/4 · 1/2; F1(4) = 1/4 + 3/8.
    let incidence = try #require(
      curve([(1, [1, 0], 0), (2, [0, 0], 1), (3, [0, 1], 0), (4, [1, 0], 0)]))
    #expect(incidence.steps.map(\.atRisk) == [4, 2, 1])
    #expect(
      incidence.steps.map { $0.incidences.map(\.value) } == [
        [0.25, 0], [0.25, 0.375], [0.625, 0.375],
      ])
    // One binomial share: sqrt(1/4 · 3/4 / 4).
    #expect(agree(incidence.steps[0].standardErrors[0], (3.0 / 64).squareRoot(), within: 1e-15))
    #expect(incidence.ended == [2, 1] && incidence.size == 4)
    #expect(incidence.quantile(0.5, cause: 0)?.estimate == .day(4))
    #expect(incidence.quantile(0.5, cause: 1)?.estimate == .beyond(4))
  }

  @Test func `the ways and S add to 1 on every day`() throws {
    let incidence = try #require(
      curve([(0, [3, 5], 2), (1, [0, 7], 1), (4, [11, 0], 0), (9, [2, 2], 9), (30, [1, 4], 0)]))
    for step in incidence.steps {
      #expect(agree(step.incidences.reduce(step.survival) { $0 + $1.value }, 1, within: 1e-14))
    }
    #expect(incidence.steps.last?.survival == 0)
  }

  @Test func `one way of ending alone is 1 less the survival curve`() throws {
    let rows = [(0, 2, 1), (3, 1, 0), (5, 4, 2), (8, 0, 3), (9, 2, 1)]
    let survival = try #require(
      SurvivalCurve(rows.map { SpellCount(day: $0.0, ended: $0.1, open: $0.2) }))
    let incidence = try #require(curve(rows.map { ($0.0, [$0.1, 0], $0.2) }))
    for (one, step) in zip(survival.steps, incidence.steps) {
      #expect(agree(step.incidences[0].value, 1 - one.survival, within: 1e-14))
      #expect(step.incidences[1] == Estimate(value: 0, interval: Interval(low: 0, high: 0)))
      #expect(step.standardErrors[1] == 0)
    }
  }

  @Test func `all ended in one way is 1 with the interval 1 to 1`() throws {
    let incidence = try #require(curve((1...49).map { ($0, [1, 0], 0) }))
    #expect(incidence.values(at: 49)?.first?.interval == Interval(low: 1, high: 1))
    #expect(
      incidence.values(at: 0)?.first == Estimate(value: 0, interval: Interval(low: 0, high: 0)))
    #expect(incidence.values(at: 50) == nil && incidence.values(at: -1) == nil)
  }

  @Test func `nobody left before the last entry is said and has no quantile`() throws {
    let incidence = try #require(
      CumulativeIncidence(
        [
          CauseCount(day: 2, ended: [1, 0], open: 0),
          CauseCount(day: 5, ended: [0, 0], open: 0, entered: 1),
          CauseCount(day: 8, ended: [0, 1], open: 0),
        ], causes: 2))
    #expect(incidence.isExhaustedBeforeEntry)
    #expect(incidence.quantile(0.5, cause: 0) == nil)
    #expect(incidence.steps.map { $0.incidences.map(\.value) } == [[1, 0], [1, 0]])
  }

  @Test func `a tally that contradicts itself or is too large has no incidence`() {
    #expect(CumulativeIncidence([], causes: 0) == nil)
    #expect(CumulativeIncidence([CauseCount(day: 1, ended: [1], open: 0)], causes: 2) == nil)
    #expect(curve([(1, [1, -1], 2)]) == nil)
    #expect(curve([(1, [.max, .max], 0)]) == nil)
    #expect(curve([(1, [.max, 0], 1)]) == nil)
    #expect(curve([(2, [1, 0], 0), (1, [1, 0], 0)]) == nil)
    #expect(curve([])?.lastDay == nil)
    #expect(curve([])?.quantile(0.5, cause: 0) == nil)
  }

  @Test func `huge counts do not trap`() throws {
    let third = Int.max / 3
    let incidence = try #require(curve([(1, [third, third], 0), (2, [third, 0], 0)]))
    #expect(agree(incidence.values(at: 2)?.first?.value, 2.0 / 3))
    #expect(incidence.quantile(0.5, cause: 0)?.estimate == .day(2))
  }

  private struct Case: Decodable {
    struct Row: Decodable {
      let day, open, entered: Int
      let ended: [Int]
    }
    let tally: [Row]
    let causes, last: Int
    let days: [Int]
    let shares, errors, low, high: [[Double]]
    let exhausted: Bool
    let quantiles: [[Int?]]
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random spells agree with statsmodels`() throws {
    for row in try ReferenceAnswers.cases("incidence", as: Case.self) {
      let curve = try #require(
        CumulativeIncidence(
          row.tally.map {
            CauseCount(day: $0.day, ended: $0.ended, open: $0.open, entered: $0.entered)
          }, causes: row.causes))
      #expect(curve.steps.map(\.day) == row.days)
      #expect(curve.isExhaustedBeforeEntry == row.exhausted, "\(row.tally)")
      for (index, step) in curve.steps.enumerated() {
        for cause in 0..<row.causes {
          let estimate = step.incidences[cause]
          #expect(agree(estimate.value, row.shares[cause][index]), "\(row.tally)")
          #expect(agree(step.standardErrors[cause], row.errors[cause][index]), "\(row.tally)")
          #expect(
            agree(estimate.interval?.low, row.low[cause][index], within: intervalTolerance)
              && agree(estimate.interval?.high, row.high[cause][index], within: intervalTolerance),
            "\(row.tally)")
        }
      }
      guard !row.exhausted else { continue }
      for (index, wanted) in row.quantiles.enumerated() {
        let quantile = curve.quantile(index % 2 == 0 ? 0.1 : 0.5, cause: index / 2)
        let days = wanted.map { $0.map { ReachedDay.day($0) } ?? .beyond(row.last) }
        #expect([quantile?.estimate, quantile?.low, quantile?.high] == days, "\(row.tally)")
      }
    }
  }
}
