/// Finds the few children that meet `has any child (C)`, then reads their parents only.
///
/// Before: read all cases; kept: `has any charge (charge_id is "X1")`
/// After: find that charge by its key, read its case by the link; kept: the same
struct SemiJoin: RewriteRule {
  let summary = "reads only the parents of the few children that a condition keeps"
  let needsIndexes = true

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    plan.filters.reduce(plan) { plan, filter in
      guard case .quantified(.any, let path, let condition?) = filter.expression,
        path.ups.isEmpty, !path.downs.isEmpty
      else { return plan }
      let parts: [BoundExpression]
      if case .and(let all) = condition { parts = all } else { parts = [condition] }
      return parts.reduce(plan) { plan, part in
        guard let below = statistics.ownAccess(part, on: path.noun) else { return plan }
        return plan.reading(.parentsOf(below, path.downs), for: filter, statistics)
      }
    }
  }
}
