import DocketStatistics
import Testing

@Suite struct InterruptedSeriesTests {
  /// A series from time 0 on, changed at `start`.
  private func model(_ values: [Double], start: Int) -> InterruptedSeries? {
    InterruptedSeries(
      values.enumerated().map { SeriesObservation(time: $0.offset, value: $0.element) },
      start: start)
  }

  @Test func `a step and a bend without noise are found and have no uncertainty`() throws {
    let values = (0..<24).map { (t: Int) -> Double in
      let course = 5 + 0.5 * Double(t)
      return t < 10 ? course : course + 3 - 0.25 * Double(t - 10)
    }
    let change = try #require(model(values, start: 10))
    #expect(agree(change.level.estimate, 3, within: 1e-12))
    #expect(agree(change.slope.estimate, -0.25, within: 1e-12))
    #expect(agree(change.gap.estimate, 3 - 0.25 * 13, within: 1e-12))
    #expect(change.level.standardError == nil && change.level.p == nil)
    #expect(change.level.interval == nil && change.autocorrelation == 0)
    #expect(agree(change.continued.last, 5 + 0.5 * 23, within: 1e-12))
    #expect(zip(change.fitted, values).allSatisfy { agree($0, $1, within: 1e-12) })
    #expect((change.before, change.after, change.degrees) == (10, 14, 20))
  }

  @Test func `two straight lines by hand when errors do not carry over`() throws {
    // Alternating noise has r < 0, floored at 0: ordinary regression of each side by itself.
    let values = (0..<20).map { (t: Int) -> Double in
      (t < 10 ? 1 : 4) + (t % 2 == 0 ? 0.5 : -0.5)
    }
    let change = try #require(model(values, start: 10))
    #expect(change.autocorrelation == 0)
    // Each side: Σ (x - 4.5) e = -2.5, Σ (x - 4.5)² = 82.5, slope -1/33, its mean at x = 4.5.
    #expect(agree(change.slope.estimate, 0, within: 1e-13))
    // After at x = 0: 4 + 4.5/33; before at x = 10: 1 - 5.5/33.
    #expect(agree(change.level.estimate, 3 + 10.0 / 33, within: 1e-13))
    // RSS = 2 (2.5 - 2.5²/82.5), s² = RSS / 16, var of the slope 2 s² / 82.5.
    let spread = 2 * (2.5 - 6.25 / 82.5) / 16
    #expect(agree(change.slope.standardError, (2 * spread / 82.5).squareRoot(), within: 1e-13))
    #expect(agree(change.slope.p, 1, within: 1e-12))
    let quantile = try #require(StudentT(degrees: 16)?.quantile(0.975))
    let width = quantile * (2 * spread / 82.5).squareRoot()
    #expect(agree(change.slope.interval?.high, width, within: 1e-12))
  }

  @Test func `weights that are all alike change nothing and a far origin neither`() throws {
    var random = Quiet(seed: 5)
    let values = (0..<24).map { _ in Double(random.poisson(60)) }
    let plain = try #require(model(values, start: 12))
    let other = try #require(
      InterruptedSeries(
        values.enumerated().map {
          SeriesObservation(time: $0.offset + 1_000_000_000, value: $0.element, weight: 37)
        }, start: 1_000_000_012))
    #expect(agree(other.level.estimate, plain.level.estimate, within: 1e-10))
    #expect(agree(other.gap.standardError, plain.gap.standardError, within: 1e-10))
    #expect(agree(other.slope.p, plain.slope.p, within: 1e-10))
  }

  @Test func `under 8 periods a side and series that contradict have no model`() {
    let values = (0..<16).map { Double($0 * 7 % 5) }
    #expect(model(values, start: 8) != nil)
    #expect(model(values, start: 7) == nil && model(values, start: 9) == nil)
    #expect(model(values, start: -1) == nil && model(values, start: 99) == nil)
    #expect(model([], start: 0) == nil)
    var broken = values
    broken[3] = .nan
    #expect(model(broken, start: 8) == nil)
    let same = values.map { SeriesObservation(time: 1, value: $0) }
    #expect(InterruptedSeries(same, start: 1) == nil)
    let weightless = values.enumerated().map {
      SeriesObservation(time: $0.offset, value: $0.element, weight: $0.offset == 4 ? 0 : 1)
    }
    #expect(InterruptedSeries(weightless, start: 8) == nil)
  }

  @Test func `constant, zero and extreme series have no infinite answer`() throws {
    for value in [0, 0.1, 1e150, -7] {
      let change = try #require(model([Double](repeating: value, count: 20), start: 10))
      #expect(agree(change.level.estimate / max(1, abs(value)), 0, within: 1e-12))
      #expect(change.level.standardError == nil)
    }
    let wild = (0..<20).map { $0 % 3 == 0 ? 1e300 : -1e300 }
    if let change = model(wild, start: 10) {
      #expect(change.level.estimate.isFinite)
      #expect(change.level.standardError.map(\.isFinite) ?? true)
    }
    let ends = (0..<20).map {
      SeriesObservation(time: $0 < 10 ? Int.min + $0 : Int.max - 20 + $0, value: Double($0 % 3))
    }
    if let change = InterruptedSeries(ends, start: 0) { #expect(change.gap.estimate.isFinite) }
  }

  private struct Case: Decodable {
    let times: [Int]
    let values, weights, fitted: [Double]
    let start: Int
    let r: Double
    let terms: [[Double]]
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random series agree with statsmodels`() throws {
    var carried = 0
    for row in try ReferenceAnswers.cases("interrupted", as: Case.self) {
      let series = row.times.indices.map {
        SeriesObservation(time: row.times[$0], value: row.values[$0], weight: row.weights[$0])
      }
      let change = try #require(InterruptedSeries(series, start: row.start))
      #expect(agree(change.autocorrelation, row.r), "\(row)")
      for (term, wanted) in zip([change.level, change.slope, change.gap], row.terms) {
        #expect(agree(term.estimate, wanted[0]), "\(row) \(term)")
        #expect(agree(term.standardError, wanted[1]), "\(row) \(term)")
        #expect(agree(term.interval?.low, wanted[2], within: intervalTolerance), "\(row) \(term)")
        #expect(agree(term.interval?.high, wanted[3], within: intervalTolerance), "\(row) \(term)")
        #expect(agree(term.p, wanted[4]), "\(row) \(term)")
      }
      #expect(zip(change.fitted, row.fitted).allSatisfy { agree($0, $1) }, "\(row)")
      carried += change.autocorrelation > 0.3 ? 1 : 0
    }
    #expect(carried > 50)
  }
}
