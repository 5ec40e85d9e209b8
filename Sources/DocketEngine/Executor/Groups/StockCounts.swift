import DocketCore

/// Counts of units at several stock points: each unit once, with the points at which it is pending.
struct StockCounts: GroupedUnits {
  let keys: [[ResultValue]]
  let tally: RowFilter.Tally

  /// The point and the number of the unit's own group, of every group here.
  private let places: [(point: Int, code: Int)]
  private let counts: [Int]
  private let units: StockUnits
  private let cancellation: Cancellation

  var selected: Int { tally.selected }
  var unknown: Int { tally.unknown }
  var unsound: Int { tally.unsound }
  var missingArguments: [Int] { [0] }

  /// The groups that have units; nil when there would be too many places to count in. `key` gives a group's key from
  /// the code of the unit's own group and the number of a point.
  init?(
    _ units: StockUnits, points: StockPoints, _ tally: RowFilter.Tally,
    _ cancellation: Cancellation, key: (UInt32, Int) -> [ResultValue]
  ) throws {
    guard let counts = try units.counts(points, cancellation) else { return nil }
    var places: [(point: Int, code: Int)] = []
    var kept: [Int] = []
    var keys: [[ResultValue]] = []
    for (code, value) in units.codes.enumerated() {
      for point in 0..<points.count where counts[code * points.count + point] > 0 {
        places.append((point, code))
        kept.append(counts[code * points.count + point])
        keys.append(key(value, point))
      }
    }
    self.keys = keys
    self.tally = tally
    self.places = places
    self.counts = kept
    self.units = units
    self.cancellation = cancellation
  }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    [.count(try units(inUnion: groups))]
  }

  func units(inUnion groups: [Int]) throws -> Int {
    let known = groups.filter { places.indices.contains($0) }
    if known.isEmpty { return 0 }
    if known.count == 1 { return counts[known[0]] }
    let words = units.words
    var wanted = [UInt64](repeating: 0, count: units.codes.count * words)
    for group in known {
      let (point, code) = places[group]
      wanted[code * words + point / 64] |= 1 << UInt64(point % 64)
    }
    return try units.count(wanted, cancellation)
  }
}
