import DocketCore
import DocketLanguage

/// `chart KIND [of COLUMN] [target N]`: how the finished table is to be drawn. It changes no cell.
struct ChartStage {
  let kind: Name?
  let of: Name?
  let target: Number?
  let scope: StageScope

  /// Notes the wish; an unknown kind or column is refused.
  func apply(to table: inout WorkingTable) throws {
    if let kind, !scope.charts.isEmpty, !scope.charts.contains(kind.folded) { throw unknown(kind) }
    let column = try of.map {
      table.columns[try ColumnNames(table: table, scope: scope).column($0)].column.name
    }
    table.chart = ChartRequest(kind: kind?.folded, column: column, target: target)
    table.marks = scope.marks
  }

  private func unknown(_ kind: Name) -> Diagnostic {
    Diagnostic(
      .unknownChart, "There is no chart called \"\(kind.text)\".", at: kind.span,
      details: ["Charts: \(scope.charts.joined(separator: ", ")). `chart` alone picks one."],
      suggestions: Spelling.nearest(to: kind.text, among: scope.charts).map {
        scope.suggestion(kind.span, $0)
      })
  }
}
