/// The day on which a curve reaches a level, or that it does not reach it while observed.
public enum ReachedDay: Hashable, Sendable {
  /// The first day on which it does.
  case day(Int)
  /// Not by the longest observed time, that many days.
  case beyond(Int)
}
