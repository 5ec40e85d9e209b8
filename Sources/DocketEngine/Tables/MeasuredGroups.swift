import DocketCore

/// The groups behind the rows of a table: which group is in which row and slot, and how any set of rows is measured.
struct MeasuredGroups {
  /// The measures over any union.
  let units: any GroupedUnits
  /// The measures, in order.
  let columns: [AnswerColumn]
  /// The values of `across`, one nil without.
  let slots: [ResultValue?]
  /// The group in each row and slot, -1 where there is none.
  let groupAt: [Int32]
  /// Which stored cells lie after the clock, so that an empty one is "not yet": rows, then slots.
  let rowsAfterClock: Set<Int>
  let slotsAfterClock: Set<Int>
  /// The key of each row.
  var rowKeys: [[ResultValue]] = []
  /// The counted day or a whole window lies after what was seen: every cell is "not yet" (law 5, rule 20).
  var isAllAhead = false

  /// The groups in these rows and slots.
  func groups(rows: [Int], slots chosen: [Int]) -> [Int] {
    var found: [Int] = []
    for row in rows {
      for slot in chosen {
        let group = groupAt[row * slots.count + slot]
        if group >= 0 { found.append(Int(group)) }
      }
    }
    return found
  }

  /// The measures over the distinct units in these rows and slots; nothing in them is 0 or missing, or "not yet".
  /// A `total` stands for other rows: what no row of it was observed long enough for is still counted in it.
  func measures(rows: [Int], slots chosen: [Int], isTotal: Bool = false) throws -> [ResultValue] {
    if isAllAhead { return columns.map { _ in .notYet } }
    let found = groups(rows: rows, slots: chosen)
    if !found.isEmpty {
      if isTotal, let estimating = units as? any EstimatingUnits {
        return try estimating.totals(ofUnion: found)
      }
      return try units.measures(ofUnion: found)
    }
    if isAhead(rows: rows, slots: chosen) { return columns.map { _ in .notYet } }
    if let estimating = units as? any EstimatingUnits {
      return estimating.cellsOfNothing(at: keys(rows: rows, slots: chosen))
    }
    return columns.map(\.empty)
  }

  /// The keys of these rows and slots, as groups have them.
  private func keys(rows: [Int], slots chosen: [Int]) -> [[ResultValue]] {
    rows.filter(rowKeys.indices.contains).flatMap { row in
      chosen.map { slot in rowKeys[row] + (slots[slot].map { [$0] } ?? []) }
    }
  }

  /// The part that these rows' and slots' distinct units are of a whole.
  func percent(
    rows: [Int], slots chosen: [Int], of base: PercentBase, cells: [[ResultValue]]
  ) throws -> ResultValue {
    let found = groups(rows: rows, slots: chosen)
    if isAllAhead || found.isEmpty && isAhead(rows: rows, slots: chosen) { return .notYet }
    let whole: Int
    switch base {
    case .all(let count): whole = count
    case .slot(let shares):
      whole = try shares.units(of: Set(chosen.compactMap { slots[$0] }), in: units)
    case .column(let column, let shares):
      whole = try shares.units(of: Set(rows.map { cells[column][$0] }), in: units)
    }
    guard whole > 0 else { return .missing }
    return .ratio(found.isEmpty ? 0 : try units.units(inUnion: found), whole)
  }

  /// Whether all of these rows or all of these slots lie after the clock.
  private func isAhead(rows: [Int], slots chosen: [Int]) -> Bool {
    if rows.isEmpty || chosen.isEmpty { return false }
    return rows.allSatisfy(rowsAfterClock.contains) || chosen.allSatisfy(slotsAfterClock.contains)
  }
}
