/// The share of spells that has ended in each of several ways by each day, counting those still
/// open.
///
/// Aalen and Johansen (1978), in whole days with the rules of `SurvivalCurve`;
/// `statsmodels.duration.survfunc.CumIncidenceRight(T, cause)`, `.cinc` and `.cinc_se`. The shares
/// of all ways and S, the share still open, add to 1. Limits F^exp(+-z se / (F ln F)). Sums run in
/// ascending days, causes in their order. O(days · causes) to build, O(log days) a value.
public struct CumulativeIncidence: Hashable, Sendable {
  /// One day on which spells ended, in whichever way.
  public struct Step: Hashable, Sendable {
    /// Whole days since the start of the clock.
    public let day: Int
    /// Spells at risk on the day.
    public let atRisk: Int
    /// S: the share still open after the day.
    public let survival: Double
    /// F of each cause after the day with its interval.
    public let incidences: [Estimate]
    /// The standard error of each F.
    public let standardErrors: [Double]
  }

  /// The days on which spells ended, ascending.
  public let steps: [Step]
  /// Spells that ended, for each cause.
  public let ended: [Int]
  /// Spells in all, ended or open.
  public var size: Int { risk.size }
  /// The number of causes.
  public var causes: Int { ended.count }
  /// The longest observed time in days; nil without spells.
  public var lastDay: Int? { risk.lastObserved }
  /// Whether nobody was left while spells were still to enter: no quantile is given.
  public let isExhaustedBeforeEntry: Bool
  private let risk: RiskSet

  /// The incidences of a tally with ascending days and one count of ends for each cause.
  ///
  /// Nil when there is no cause or the tally contradicts itself as in `SurvivalCurve`.
  public init?(_ tally: [CauseCount], causes: Int) {
    guard causes > 0, let rows = Self.totals(tally, causes: causes) else { return nil }
    guard let risk = RiskSet(rows.map { ($0.day, $0.leaving, $0.entered) }) else { return nil }
    var states = [IncidenceVariance](repeating: IncidenceVariance(), count: causes)
    var ended = [Int](repeating: 0, count: causes)
    var survival = 1.0
    var steps: [Step] = []
    var zero: Int?
    for (index, row) in rows.enumerated() where row.ended > 0 {
      let atRisk = risk.counts[index]
      for cause in 0..<causes {
        let count = tally[index].ended[cause]
        // No more end in one way than there are spells, so this cannot overflow.
        ended[cause] += count
        states[cause].add(atRisk: atRisk, ended: row.ended, ofCause: count)
      }
      let staying = atRisk - row.ended
      survival = staying == 0 ? 0 : survival * (Double(staying) / Double(atRisk))
      if survival == 0, zero == nil { zero = row.day }
      let errors = states.map(\.standardError)
      steps.append(
        Step(
          day: row.day, atRisk: atRisk, survival: survival,
          incidences: zip(states, errors).map { state, error in
            let share = min(1, state.incidence)
            return Estimate(
              value: share,
              interval: PowerLimits.around(
                share, complement: state.complement, standardError: error))
          },
          standardErrors: errors))
    }
    self.steps = steps
    self.ended = ended
    self.risk = risk
    isExhaustedBeforeEntry = risk.hasEntries(from: zero)
  }

  /// How many spells are at risk on a day, before what happens on it.
  public func atRisk(on day: Int) -> Int { risk.count(on: day) }

  /// F of every cause after a day with its interval; nil before day 0, without spells and past the
  /// longest observed time.
  public func values(at day: Int) -> [Estimate]? {
    guard day >= 0, let lastDay, day <= lastDay else { return nil }
    let index = steps.firstIndex(after: day) { $0.day }
    guard index > 0 else {
      let zero = Estimate(value: 0, interval: Interval(low: 0, high: 0))
      return [Estimate](repeating: zero, count: causes)
    }
    return steps[index - 1].incidences
  }

  /// The first day by which a share of all spells has ended in one way.
  ///
  /// The first day with F >= share - 1e-9, and for the limits the first day on which the upper, the
  /// lower limit of F is. A way in which fewer ever end is not reached. Nil without spells, for an
  /// unknown cause or a share outside 0 to 1, and when nobody was left before the last entry.
  public func quantile(_ share: Double, cause: Int) -> DurationQuantile? {
    guard share > 0, share <= 1, ended.indices.contains(cause), let lastDay,
      !isExhaustedBeforeEntry
    else { return nil }
    func first(_ value: (Estimate) -> Double?) -> ReachedDay {
      let step = steps.first { step in
        value(step.incidences[cause]).map { $0 >= share - 1e-9 } ?? false
      }
      return step.map { .day($0.day) } ?? .beyond(lastDay)
    }
    return DurationQuantile(
      estimate: first { $0.value }, low: first { $0.interval?.high },
      high: first { $0.interval?.low })
  }

  /// The ends in every way and all who leave, for each day; nil when counts contradict.
  private static func totals(
    _ tally: [CauseCount], causes: Int
  ) -> [(day: Int, ended: Int, leaving: Int, entered: Int)]? {
    var rows: [(day: Int, ended: Int, leaving: Int, entered: Int)] = []
    rows.reserveCapacity(tally.count)
    for row in tally {
      guard row.ended.count == causes, row.open >= 0 else { return nil }
      var ended = 0
      for count in row.ended {
        let (sum, overflow) = ended.addingReportingOverflow(count)
        guard count >= 0, !overflow else { return nil }
        ended = sum
      }
      let (leaving, overflow) = ended.addingReportingOverflow(row.open)
      guard !overflow else { return nil }
      rows.append((row.day, ended, leaving, row.entered))
    }
    return rows
  }
}
