/// Tests two ranges of one date as the one that both leave.
///
/// Before: kept: `filed since 2024-01-01`; kept: `filed before 2024-07-01`
/// After: kept: `filed from 2024-01-01 to 2024-06-30`
struct MergeRanges: RewriteRule {
  let summary = "tests two ranges of one date as one"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var merged = plan
    merged.filters = []
    for filter in plan.filters {
      guard case .inRange(let date, let from, let until, let notYet) = filter.expression,
        let at = merged.filters.firstIndex(where: {
          if case .inRange(date, _, _, notYet) = $0.expression { return true }
          return false
        }), case .inRange(_, let otherFrom, let otherUntil, _) = merged.filters[at].expression
      else {
        merged.filters.append(filter)
        continue
      }
      let latest = [from, otherFrom].compactMap { $0 }.max()
      let earliest = [until, otherUntil].compactMap { $0 }.min()
      merged.filters[at].expression = .inRange(
        date, from: latest, until: earliest, notYetIsFalse: notYet)
      merged.filters[at].words += " and " + filter.words
      merged.note("Two ranges of one date became one: \(merged.filters[at].words)")
    }
    return merged
  }
}
