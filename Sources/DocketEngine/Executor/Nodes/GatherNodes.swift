/// Another table's values, fetched through a row map.
struct GatherNode<Cell: BitwiseCopyable & Sendable>: BlockNode {
  let map: RowMap
  let source: any BlockNode<Cell>
  /// The value of a row that the map leads nowhere.
  let missing: Cell

  func evaluate(_ rows: Range<Int>) throws -> Cells<Cell> {
    try source.gather(map.rows.base + rows.lowerBound, count: rows.count, missing: missing)
  }
}

/// Another table's numbers, fetched through a row map.
struct GatherNumbers: NumberNode {
  let map: RowMap
  let source: any NumberNode

  var isWhole: Bool { source.isWhole }

  func evaluate(_ rows: Range<Int>) throws -> NumberCells {
    let reached = map.rows.base + rows.lowerBound
    guard let span = RowMap.span(reached, count: rows.count) else {
      return .scaled(Cells(repeating: NumberCells.missing, count: rows.count), scale: 0)
    }
    let window = try source.evaluate(span)
    return window.gathered(reached, count: rows.count, first: span.lowerBound)
  }
}

/// Whether a row map leads nowhere.
struct UnreachedNode: BlockNode {
  let map: RowMap

  func evaluate(_ rows: Range<Int>) -> Cells<UInt8> {
    let out = Cells<UInt8>(count: rows.count)
    let reached = map.rows.base + rows.lowerBound
    for i in 0..<rows.count { out.base[i] = reached[i] < 0 ? 1 : 0 }
    return out
  }
}
