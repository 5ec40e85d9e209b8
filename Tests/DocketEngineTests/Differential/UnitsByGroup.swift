import DocketCore
import DocketEngine

/// The number of units of each group.
struct UnitsByGroup: Equatable {
  private(set) var units: [[ResultValue]: Int] = [:]

  init() {}

  init(_ groups: any GroupedUnits) throws {
    for (i, key) in groups.keys.enumerated() {
      let count = try groups.units(inUnion: [i])
      if count > 0 { units[key] = count }
    }
  }

  mutating func add(_ other: UnitsByGroup) {
    units.merge(other.units) { $0 + $1 }
  }
}
