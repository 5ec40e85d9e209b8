import DocketCore

extension ResultTable {
  /// The cell of a row and column; missing where a column is shorter than the table.
  func value(_ row: Int, _ column: Int) -> ResultValue {
    column < cells.count && row < cells[column].count ? cells[column][row] : .missing
  }
}
