import DocketCore

/// Groups of a `count` that do not overlap: their sizes are all there is to know.
struct CountedGroups: GroupedUnits {
  let keys: [[ResultValue]]
  let counts: [Int]
  let tally: RowFilter.Tally

  var selected: Int { tally.selected }
  var unknown: Int { tally.unknown }
  var unsound: Int { tally.unsound }
  var missingArguments: [Int] { [0] }

  func measures(ofUnion groups: [Int]) -> [ResultValue] { [.count(units(inUnion: groups))] }

  func units(inUnion groups: [Int]) -> Int {
    if groups.count == 1, counts.indices.contains(groups[0]) { return counts[groups[0]] }
    return Set(groups).reduce(0) { $0 + (counts.indices.contains($1) ? counts[$1] : 0) }
  }
}
