import DocketCore

/// The cells of one row, by number of the column.
struct RowCells {
  /// The cell of a column.
  let cell: (Int) -> ResultValue

  subscript(column: Int) -> ResultValue { cell(column) }
}
