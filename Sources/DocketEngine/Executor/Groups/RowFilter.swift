import DocketCore

/// Everything a unit must meet, evaluated block by block.
struct RowFilter: Sendable {
  /// What a pass over rows counted.
  struct Tally: Sendable {
    /// Rows that passed.
    var selected = 0
    /// Rows whose whole condition is unknown.
    var unknown = 0
    /// Rows left out of a stock as unsound (rule 19).
    var unsound = 0

    /// Both counts together.
    static func + (a: Tally, b: Tally) -> Tally {
      Tally(
        selected: a.selected + b.selected, unknown: a.unknown + b.unknown,
        unsound: a.unsound + b.unsound)
    }
  }

  /// nil: every row exists.
  let exists: Cells<UInt8>?
  /// All conditions but the stock's own, in order.
  let conditions: [TruthNode]
  /// The stock's own condition, and which rows it leaves out as unsound.
  let pending: (holds: TruthNode, unsound: TruthNode)?

  /// Whether every row passes.
  var isOpen: Bool { exists == nil && conditions.isEmpty && pending == nil }

  /// The truth of the whole condition on a block: 1 selected, 2 unknown, 0 neither.
  func evaluate(_ rows: Range<Int>, _ tally: inout Tally) throws -> Cells<UInt8> {
    let marks = try marks(rows)
    if let pending {
      if !Truth.isAllNo(marks) {
        let unsound = try pending.unsound.evaluate(rows)
        var count = 0
        for i in 0..<rows.count {
          count &+= marks.base[i] == 1 && unsound.base[i] == 1 ? 1 : 0
        }
        tally.unsound += count
        Truth.and(marks, try pending.holds.evaluate(rows))
      }
    }
    tally.selected += Truth.count(marks, of: Truth.yes)
    tally.unknown += Truth.count(marks, of: Truth.unknown)
    return marks
  }

  /// The truth of all conditions but the stock's own; 0 for rows that do not exist.
  func marks(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let marks = Cells<UInt8>(count: rows.count)
    if let exists {
      marks.base.update(from: exists.base + rows.lowerBound, count: rows.count)
    } else {
      marks.base.initialize(repeating: Truth.yes, count: rows.count)
    }
    for condition in conditions {
      if Truth.isAllNo(marks) { break }
      Truth.and(marks, try condition.evaluate(rows))
    }
    return marks
  }

  /// The rows that pass, in row order.
  func rows(_ source: RowSource, _ parallel: Parallel) throws -> (Cells<UInt32>, Tally) {
    if isOpen {
      let all = source.allRows
      return (all, Tally(selected: all.count))
    }
    let parts = try source.parts(parallel) { blocks in
      var tally = Tally()
      var found = RowList()
      for block in blocks {
        try parallel.cancellation.check()
        found.append(try evaluate(block, &tally), first: block.lowerBound)
      }
      return (found, tally)
    }
    let tally = parts.reduce(Tally()) { $0 + $1.1 }
    return (RowList.joined(parts.map(\.0)), tally)
  }
}
