import DocketCore
import DocketLanguage

/// `where C` after a bar: keeps the rows for which the condition is true, not those for which it is unknown.
struct WhereStage {
  let condition: Expression
  let scope: StageScope

  /// Cuts the rows, others too; totals count what is left.
  func apply(to table: inout WorkingTable) throws {
    let test = try RowExpressionBinder(table: table, scope: scope).condition(condition)
    var kept: [Int] = []
    var unknown = 0
    for (i, row) in table.view.enumerated() {
      if i & 4095 == 0 { try scope.cancellation.check() }
      switch test(table.row(row)) {
      case .flag(true): kept.append(row)
      case .flag(false): break
      default: unknown += 1
      }
    }
    let before = table.view.count
    if let others = table.others {
      let cells = others.cells
      let row = RowCells { i in
        if case .label = cells[i] { return .missing }
        return cells[i]
      }
      if test(row) != .flag(true) { table.others = nil }
    }
    table.notes += AbsentValues(table: table, scope: scope).notes(condition)
    table.view = kept
    guard kept.count < before else { return }
    var note = "where: \(TableFacts.words(kept.count)) of \(TableFacts.rows(before)) shown"
    if unknown > 0 { note += "; for \(TableFacts.words(unknown)) the condition is unknown" }
    table.notes.append(note)
    try table.compact(scope.cancellation)
  }
}
