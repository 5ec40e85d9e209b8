import DocketStatistics
import Testing

@Suite struct SurvivalCurveTests {
  /// The tally of the times that ended, those still open, and ages at entry.
  private func tally(ended: [Int], open: [Int] = [], entered: [Int] = []) -> [SpellCount] {
    Set(ended + open + entered).sorted().map { day in
      SpellCount(
        day: day, ended: ended.filter { $0 == day }.count, open: open.filter { $0 == day }.count,
        entered: entered.filter { $0 == day }.count)
    }
  }

  @Test func `the leukaemia example of Freireich gives the published curve`() throws {
    // Cox and Oakes (1984): 6-MP group, S(6) 0.857, S(13) 0.690, S(23) 0.448, median 23.
    let curve = try #require(
      SurvivalCurve(
        tally(
          ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
          open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])))
    #expect(curve.steps.map(\.day) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(agree(curve.value(at: 6)?.value, 18.0 / 21, within: 1e-12))
    #expect(agree(curve.value(at: 14)?.value, 0.690, within: 5e-4))
    #expect(agree(curve.steps.last?.survival, 0.448, within: 5e-4))
    #expect(agree(curve.steps.last?.standardError, 0.135, within: 5e-4))
    let median = try #require(curve.quantile(0.5))
    #expect(median.estimate == .day(23))
    #expect(median.low == .day(13))
    #expect(median.high == .beyond(35))
    #expect((curve.size, curve.ended, curve.open) == (21, 9, 12))
  }

  @Test func `an end on day 0 counts and a censoring on the same day comes after it`() throws {
    let curve = try #require(SurvivalCurve(tally(ended: [0, 5], open: [0, 5])))
    #expect(curve.steps.map(\.atRisk) == [4, 2])
    #expect(curve.steps.map(\.survival) == [0.75, 0.375])
    #expect(curve.atRisk(on: 0) == 4 && curve.atRisk(on: 1) == 2 && curve.atRisk(on: 6) == 0)
  }

  @Test func `who enters late is at risk from the next day`() throws {
    // At risk on day 4: the one from the start and the one that entered on 3, not that on 4.
    let curve = try #require(
      SurvivalCurve(tally(ended: [4, 7, 9], open: [], entered: [3, 4])))
    #expect(curve.steps.map(\.atRisk) == [2, 2, 1])
    #expect(curve.steps.map(\.survival) == [0.5, 0.25, 0])
    #expect(!curve.isExhaustedBeforeEntry)
  }

  @Test func `a curve at 0 before the last entry says so and has no median`() throws {
    let curve = try #require(SurvivalCurve(tally(ended: [2, 8], entered: [5])))
    #expect(curve.steps.map(\.survival) == [0, 0])
    #expect(curve.isExhaustedBeforeEntry)
    #expect(curve.quantile(0.5) == nil)
    // Entry on the very day on which S falls to 0 is at risk only after it.
    let same = try #require(SurvivalCurve(tally(ended: [2, 8], entered: [2])))
    #expect(same.isExhaustedBeforeEntry)
  }

  @Test func `S of 1 has the interval 1 to 1 and S of 0 has 0 to 0`() throws {
    let curve = try #require(SurvivalCurve(tally(ended: [3, 6], open: [])))
    #expect(curve.value(at: 2) == Estimate(value: 1, interval: Interval(low: 1, high: 1)))
    #expect(curve.value(at: 6) == Estimate(value: 0, interval: Interval(low: 0, high: 0)))
    #expect(curve.ended(by: 6) == Estimate(value: 1, interval: Interval(low: 1, high: 1)))
  }

  @Test func `nothing is said past the longest observed time or before day 0`() throws {
    let curve = try #require(SurvivalCurve(tally(ended: [3], open: [9])))
    #expect(curve.value(at: 9)?.value == 0.5)
    #expect(curve.value(at: 10) == nil && curve.value(at: -1) == nil)
  }

  @Test func `without an end nothing is reached`() throws {
    let curve = try #require(SurvivalCurve(tally(ended: [], open: [0, 4, 4])))
    #expect(curve.steps.isEmpty)
    #expect(
      curve.quantile(0.5)
        == DurationQuantile(estimate: .beyond(4), low: .beyond(4), high: .beyond(4)))
    #expect(curve.value(at: 4)?.value == 1)
  }

  @Test func `without spells there is a curve without a median or a value`() throws {
    let curve = try #require(SurvivalCurve([]))
    #expect(curve.size == 0 && curve.lastDay == nil)
    #expect(curve.quantile(0.5) == nil && curve.value(at: 0) == nil)
  }

  @Test func `a level that is hit exactly is reached although the product rounds`() throws {
    // 9/10 · 8/9 · ... · 5/6 is 1/2, and the product of the rounded factors is not.
    let curve = try #require(SurvivalCurve(tally(ended: [1, 2, 3, 4, 5], open: [9, 9, 9, 9, 9])))
    #expect(curve.quantile(0.5)?.estimate == .day(5))
    #expect(curve.quantile(0) == nil && curve.quantile(1.5) == nil)
  }

  @Test func `a tally that contradicts itself has no curve`() {
    #expect(SurvivalCurve([SpellCount(day: -1, ended: 1, open: 0)]) == nil)
    #expect(SurvivalCurve([SpellCount(day: 2, ended: -1, open: 2)]) == nil)
    #expect(SurvivalCurve([SpellCount(day: 2, ended: 1, open: 0, entered: 2)]) == nil)
    #expect(SurvivalCurve([SpellCount(day: 2, ended: 1, open: 0, entered: 1)]) == nil)
    let twice = [SpellCount(day: 2, ended: 1, open: 0), SpellCount(day: 2, ended: 1, open: 0)]
    #expect(SurvivalCurve(twice) == nil)
  }

  @Test func `huge counts do not trap`() throws {
    #expect(SurvivalCurve([SpellCount(day: 1, ended: .max, open: .max)]) == nil)
    let half = Int.max / 2
    let curve = try #require(
      SurvivalCurve([
        SpellCount(day: 1, ended: half, open: 0), SpellCount(day: 2, ended: half, open: 1),
      ]))
    #expect(agree(curve.value(at: 1)?.value, 0.5))
    #expect(curve.value(at: 2)?.value == 1 / Double(Int.max))
    #expect(curve.quantile(0.5)?.estimate == .day(1))
  }

  private struct Case: Decodable {
    struct Row: Decodable {
      let day, open, entered: Int
      let ended: [Int]
    }
    struct Quantile: Decodable {
      let share: Double
      let estimate, low, high: Int?
    }
    struct Limits: Decodable {
      let low: Int
      let high: Int?
    }
    let tally: [Row]
    let days, atRisk: [Int]
    let survival, low, high: [Double]
    let exhausted: Bool
    let last: Int
    let quantiles: [Quantile]
    let second: Limits?

    func reached(_ day: Int?) -> ReachedDay { day.map { .day($0) } ?? .beyond(last) }
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random spells agree with lifelines and statsmodels`() throws {
    for row in try ReferenceAnswers.cases("survival", as: Case.self) {
      let curve = try #require(
        SurvivalCurve(
          row.tally.map {
            SpellCount(day: $0.day, ended: $0.ended[0], open: $0.open, entered: $0.entered)
          }))
      #expect(curve.steps.map(\.day) == row.days)
      #expect(curve.steps.map(\.atRisk) == row.atRisk)
      #expect(curve.lastDay == row.last)
      #expect(curve.isExhaustedBeforeEntry == row.exhausted, "\(row.tally)")
      for (index, step) in curve.steps.enumerated() {
        #expect(agree(step.survival, row.survival[index]), "\(row.tally)")
        #expect(
          agree(step.interval?.low, row.low[index], within: intervalTolerance), "\(row.tally)")
        #expect(
          agree(step.interval?.high, row.high[index], within: intervalTolerance), "\(row.tally)")
      }
      for wanted in row.quantiles {
        let quantile = curve.quantile(wanted.share)
        if row.exhausted {
          #expect(quantile == nil)
          continue
        }
        #expect(quantile?.estimate == row.reached(wanted.estimate), "\(row.tally)")
        #expect(quantile?.low == row.reached(wanted.low), "\(row.tally)")
        #expect(quantile?.high == row.reached(wanted.high), "\(row.tally)")
      }
      if let second = row.second {
        #expect(curve.quantile(0.5)?.low == .day(second.low))
        #expect(curve.quantile(0.5)?.high == row.reached(second.high))
      }
    }
  }
}
