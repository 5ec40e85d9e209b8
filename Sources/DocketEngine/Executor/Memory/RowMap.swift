/// From every row of one table to a row of another: a parent, an ancestor, a selected child.
struct RowMap: Sendable {
  /// The row reached, -1 for none; one a row.
  let rows: Cells<Int32>
  /// Whether rows reached never go down (but for -1), so that a block reaches a narrow range.
  let isMonotone: Bool
}
