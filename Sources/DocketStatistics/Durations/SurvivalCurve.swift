/// The share of spells still open after each day, counting those that have not ended yet.
///
/// Kaplan and Meier (1958), in whole days: day 0 counts, ends come before censorings of the same
/// day, late entry at risk when entry < day <= time; `lifelines.KaplanMeierFitter().fit(T, E,
/// entry=)`. Greenwood's variance, limits S^exp(+-z se / (S ln S)). Products and sums run in
/// ascending days, one step a day with an end. O(days) to build, O(log days) a value.
public struct SurvivalCurve: Hashable, Sendable {
  /// One day on which spells ended.
  public struct Step: Hashable, Sendable {
    /// Whole days since the start of the clock.
    public let day: Int
    /// Spells at risk on the day.
    public let atRisk: Int
    /// Spells that ended on the day.
    public let ended: Int
    /// S: the share still open after the day.
    public let survival: Double
    /// Greenwood's standard error of S; 0 where S is 0.
    public let standardError: Double
    /// The 95 % interval of S.
    public let interval: Interval?
  }

  /// The days on which spells ended, ascending.
  public let steps: [Step]
  /// Spells in all, ended or open.
  public var size: Int { risk.size }
  /// Spells that ended.
  public let ended: Int
  /// Spells still open when last seen.
  public var open: Int { risk.size - ended }
  /// The longest observed time in days; nil without spells.
  public var lastDay: Int? { risk.lastObserved }
  /// Whether S fell to 0 while spells were still to enter: it says nothing about them, and no
  /// quantile is given.
  public let isExhaustedBeforeEntry: Bool
  private let risk: RiskSet

  /// The curve of a tally with ascending days.
  ///
  /// Nil when the tally contradicts itself: days that do not ascend or lie before 0, negative
  /// counts, more spells that leave than are under observation, sums past an `Int`. A tally
  /// without spells has a curve without steps.
  public init?(_ tally: [SpellCount]) {
    var events: [(day: Int, leaving: Int, entered: Int)] = []
    events.reserveCapacity(tally.count)
    for row in tally {
      let (leaving, overflow) = row.ended.addingReportingOverflow(row.open)
      guard !overflow, row.ended >= 0, row.open >= 0 else { return nil }
      events.append((row.day, leaving, row.entered))
    }
    guard let risk = RiskSet(events) else { return nil }
    var steps: [Step] = []
    var (survival, greenwood) = (1.0, 0.0)
    var ended = 0
    for (row, atRisk) in zip(tally, risk.counts) where row.ended > 0 {
      ended += row.ended
      let (n, d) = (Double(atRisk), Double(row.ended))
      let staying = Double(atRisk - row.ended)
      survival = staying == 0 ? 0 : survival * (staying / n)
      // Once S is 0 it stays there, and its variance with it.
      if survival > 0 { greenwood += d / (n * staying) }
      let error = survival > 0 ? survival * greenwood.squareRoot() : 0
      steps.append(
        Step(
          day: row.day, atRisk: atRisk, ended: row.ended, survival: survival,
          standardError: error,
          interval: PowerLimits.around(
            survival, complement: 1 - survival, standardError: error)))
    }
    self.steps = steps
    self.ended = ended
    self.risk = risk
    isExhaustedBeforeEntry = risk.hasEntries(from: steps.first { $0.survival == 0 }?.day)
  }

  /// How many spells are at risk on a day, before what happens on it.
  public func atRisk(on day: Int) -> Int { risk.count(on: day) }

  /// S after a day with its interval; nil before day 0, without spells and past the longest
  /// observed time.
  public func value(at day: Int) -> Estimate? {
    guard day >= 0, let lastDay, day <= lastDay else { return nil }
    let index = steps.firstIndex(after: day) { $0.day }
    guard index > 0 else { return Estimate(value: 1, interval: Interval(low: 1, high: 1)) }
    let step = steps[index - 1]
    return Estimate(value: step.survival, interval: step.interval)
  }

  /// The share that ended by a day, 1 - S, with its interval; nil as `value(at:)`.
  public func ended(by day: Int) -> Estimate? {
    value(at: day).map { value in
      Estimate(
        value: 1 - value.value,
        interval: value.interval.map { Interval(low: 1 - $0.high, high: 1 - $0.low) })
    }
  }

  /// The first day by which a share of the spells has ended: 0.5 for the median, 0.25 for the
  /// lower quartile.
  ///
  /// The first day with S <= 1 - share + 1e-9, and for the limits the first day on which the
  /// lower, the upper limit of S is (Brookmeyer and Crowley 1982). Nil without spells, for a share
  /// outside 0 to 1, and when the curve was exhausted before the last entry.
  public func quantile(_ share: Double) -> DurationQuantile? {
    guard share > 0, share <= 1, let lastDay, !isExhaustedBeforeEntry else { return nil }
    let level = 1 - share + 1e-9
    func first(_ reaches: (Step) -> Bool) -> ReachedDay {
      steps.first(where: reaches).map { .day($0.day) } ?? .beyond(lastDay)
    }
    return DurationQuantile(
      estimate: first { $0.survival <= level },
      low: first { $0.interval.map { $0.low <= level } ?? false },
      high: first { $0.interval.map { $0.high <= level } ?? false })
  }
}
