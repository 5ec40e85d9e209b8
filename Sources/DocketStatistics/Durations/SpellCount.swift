/// What happens to observed spells on one day of their age.
///
/// A day is a whole number of days since a spell's clock started, 0 on the first day. Whoever is in
/// no `entered` has been under observation since before day 0, so that an end on day 0 counts.
public struct SpellCount: Hashable, Sendable {
  /// Whole days since the start of the clock, 0 or more.
  public let day: Int
  /// Spells that ended on this day.
  public let ended: Int
  /// Spells still open that were last seen on this day.
  public let open: Int
  /// Spells that come under observation only at this age: at risk on later days.
  public let entered: Int

  /// The counts of one day.
  public init(day: Int, ended: Int, open: Int, entered: Int = 0) {
    self.day = day
    self.ended = ended
    self.open = open
    self.entered = entered
  }
}
