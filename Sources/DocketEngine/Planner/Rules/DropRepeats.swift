/// Tests a condition once that a question gives twice.
///
/// Before: kept: `violent`; kept: `severity is felony`; kept: `violent`
/// After: kept: `violent`; kept: `severity is felony`
struct DropRepeats: RewriteRule {
  let summary = "tests a condition once that was given twice"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var seen: Set<BoundExpression> = []
    var once = plan
    once.filters = plan.filters.filter { seen.insert($0.expression).inserted }
    if once.filters.count < plan.filters.count { once.note("Left out a condition given twice") }
    return once
  }
}
