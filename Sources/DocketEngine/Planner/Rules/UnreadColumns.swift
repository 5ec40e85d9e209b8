import DocketCore
import DocketLanguage

/// Leaves out the cells of listed columns that `keep` drops before anything looked at them.
///
/// Before: list showing case_number, unit, age; then keep case_number
/// After: the same with unit and age never read
struct UnreadColumns: RewriteRule {
  let summary = "does not read columns that the next stage drops"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    guard case .rows(let columns) = plan.output, case .keep(let names)? = plan.stages.first?.kind
    else { return plan }
    let kept = Set(names.map(\.folded))
    var less = plan
    for (i, column) in columns.enumerated() where !kept.contains(column.name.lowercased()) {
      less.unreadColumns.insert(i)
    }
    if !less.unreadColumns.isEmpty { less.note("Columns that keep drops are not read") }
    return less
  }
}
