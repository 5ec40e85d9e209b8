/// What was read in one period of a series under control.
public enum ControlReading: Hashable, Sendable {
  /// A count over so many days; it is judged per day.
  case count(Int, days: Int)
  /// How many there are on the last day, however many days the period has.
  case level(Int)
  /// A median or another number that is no count.
  case value(Double)
  /// Successes of units; a share of nothing is a gap.
  case share(Int, of: Int)
  /// Nothing to read: the median of no case.
  case gap
}

/// One period of a series under control.
public struct ControlPeriod: Hashable, Sendable {
  /// What was read.
  public let reading: ControlReading
  /// Whether the period is over and its data are in; one that is cut or provisional is outside
  /// limits and tests.
  public let isComplete: Bool

  /// A period.
  public init(_ reading: ControlReading, isComplete: Bool = true) {
    self.reading = reading
    self.isComplete = isComplete
  }
}
