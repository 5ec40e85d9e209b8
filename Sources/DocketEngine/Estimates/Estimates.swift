import DocketCore

/// Makes estimates of what evaluators count: groups whose cells are shares, quartiles, flows.
struct Estimates {
  let office: Office
  let evaluator: any QuestionEvaluator

  /// The groups of a question that estimates, with the columns it prints.
  func units(_ question: BoundQuestion) throws -> any GroupedUnits {
    let groups = try evaluator.group(question)
    guard case .estimate(let estimate) = question.head else { return groups }
    switch estimate {
    case .share(let share):
      return EstimatedGroups(
        groups, ShareEstimate(share, question, office), maturity: Maturity(question, share))
    case .time, .flow, .funnel:
      throw Diagnostic(.comesLater, "This estimate comes later.", at: question.syntax.head.span)
    }
  }
}
