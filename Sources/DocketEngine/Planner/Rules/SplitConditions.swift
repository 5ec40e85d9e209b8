/// Tests the parts of an `and` one by one, so that each can be ordered and looked up.
///
/// Before: kept: `severity is felony and filed in 2024`
/// After: kept: `severity is felony`; kept: `filed in 2024`
struct SplitConditions: RewriteRule {
  let summary = "tests the parts of an and one by one"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var split = plan
    split.filters = plan.filters.flatMap { filter -> [BoundFilter] in
      // A stock condition that stood inside is no stock question: splitting would count unsound rows.
      guard case .and(let parts) = filter.expression, !parts.contains(where: \.isStockCondition)
      else { return [filter] }
      return parts.map { BoundFilter($0, origin: filter.origin, words: filter.words) }
    }
    if split.filters.count > plan.filters.count { split.note("Tested the parts of an and apart") }
    return split
  }
}

extension BoundExpression {
  /// Whether it asks if the unit, or a parent of it, is pending.
  var isStockCondition: Bool {
    switch self {
    case .isPending: return true
    case .up(_, let inner): return inner.isStockCondition
    default: return false
    }
  }
}
