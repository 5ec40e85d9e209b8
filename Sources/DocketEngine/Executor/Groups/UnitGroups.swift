import DocketCore

/// Groups of units with everything needed to measure any union of them again.
struct UnitGroups: GroupedUnits, Sendable {
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
  private let parallel: Parallel
  /// Whether the number of an entry is that of its unit.
  private let isPlain: Bool
  private let held = HeldGroups()

  var selected: Int { tally.selected }
  var unknown: Int { tally.unknown }
  var unsound: Int { tally.unsound }

  /// Groups from their entries. Without dimensions there is one group even when it is empty.
  init(
    entries: GroupEntries, keys: [[ResultValue]], hasDimensions: Bool, units: Cells<UInt32>,
    measures: [MeasuredColumn], valuesByEntry: Bool, tally: RowFilter.Tally,
    observation: BoundObservation? = nil, parallel: Parallel
  ) {
    observed = observation.map { ObservedTally($0, measures, parallel.cancellation) }
    self.entries = entries
    self.keys = keys.isEmpty && !hasDimensions ? [[]] : keys
    self.units = units
    self.measures = measures
    self.valuesByEntry = valuesByEntry
    self.tally = tally
    self.parallel = parallel
    isPlain = !entries.overlap && !valuesByEntry
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
    if groups.count == 1, isWorthHolding, entries.holds(groups[0]) {
      return try held.measures { try each { try measures(of: union([$0])) } }[groups[0]]
    }
    return try measures(of: union(groups))
  }

  private func measures(of members: Members) throws -> [ResultValue] {
    var summary = MeasureSummary(cancellation: parallel.cancellation)
    return try measures.map { column in
      if isPlain { return try summary.value(of: column, count: members.count, members.entry) }
      return try summary.value(of: column, count: members.count) {
        let entry = members.entry($0)
        return valuesByEntry ? entry : Int(entries.units[entry])
      }
    }
  }

  func tally(ofUnion groups: [Int]) throws -> Tally {
    guard let observed else {
      throw Diagnostic(.internalFault, "These groups were not observed for an estimate.")
    }
    if groups.count == 1, isWorthHolding, entries.holds(groups[0]) {
      return try held.tallies { try each { try tally(of: union([$0]), observed) } }[groups[0]]
    }
    return try tally(of: union(groups), observed)
  }

  private func tally(of members: Members, _ observed: ObservedTally) throws -> Tally {
    if isPlain { return try observed.tally(members.count, members.entry) }
    return try observed.tally(members.count) {
      let entry = members.entry($0)
      return valuesByEntry ? entry : Int(entries.units[entry])
    }
  }

  /// Whether to work out all single groups at once, on several threads: a table asks for one after another.
  private var isWorthHolding: Bool {
    parallel.threads > 1 && entries.groupCount > 1 && entries.groupCount <= UnitGroups.most
      && entries.units.count >= parallel.rowsPerThread
  }

  private static let most = 4096

  /// What `work` gives for every group, in order.
  private func each<Value: Sendable>(_ work: @Sendable (Int) throws -> Value) throws -> [Value] {
    try parallel.parts(of: entries.groupCount, weight: entries.units.count) { part in
      try part.map(work)
    }.flatMap { $0 }
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
    try parallel.cancellation.check()
    let known = groups.filter { $0 >= 0 && $0 < entries.groupCount }
    if known.count == 1 {
      let range = entries.entries(of: known[0])
      return Members(list: entries.order, start: range.lowerBound, count: range.count)
    }
    if isPlain, known.count == entries.groupCount, Set(known).count == known.count {
      // Everybody, each once: entries are numbered as their units are.
      return Members(list: entries.units, start: 0, count: entries.units.count)
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
    try parallel.cancellation.check()
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
