/// How much more often something happens to one group than to a reference group.
///
/// The relative rate index of the Office of Juvenile Justice and Delinquency Prevention: within a
/// cohort the ratio of two shares; over population, whose people are no trials, the variance of the
/// logarithm is 1/a + 1/b. O(1).
public struct RelativeRateIndex: Hashable, Sendable {
  /// The rate of the group over the rate of the reference.
  public let ratio: Double
  /// The 95 % interval of the ratio.
  public let interval: Interval

  /// Both stages counted in one cohort: `events` of the `cohort` that reached the stage before.
  ///
  /// Nil as `ShareRatio`.
  public init?(events: Int, cohort: Int, reference: Int, referenceCohort: Int) {
    guard
      let shares = ShareRatio(
        successes: events, of: cohort, reference: reference, of: referenceCohort)
    else { return nil }
    (ratio, interval) = (shares.ratio, shares.interval)
  }

  /// Events per head of a population; nil when either group has no event or no people.
  public init?(events: Int, population: Int, reference: Int, referencePopulation: Int) {
    guard events > 0, reference > 0, population > 0, referencePopulation > 0 else { return nil }
    let (a, b) = (Double(events), Double(reference))
    let rates = a / Double(population) / (b / Double(referencePopulation))
    guard let estimate = LogRatio.estimate(rates, variance: 1 / a + 1 / b),
      let interval = estimate.interval
    else { return nil }
    ratio = estimate.value
    self.interval = interval
  }
}
