/// Where docket learns what day it is. Only one clock exists in a process, so tests can stop it.
public protocol Clock: Sendable {
  /// Today in the user's own time zone.
  var today: CivilDate { get }
}

/// A clock that stands still, for tests and reproducible runs.
public struct FixedClock: Clock {
  /// The day it stands at.
  public let today: CivilDate

  /// A clock that always says `today`.
  public init(_ today: CivilDate) { self.today = today }
}
