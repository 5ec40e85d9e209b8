import DocketStatistics
import Testing

@Suite struct RelativeRateIndexTests {
  @Test func `within a cohort it is the ratio of the two shares`() throws {
    let index = try #require(
      RelativeRateIndex(events: 27, cohort: 122, reference: 44, referenceCohort: 487))
    let shares = try #require(ShareRatio(successes: 27, of: 122, reference: 44, of: 487))
    #expect(index.ratio == shares.ratio && index.interval == shares.interval)
  }

  @Test func `over population the variance is 1 over each count`() throws {
    let index = try #require(
      RelativeRateIndex(
        events: 100, population: 1_000, reference: 100, referencePopulation: 2_000))
    #expect(agree(index.ratio, 2, within: 1e-15))
    // exp(z sqrt(0.02)) = 1.319405...
    #expect(agree(index.interval.high / 2, 1.319404852, within: 1e-8))
    #expect(agree(index.interval.low * index.interval.high, 4, within: 1e-14))
  }

  @Test func `a group without an event has no index`() {
    #expect(
      RelativeRateIndex(events: 0, population: 9, reference: 1, referencePopulation: 9) == nil)
    #expect(
      RelativeRateIndex(events: 1, population: 9, reference: 0, referencePopulation: 9) == nil)
    #expect(
      RelativeRateIndex(events: 1, population: 0, reference: 1, referencePopulation: 9) == nil)
    #expect(RelativeRateIndex(events: 0, cohort: 9, reference: 1, referenceCohort: 9) == nil)
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random rates agree with numpy`() throws {
    for row in try ReferenceAnswers.cases("index", as: ComparedCase.self) {
      let index = RelativeRateIndex(
        events: row.counts[0], population: row.counts[1], reference: row.counts[2],
        referencePopulation: row.counts[3])
      #expect(agree(index?.ratio, row.value), "\(row)")
      #expect(agree(index?.interval.low, row.low), "\(row)")
      #expect(agree(index?.interval.high, row.high), "\(row)")
    }
  }
}
