/// A whole vector computed before.
struct VectorNode<Cell: BitwiseCopyable & Sendable>: BlockNode {
  let cells: Cells<Cell>

  func evaluate(_ rows: Range<Int>) -> Cells<Cell> { cells.view(rows) }

  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: Cell) -> Cells<Cell> {
    let out = Cells<Cell>(count: count)
    for i in 0..<count { out.base[i] = rows[i] < 0 ? missing : cells[Int(rows[i])] }
    return out
  }
}

/// Numbers computed before.
struct VectorNumbers: NumberNode {
  let cells: NumberCells
  let isWhole: Bool

  func evaluate(_ rows: Range<Int>) -> NumberCells { cells.view(rows) }
}
