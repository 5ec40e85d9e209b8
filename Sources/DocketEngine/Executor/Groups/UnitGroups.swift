import DocketCore

/// Groups of units with everything needed to measure any union of them again.
struct UnitGroups: GroupedUnits {
  let keys: [[ResultValue]]
  let tally: RowFilter.Tally
  let missingArguments: [Int]
  /// Rows of the units, ascending.
  let units: Cells<UInt32>

  private let entries: GroupEntries
  private let measures: [MeasuredColumn]
  /// What the columns are of, when the question estimates.
  private let observed: ObservedTally?
  /// Whether arguments have a value an entry, not one a unit.
  private let valuesByEntry: Bool
  private let cancellation: Cancellation

  var selected: Int { tally.selected }
  var unknown: Int { tally.unknown }
  var unsound: Int { tally.unsound }

  /// Groups from their entries. Without dimensions there is one group even when it is empty.
  init(
    entries: GroupEntries, keys: [[ResultValue]], hasDimensions: Bool, units: Cells<UInt32>,
    measures: [MeasuredColumn], valuesByEntry: Bool, tally: RowFilter.Tally,
    observation: BoundObservation? = nil, cancellation: Cancellation
  ) {
    observed = observation.map { ObservedTally($0, measures, cancellation) }
    self.entries = entries
    self.keys = keys.isEmpty && !hasDimensions ? [[]] : keys
    self.units = units
    self.measures = measures
    self.valuesByEntry = valuesByEntry
    self.tally = tally
    self.cancellation = cancellation
    missingArguments = (observation == nil ? measures : []).map { column in
      if !valuesByEntry {
        return (0..<column.count).reduce(0) { $0 + (column.isMissing($1) ? 1 : 0) }
      }
      var hasValue = [Bool](repeating: false, count: units.count)
      for i in 0..<entries.units.count where !column.isMissing(i) {
        hasValue[Int(entries.units[i])] = true
      }
      return hasValue.reduce(0) { $0 + ($1 ? 0 : 1) }
    }
  }

  func units(inUnion groups: [Int]) throws -> Int { try union(groups).count }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let members = try union(groups)
    var summary = MeasureSummary(cancellation: cancellation)
    return try measures.map { column in
      try summary.value(of: column, count: members.count) {
        let entry = members.entry($0)
        return valuesByEntry ? entry : Int(entries.units[entry])
      }
    }
  }

  func tally(ofUnion groups: [Int]) throws -> Tally {
    guard let observed else {
      throw Diagnostic(.internalFault, "These groups were not observed for an estimate.")
    }
    let members = try union(groups)
    return try observed.tally(members.count) {
      let entry = members.entry($0)
      return valuesByEntry ? entry : Int(entries.units[entry])
    }
  }

  /// The rows of the units in a union of groups, ascending.
  func rows(inUnion groups: [Int]) throws -> [Int] {
    let members = try union(groups)
    return (0..<members.count).map { Int(units[Int(entries.units[members.entry($0)])]) }
  }

  /// Entries of distinct units, ascending by unit.
  private struct Members {
    let list: Cells<UInt32>
    let start: Int
    let count: Int

    @inline(__always) func entry(_ i: Int) -> Int { Int(list[start &+ i]) }
  }

  private func union(_ groups: [Int]) throws -> Members {
    try cancellation.check()
    let known = groups.filter { $0 >= 0 && $0 < entries.groupCount }
    if known.count == 1 {
      let range = entries.entries(of: known[0])
      return Members(list: entries.order, start: range.lowerBound, count: range.count)
    }
    let total = known.reduce(0) { $0 + entries.entries(of: $1).count }
    // A unit met twice keeps its entry in the later group: at stock points, the later point.
    if total < units.count / 8 {
      var entryOfUnit: [UInt32: UInt32] = [:]
      for group in known.sorted() {
        for place in entries.entries(of: group) {
          entryOfUnit[entries.units[Int(entries.order[place])]] = entries.order[place]
        }
      }
      let list = Cells(entryOfUnit.sorted { $0.key < $1.key }.map(\.value))
      return Members(list: list, start: 0, count: list.count)
    }
    let entryOfUnit = Cells<UInt32>(repeating: 0, count: units.count)
    for group in known.sorted() {
      for place in entries.entries(of: group) {
        let entry = entries.order[place]
        entryOfUnit.base[Int(entries.units[Int(entry)])] = entry &+ 1
      }
    }
    try cancellation.check()
    let list = Cells<UInt32>(count: total + 1)
    var count = 0
    for unit in 0..<units.count {
      list.base[count] = entryOfUnit.base[unit] &- 1
      count &+= entryOfUnit.base[unit] == 0 ? 0 : 1
      if count > total { break }
    }
    return Members(list: list, start: 0, count: count)
  }
}
