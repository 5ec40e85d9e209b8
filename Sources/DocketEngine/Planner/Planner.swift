import DocketCore
import DocketStore

/// Turns a bound question into a plan: what the question says, rewritten by one rule after another.
struct Planner: Sendable {
  let office: Office
  let store: CaseStore
  /// Names of rules that are left out.
  let disabledRules: Set<String>
  /// Whether index rules may run.
  let useIndexes: Bool
  /// An index is used where it finds at most one row in so many.
  let rowsPerFoundRow: Int

  /// What is known of the data beforehand.
  var statistics: Statistics {
    Statistics(office: office, store: store, rowsPerFoundRow: rowsPerFoundRow)
  }

  /// The plan of a question.
  func plan(_ question: BoundQuestion) -> QuestionPlan {
    var plan = QuestionPlan(question)
    for rule in RewriteRules.all where !disabledRules.contains(rule.name) {
      if rule.needsIndexes, !useIndexes { continue }
      plan = rule.rewrite(plan, statistics)
    }
    return plan
  }
}
