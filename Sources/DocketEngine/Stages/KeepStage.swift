import DocketLanguage

/// `keep F, F`: only these columns, in this order. What was worked out from other columns stays as it is.
struct KeepStage {
  let names: [Name]
  let scope: StageScope

  /// Shows only the named columns.
  func apply(to table: inout WorkingTable) throws {
    let found = ColumnNames(table: table, scope: scope)
    var shown: [Int] = []
    for name in names {
      let column = try found.column(name)
      if !shown.contains(column) { shown.append(column) }
      table.columns[column].column.isSpare = false
    }
    table.shown = shown
    try TotalStage.measureMargins(of: &table, scope.cancellation)
  }
}
