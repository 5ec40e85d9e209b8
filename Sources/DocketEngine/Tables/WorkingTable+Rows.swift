import DocketCore

/// Rows that stand for several others: the total and the others, measured again over their distinct units.
extension WorkingTable {
  /// The cells of a row that stands for all of these stored rows, one a column. Group columns are blank labels.
  func cells(ofUnion rows: [Int]) throws -> [ResultValue] {
    guard let groups else { return [] }
    var cache: [[Int]: [ResultValue]] = [:]
    var found: [ResultValue] = []
    for column in columns {
      switch column.recipe {
      case .group: found.append(.label(""))
      case .detail: found.append(.missing)
      case .measure(let m, let slots):
        let values = try cache[slots] ?? groups.measures(rows: rows, slots: slots, isTotal: true)
        cache[slots] = values
        found.append(values[m])
      case .percent(let slots, let base):
        found.append(try groups.percent(rows: rows, slots: slots, of: base, cells: cells))
      case .computed(let work):
        let known = found
        // A cell is worked out from columns to its left; groups have no one value here.
        found.append(
          work(
            RowCells { i in
              guard i < known.count else { return .missing }
              if case .label = known[i] { return .missing }
              return known[i]
            }))
      }
    }
    return found
  }

  /// Adds a column, its cells worked out for every stored row and for the others.
  mutating func add(
    _ column: WorkingColumn, after place: Int?, _ cancellation: Cancellation,
    _ work: (Int) throws -> ResultValue
  ) throws {
    try compact(cancellation)
    var made: [ResultValue] = []
    let count = cells.first?.count ?? view.count
    made.reserveCapacity(count)
    for row in 0..<count {
      if row & 4095 == 0 { try cancellation.check() }
      made.append(try work(row))
    }
    let index = columns.count
    columns.append(column)
    cells.append(made)
    if let place, let at = shown.firstIndex(of: place) {
      shown.insert(index, at: at + 1)
    } else {
      shown.append(index)
    }
    if let rows = others?.rows { others = Others(rows: rows, cells: try cells(ofUnion: rows)) }
  }

  /// Lets go of the cells of listed units that are not shown any more.
  mutating func compact(_ cancellation: Cancellation) throws {
    guard !isGrouped, let stored = cells.first?.count, view.count < stored else { return }
    for column in cells.indices { cells[column] = try picked(cells[column], cancellation) }
    view = Array(view.indices)
  }

  /// The `across` columns still shown, by slot; all of them when none is.
  var shownSlots: [Int] {
    guard let groups else { return [] }
    let found = slotsOfShownColumns
    return found.isEmpty ? Array(groups.slots.indices) : found
  }

  /// The `across` columns still shown, by slot.
  var slotsOfShownColumns: [Int] {
    var found: Set<Int> = []
    for i in shown where !columns[i].isMargin {
      switch columns[i].recipe {
      case .measure(_, let slots), .percent(let slots, _): found.formUnion(slots)
      case .group, .computed, .detail: break
      }
    }
    return found.sorted()
  }
}
