import DocketCore
import DocketLanguage

/// `sort by F descending, G`: stable, ranked values by rank, "(missing)" last in both directions (rule 26).
struct SortStage {
  let keys: [(column: Name, descending: Bool)]
  let scope: StageScope

  /// Puts the rows in order; others and total stay last.
  func apply(to table: inout WorkingTable) throws {
    let names = ColumnNames(table: table, scope: scope)
    let order = try keys.map {
      WorkingTable.SortOrder(column: try names.column($0.column), descending: $0.descending)
    }
    let sorted = try SortStage.keys(order, of: table, table.view, scope.cancellation)
    let places = try SortKeys.order(sorted, count: table.view.count, scope.cancellation)
    table.view = places.map { table.view[$0] }
    table.sortedBy = order
    for key in order { table.columns[key.column].column.isSpare = false }
  }

  /// The keys of an order for these stored rows.
  static func keys(
    _ order: [WorkingTable.SortOrder], of table: WorkingTable, _ rows: [Int],
    _ cancellation: Cancellation
  ) throws -> [SortKeys] {
    try order.map {
      try SortKeys(
        table.cells[$0.column], rows: rows, order: table.columns[$0.column].order,
        descending: $0.descending, cancellation)
    }
  }
}
