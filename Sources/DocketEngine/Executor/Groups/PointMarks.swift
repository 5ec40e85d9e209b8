import DocketCore

/// What became of every row over several stock points.
final class PointMarks: @unchecked Sendable {
  private static let selected: UInt8 = 1
  private static let unknown: UInt8 = 2
  private static let unsound: UInt8 = 4

  private let marks: Cells<UInt8>

  init(rowCount: Int) { marks = Cells(repeating: 0, count: rowCount) }

  /// Marks the rows at one point and gives those that passed. Parts write to rows of their own.
  func add(_ filter: RowFilter, _ source: RowSource, _ parallel: Parallel) throws -> Cells<UInt32> {
    let marks = marks
    let parts = try source.parts(parallel) { blocks in
      var found = RowList()
      for rows in blocks {
        try parallel.cancellation.check()
        let truths = try filter.marks(rows)
        let into = marks.base + rows.lowerBound
        if let pending = filter.pending {
          if Truth.isAllNo(truths) { continue }
          let unsound = try pending.unsound.evaluate(rows)
          for i in 0..<rows.count where truths.base[i] == 1 && unsound.base[i] == 1 {
            into[i] |= PointMarks.unsound
          }
          Truth.and(truths, try pending.holds.evaluate(rows))
        }
        // The bytes of true and unknown are the bits of selected and unknown.
        for i in 0..<rows.count { into[i] |= truths.base[i] }
        found.append(truths, first: rows.lowerBound)
      }
      return found
    }
    return RowList.joined(parts)
  }

  /// Rows that passed at one point at least.
  func selectedRows() -> Cells<UInt32> {
    var list = RowList()
    let bits = Cells<UInt8>(count: marks.count)
    for i in 0..<marks.count { bits.base[i] = marks[i] & PointMarks.selected }
    list.append(bits, first: 0)
    return RowList.joined([list])
  }

  /// Each row once: passed at some point, else unknown at one, and unsound ones.
  func tally() -> RowFilter.Tally {
    var tally = RowFilter.Tally()
    for i in 0..<marks.count {
      let mark = marks[i]
      if mark & PointMarks.selected != 0 {
        tally.selected += 1
      } else if mark & PointMarks.unknown != 0 {
        tally.unknown += 1
      }
      if mark & PointMarks.unsound != 0 { tally.unsound += 1 }
    }
    return tally
  }
}
