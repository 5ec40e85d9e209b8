import DocketCore

/// What a question estimates: the heads `share`, `time`, `flow` and `funnel`.
public indirect enum BoundEstimate: Sendable {
  case share(BoundShare)
  case time(BoundTime)
  case flow(BoundFlow)
  case funnel(BoundFunnel)

  /// What evaluators look at on every unit.
  public var observation: BoundObservation {
    switch self {
    case .share(let share): return .outcomes(share.outcomes, cluster: share.cluster)
    case .time(let time): return .spells(time.spell)
    case .flow(let flow): return .moves(flow.periods)
    case .funnel(let funnel): return .outcomes(funnel.outcomes, cluster: nil)
    }
  }
}

/// What is looked at on every unit of an estimate, apart from what is made of it.
public enum BoundObservation: Sendable {
  /// Several yes-or-no questions, each tallied on its own; the interval is widened for units of one cluster.
  case outcomes([BoundOutcome], cluster: BoundCluster?)
  /// From when to when a unit was watched, and how it ended.
  case spells(BoundSpell)
  /// What came in and went out under the noun's pending rule in each of these periods.
  case moves([BoundPeriod])
}

/// One yes-or-no question about a unit.
public struct BoundOutcome: Sendable {
  /// The truth that is tallied; unknown is set apart.
  public var condition: BoundExpression
  /// Only units for which this is true take part; the others are unsound: no start, or an end before it (rule 19).
  public var sound: BoundExpression?
  /// Of the sound ones only those for which this is true take part; the others were not observed long enough (rule 33).
  public var observed: BoundExpression?

  /// An outcome from its parts.
  public init(
    _ condition: BoundExpression, sound: BoundExpression? = nil, observed: BoundExpression? = nil
  ) {
    self.condition = condition
    self.sound = sound
    self.observed = observed
  }
}

/// The rows that units hang under together: charges of one case, cases of one person.
public struct BoundCluster: Sendable {
  /// Links from the noun to it, nearest first. A unit that has none there is a cluster of its own.
  public var ups: [LinkStep]
  /// The noun of the rows.
  public var noun: Int
}

/// How long a unit is given, as a number of calendar units after its start.
public struct BoundHorizon: Sendable, Hashable {
  /// How many.
  public var count: Int
  /// Of what.
  public var unit: TimeUnit

  /// The last day of it for a unit that starts on a day: start + N.
  func last(from day: CivilDate) -> CivilDate { day.shifted(by: count, unit) }

  /// "90 days".
  var words: String { "\(count) \(unit.word(plural: count != 1))" }
}

/// `share X of NOUN`, with `within` one outcome a horizon.
public struct BoundShare: Sendable {
  /// X as written.
  public var name: String
  /// X; with horizons once for each of them, over the units that were observed that long.
  public var outcomes: [BoundOutcome]
  /// Whose units go together; nil: each unit is on its own.
  public var cluster: BoundCluster?
  /// `within`: how long after the start X may happen; empty without.
  public var horizons: [BoundHorizon]
  /// The start that horizons count from; nil without.
  public var start: BoundExpression?
  /// The date of X that horizons are compared with; nil without.
  public var end: BoundExpression?
  /// Whether a unit is still open, so that X may yet become true (rule 38); nil where it cannot.
  public var open: BoundExpression?
}

/// `time from A to B for NOUN`.
public struct BoundTime: Sendable {
  /// What is looked at on every unit.
  public var spell: BoundSpell
  /// The start and the end as written.
  public var names: (from: String, to: String)
  /// The ways to end, as the model names them; one unless they compete.
  public var ends: [String]
  /// `within`: the days at which the curve is read; empty without.
  public var horizons: [BoundHorizon]
}

/// From when to when a unit was watched, in days.
public struct BoundSpell: Sendable {
  /// The date of the start; a unit without one takes no part and is counted.
  public var from: BoundExpression
  /// The dates of the ways to end, the one asked for first; the earliest ends the spell, ties go to the first declared.
  public var ends: [BoundExpression]
  /// Places of `ends` in the order in which ties are settled.
  public var tieOrder: [Int]
  /// Whether it cannot be known if a unit ended: it has no parent on whom the end is looked up; nil where it always
  /// can be.
  public var isUnknown: BoundExpression?
  /// The rule of an end that is the next date of another row under one parent (rule 36), on the counted noun; its rows
  /// under one parent, and those whose next date comes before the rule's start, are counted apart.
  public var following: BoundFollowing?
  /// Units that start before this day enter on it, at their age (late entry); nil: `data from` is not said.
  public var entry: CivilDate?
  /// The as-of day: later dates are unseen, and what has not ended by then is open.
  public var clock: CivilDate
}

/// The next date of another row under one parent, as `next M of P after N` says it (rule 36).
public struct BoundFollowing: Sendable {
  /// M, on the rows of the noun.
  public var date: BoundExpression
  /// N, on the row itself.
  public var after: BoundExpression
  /// The link from the noun to the parent.
  public var parentLink: Int
  /// The links whose shared parent row excludes another row.
  public var excludedLinks: [Int]
}

/// Days of a stretch of time: `start <= day < end`.
public struct BoundPeriod: Sendable, Hashable {
  /// Its first day.
  public var start: CivilDate
  /// The first day after it, as of the clock: a period that the clock cuts ends after the clock's day.
  public var end: CivilDate
  /// The calendar unit; nil for a whole window.
  public var bucket: Bucket?
}

/// `flow of NOUN [in PERIOD]`.
public struct BoundFlow: Sendable {
  /// The periods, in order and without gaps; those that begin after the clock are left out.
  public var periods: [BoundPeriod]
  /// The first day and the first day after, as the question says them; nil: it names no period, so that the flow
  /// starts with the data and ends on the clock.
  public var days: DayRange?
  /// The calendar unit of `by month`; nil: the whole is one period.
  public var unit: TimeUnit?
  /// The dates of the pending rule's start and end.
  public var dates: (start: BoundExpression, end: BoundExpression)
  /// What the rule's start and end are called: "filed", "disposed".
  public var names: (start: String, end: String)
  /// Whether the model takes spans out of the pending rule, or puts spans back in.
  public var hasInactive, hasActive: Bool
}

/// `funnel of NOUN through A, B, C`.
public struct BoundFunnel: Sendable {
  /// The steps as written.
  public var steps: [String]
  /// The dates of the steps.
  public var dates: [BoundExpression]
  /// Whether a unit came as far as each step, then for each step but the first whether it was there without the one
  /// before.
  public var outcomes: [BoundOutcome]
  /// How long after the start steps may happen; nil: until the clock.
  public var horizon: BoundHorizon?
  /// The start that the horizon counts from; nil without.
  public var start: BoundExpression?
  /// What the start is called.
  public var startName: String
  /// Whether the last of the outcomes is that a unit is still open, so that it may come further.
  public var countsOpen: Bool
}

extension BoundQuestion {
  /// Whether the question estimates rather than counts, summarises or lists.
  public var isEstimate: Bool {
    if case .estimate = head { return true }
    return false
  }
}
