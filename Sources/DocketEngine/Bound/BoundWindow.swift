/// One window of a question: `filed in 2024`.
public struct BoundWindow: Sendable {
  /// The date's name as written.
  public var name: String
  /// Its days; on the earlier side of a comparison those of the earlier window.
  public var range: DayRange
  /// Whether the date is a milestone, which is only seen once it has happened; other dates may lie ahead.
  public var isMilestone: Bool

  /// A window from its parts.
  public init(name: String, range: DayRange, isMilestone: Bool) {
    self.name = name
    self.range = range
    self.isMilestone = isMilestone
  }
}
