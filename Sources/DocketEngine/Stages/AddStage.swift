import DocketCore
import DocketLanguage

/// `add name = expression`: a column worked out from the other cells of the same row, totals and others included.
struct AddStage {
  let name: Name
  let expression: Expression
  let scope: StageScope

  /// Adds the column at the right.
  func apply(to table: inout WorkingTable) throws {
    if table.shown.contains(where: { i in
      table.columns[i].names.contains { $0.lowercased() == name.folded }
    }) {
      throw Diagnostic(
        .reservedName, "The result already has a column called \"\(name.text)\".", at: name.span,
        details: ["Give the new column another name."])
    }
    let value = try RowExpressionBinder(table: table, scope: scope).value(expression)
    let work = value.work
    let isGrouped = table.isGrouped
    let column = WorkingColumn(
      column: ResultColumn(
        name.text, role: isGrouped ? .measure : .detail, format: value.format,
        isNumeric: value.type.isNumeric),
      recipe: isGrouped ? .computed(work) : .detail, type: value.type, order: value.order,
      unaveraged: value.unaveraged)
    try table.compact(scope.cancellation)
    let before = table
    try table.add(column, after: nil, scope.cancellation) { work(before.row($0)) }
  }
}
