/// The rows that a question looks at, as blocks in row order.
struct RowSource: Sendable {
  /// Ascending, without overlap, none longer than a block.
  let blocks: [Range<Int>]
  /// Rows in all blocks together.
  let rowCount: Int

  /// All rows of a table.
  init(all count: Int, blockRows: Int) {
    blocks = stride(from: 0, to: count, by: blockRows).map { $0..<min($0 + blockRows, count) }
    rowCount = count
  }

  /// These rows, ascending, each once; close ones share a block.
  init(rows: [Int], blockRows: Int) {
    var blocks: [Range<Int>] = []
    for row in rows {
      if let last = blocks.last, row - last.upperBound < 64, row - last.lowerBound < blockRows {
        blocks[blocks.count - 1] = last.lowerBound..<row + 1
      } else {
        blocks.append(row..<row + 1)
      }
    }
    self.blocks = blocks
    rowCount = rows.count
  }

  /// The rows of all blocks, one after another.
  var allRows: Cells<UInt32> {
    let rows = Cells<UInt32>(count: blocks.reduce(0) { $0 + $1.count })
    var at = 0
    for block in blocks {
      for row in block {
        rows.base[at] = UInt32(truncatingIfNeeded: row)
        at &+= 1
      }
    }
    return rows
  }

  /// Calls `body` with runs of blocks, perhaps at the same time, and gives their results in row order.
  func parts<Part: Sendable>(
    _ parallel: Parallel, _ body: @Sendable (ArraySlice<Range<Int>>) throws -> Part
  ) throws -> [Part] {
    let blocks = blocks
    return try parallel.parts(of: blocks.count, weight: rowCount) { part in
      try body(blocks[part])
    }
  }
}
