/// Finds the few rows that a condition on the unit's own columns can keep by key, bitmap or date index.
///
/// Before: read all cases; kept: `case_number = "24-CR-01187"`
/// After: read the case with that key; kept: the same
struct IndexScan: RewriteRule {
  let summary = "finds rows by key, bitmap or date index when a condition keeps few of them"
  let needsIndexes = true

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    plan.filters.reduce(plan) { plan, filter in
      plan.reading(
        statistics.ownAccess(filter.expression, on: plan.noun), for: filter, statistics)
    }
  }
}
