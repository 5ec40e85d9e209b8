/// Tests cheap conditions before dear ones, and among equally cheap ones first those that keep the fewest rows.
///
/// Before: kept: `has any charge (C)`; kept: `severity is felony`
/// After: kept: `severity is felony`; kept: `has any charge (C)`, looked at only where something is left
///
/// False wins over unknown in any order, so what is counted as unknown stays the same.
struct OrderConditions: RewriteRule {
  let summary = "tests cheap and selective conditions first"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var ordered = plan
    let weighed = plan.filters.enumerated().map { i, filter in
      (
        cost: statistics.cost(of: filter.expression, on: plan.noun),
        share: statistics.share(of: filter.expression, on: plan.noun),
        place: i, filter: filter
      )
    }
    ordered.filters = weighed.sorted {
      ($0.cost, $0.share, $0.place) < ($1.cost, $1.share, $1.place)
    }.map(\.filter)
    if zip(ordered.filters, plan.filters).contains(where: { $0.expression != $1.expression }) {
      ordered.note("Cheap and selective conditions come first")
    }
    return ordered
  }
}
