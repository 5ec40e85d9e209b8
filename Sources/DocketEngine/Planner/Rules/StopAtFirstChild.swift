/// Asks whether there is a child instead of counting them all.
///
/// Before: `has at least 1 charge (C)`, `count of charges > 0`, `not (has any charge (C))`
/// After: `has any charge (C)`, `has any charge`, `has no charge (C)`
struct StopAtFirstChild: RewriteRule {
  let summary = "asks whether a child is there instead of counting children"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var changed = plan
    for i in changed.filters.indices {
      let after = simplified(changed.filters[i].expression)
      if after != changed.filters[i].expression {
        changed.filters[i].expression = after
        changed.note("Looks for one child only: \(changed.filters[i].words)")
      }
    }
    return changed
  }

  private func simplified(_ expression: BoundExpression) -> BoundExpression {
    switch expression {
    case .quantified(.atLeast(1), let path, let condition):
      return .quantified(.any, path, condition)
    case .not(.quantified(.any, let path, let condition)):
      return .quantified(.no, path, condition)
    case .not(.quantified(.no, let path, let condition)):
      return .quantified(.any, path, condition)
    case .not(.quantified(.atLeast(1), let path, let condition)):
      return .quantified(.no, path, condition)
    // A count is never unknown, so only a condition that is never unknown may take its place.
    case .compare(.countOf(let path, nil), .greater, .number(let n)) where n == .init(0):
      return .quantified(.any, path, nil)
    case .compare(.countOf(let path, nil), .equal, .number(let n)) where n == .init(0):
      return .quantified(.no, path, nil)
    default: return expression
    }
  }
}
