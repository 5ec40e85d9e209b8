/// Finds the few parents that a condition on a parent keeps, then reads their children only.
///
/// Before: read all events; kept: `case_number = "24-CR-01187"`, a column of the case
/// After: find that case by its key, read its events; kept: the same
struct ParentIndex: RewriteRule {
  let summary = "reads only the children of the few parents that a condition keeps"
  let needsIndexes = true

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    plan.filters.reduce(plan) { plan, filter in
      guard case .up(let steps, let inner) = filter.expression,
        let noun = statistics.office.ancestor(steps),
        var access = statistics.ownAccess(inner, on: noun)
      else { return plan }
      for step in steps.reversed() { access = .childrenOf(access, step) }
      return plan.reading(access, for: filter, statistics)
    }
  }
}
