/// A named day that changes are judged at: a policy that began, the date of a split.
public struct DateMark: Hashable, Sendable {
  /// The first day of the change.
  public var day: CivilDate
  /// What changed, unsanitised; empty when nobody said.
  public var name: String

  /// A mark on a day.
  public init(day: CivilDate, name: String) {
    self.day = day
    self.name = name
  }
}
