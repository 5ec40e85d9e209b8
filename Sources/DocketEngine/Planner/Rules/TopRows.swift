import DocketCore
import DocketLanguage

/// Keeps only the rows that a sort followed by `top` can show, ties with the last among them.
///
/// Before: list all; then sort by age descending; then top 20
/// After: list the 20 oldest and those as old as the last; then sort and top as before
///
/// Only for numbers and dates, whose order needs no rank list. Missing values come last in either direction.
struct TopRows: RewriteRule {
  let summary = "keeps only the rows that sort and top can show"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    guard case .rows(let columns) = plan.output, let first = plan.stages.first else { return plan }
    var name: Name?
    var descending = true
    var count = 0
    if case .top(let n, let by?, withOthers: false) = first.kind {
      (name, count) = (by, n)
    } else if case .sort(let keys) = first.kind, let key = keys.first, plan.stages.count > 1,
      case .top(let n, nil, withOthers: false) = plan.stages[1].kind
    {
      (name, descending, count) = (key.column, key.descending, n)
    }
    guard let name, count > 0,
      let column = columns.firstIndex(where: { $0.name.lowercased() == name.folded }),
      columns.filter({ $0.name.lowercased() == name.folded }).count == 1
    else { return plan }
    switch columns[column].type {
    case .number, .date, .duration: break
    case .text, .truth: return plan
    }
    var cut = plan
    cut.top = QuestionPlan.RowLimit(column: column, descending: descending, count: count)
    cut.note("Only the first \(count) by \(columns[column].name), with ties, leave the table")
    return cut
  }
}
