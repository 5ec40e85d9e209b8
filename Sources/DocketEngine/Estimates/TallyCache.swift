/// The tallies of unions of groups, each counted once: a table asks for one group at every step or period.
final class TallyCache {
  private let groups: any GroupedUnits
  private var held: [[Int]: Tally] = [:]

  /// Unions beyond this many are counted again.
  private static let most = 50_000

  init(_ groups: any GroupedUnits) { self.groups = groups }

  /// The tally of the distinct units in these groups, which are given in ascending order.
  func tally(ofUnion union: [Int]) throws -> Tally {
    if let known = held[union] { return known }
    let tally = try groups.tally(ofUnion: union)
    if held.count >= TallyCache.most { held.removeAll(keepingCapacity: true) }
    held[union] = tally
    return tally
  }
}
