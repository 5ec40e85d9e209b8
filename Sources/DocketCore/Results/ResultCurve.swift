/// A step curve over days: how many are still open, or have ended in one way, by each day since the start.
public struct ResultCurve: Hashable, Sendable {
  /// What the curve shows.
  public enum Kind: Sendable {
    /// The share still open (Kaplan-Meier), from 1 down.
    case survival
    /// The share that ended in one of several ways (cumulative incidence), from 0 up.
    case incidence
  }

  /// One step: from this day on.
  public struct Step: Hashable, Sendable {
    /// Whole days since the start.
    public var day: Int
    /// The share, 0 to 1.
    public var value: Double
    /// Its 95 % limits; nil when there are none.
    public var low, high: Double?
    /// Units still watched just before this day's endings.
    public var atRisk: Int

    /// A step from its parts.
    public init(day: Int, value: Double, low: Double?, high: Double?, atRisk: Int) {
      self.day = day
      self.value = value
      self.low = low
      self.high = high
      self.atRisk = atRisk
    }
  }

  /// What it shows.
  public var kind: Kind
  /// The group it belongs to, one value a group column; empty for all units together.
  public var group: [ResultValue]
  /// Units in it.
  public var units: Int
  /// Its steps by day; the last one is the last day on which anybody was watched.
  public var steps: [Step]

  /// A curve from its parts.
  public init(kind: Kind, group: [ResultValue], units: Int, steps: [Step]) {
    self.kind = kind
    self.group = group
    self.units = units
    self.steps = steps
  }
}
