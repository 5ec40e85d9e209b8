import DocketCore
import DocketStatistics

/// What an estimate is made of: whole numbers counted over distinct units. Both evaluators count them in their own
/// way; what is made of them is worked out in one place.
public enum Tally: Hashable, Sendable {
  case outcomes([OutcomeTally])
  case spells(SpellTally)
  /// One tally a period, in order; unsound: units without a start or with an end before it, which take no part.
  case moves([MoveTally], unsound: Int)
}

/// How often a yes-or-no question was answered which way.
public struct OutcomeTally: Hashable, Sendable {
  /// Units for which it is true.
  public var yes = 0
  /// Units for which it is false.
  public var no = 0
  /// Units for which it is unknown.
  public var unknown = 0
  /// Units set apart because they have no start or end before it.
  public var unsound = 0
  /// Units set apart because they were not observed long enough.
  public var unobserved = 0
  /// Sums over the clusters of the units that answered yes or no; nil without clusters.
  public var clusters: ClusterSums?

  /// A tally of nothing.
  public init() {}

  /// Units that answered yes or no.
  public var known: Int { yes + no }
}

/// Spells by their length in whole days.
public struct SpellTally: Hashable, Sendable {
  /// What happened at one length.
  public struct Day: Hashable, Sendable {
    /// Days since the start.
    public var day: Int
    /// Spells that ended then, one number a way to end.
    public var ended: [Int]
    /// Spells that were still open then, at the clock.
    public var open: Int
    /// Spells that came under observation then, having begun before the data.
    public var entered: Int

    /// A day from its parts.
    public init(day: Int, ended: [Int], open: Int = 0, entered: Int = 0) {
      self.day = day
      self.ended = ended
      self.open = open
      self.entered = entered
    }
  }

  /// The days on which anything happened, ascending.
  public var days: [Day] = []
  /// Units without a start.
  public var withoutStart = 0
  /// Units of which it cannot be known whether they ended: they have no parent on whom the end is looked up.
  public var unknownEnd = 0
  /// Spells with a date of the kind that ends them too early to end them: before the day from which it is looked for.
  public var tooEarly = 0
  /// Parent rows with several of the spells under them; 0 unless the end is looked up there.
  public var shared = 0
  /// Units that end before they start, by the way they ended.
  public var endedBefore: [Int]
  /// Units that were over before the data begin.
  public var overBeforeData = 0

  /// A tally of nothing, with so many ways to end.
  public init(ways: Int) { endedBefore = Array(repeating: 0, count: ways) }
}

/// What came in and went out in one period.
public struct MoveTally: Hashable, Sendable {
  /// Pending at the end of the day before the period.
  public var opening = 0
  /// Pending at the end of its last day.
  public var closing = 0
  /// Starts.
  public var incoming = 0
  /// Ends, and ends after one was reopened.
  public var outgoing = 0
  /// Times that one became inactive.
  public var inactive = 0
  /// Times that an inactive one became active again, or ended.
  public var reactivated = 0
  /// Times that one was reopened.
  public var reopened = 0

  /// Nothing moved.
  public init() {}

  /// Whether opening + in - out = closing.
  public var addsUp: Bool {
    opening + incoming + reactivated + reopened - outgoing - inactive == closing
  }
}
