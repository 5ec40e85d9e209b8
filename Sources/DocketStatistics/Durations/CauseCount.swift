/// What happens to observed spells on one day of their age, by the way in which they end.
///
/// As `SpellCount`, with one count of ends for each cause, in the order of the causes.
public struct CauseCount: Hashable, Sendable {
  /// Whole days since the start of the clock, 0 or more.
  public let day: Int
  /// Spells that ended on this day, for each cause.
  public let ended: [Int]
  /// Spells still open that were last seen on this day.
  public let open: Int
  /// Spells that come under observation only at this age: at risk on later days.
  public let entered: Int

  /// The counts of one day.
  public init(day: Int, ended: [Int], open: Int, entered: Int = 0) {
    self.day = day
    self.ended = ended
    self.open = open
    self.entered = entered
  }
}
