import DocketCore
import Synchronization

/// What was worked out of every single group, kept for those who ask for one after another.
final class HeldGroups: Sendable {
  private struct Held: Sendable {
    var measures: [[ResultValue]]?
    var tallies: [Tally]?
  }

  private let held = Mutex(Held())

  /// The measures of every group; `make` runs once.
  func measures(_ make: () throws -> [[ResultValue]]) throws -> [[ResultValue]] {
    if let known = held.withLock({ $0.measures }) { return known }
    let made = try make()
    held.withLock { $0.measures = made }
    return made
  }

  /// The tally of every group; `make` runs once.
  func tallies(_ make: () throws -> [Tally]) throws -> [Tally] {
    if let known = held.withLock({ $0.tallies }) { return known }
    let made = try make()
    held.withLock { $0.tallies = made }
    return made
  }
}
