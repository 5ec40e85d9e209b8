import DocketCore

/// Makes estimates of what evaluators count: groups whose cells are shares, quartiles, flows.
struct Estimates {
  let office: Office
  let evaluator: any QuestionEvaluator

  /// The groups of a question that estimates, with the columns it prints.
  func units(_ question: BoundQuestion) throws -> any GroupedUnits {
    if let split = question.split {
      var inner = question
      inner.split = nil
      inner.dimensions = question.unitDimensions + [split.time]
      return try SplitGroups(evaluator.group(inner), split, question, office)
    }
    if let compared = try compared(question) { return compared }
    let groups = try evaluator.group(question)
    guard case .estimate(let estimate) = question.head else { return groups }
    switch estimate {
    case .share(let share):
      return EstimatedGroups(
        groups, ShareEstimate(share, question, office), maturity: Maturity(question))
    case .time(let time):
      return EstimatedGroups(
        groups,
        TimeEstimate(
          time, question, office, isAnyOpen: { try isAnyOpen(question, time) },
          closedWithout: { try closedWithout(question, time) }))
    case .flow(let flow): return try FlowGroups(groups, flow, question, office)
    case .funnel(let funnel):
      guard let funnelGroups = FunnelGroups(groups, funnel, question, office) else {
        throw Diagnostic(.internalFault, "A funnel without steps.")
      }
      return funnelGroups
    }
  }

  /// How many units are no longer pending, though they never came to the end that is asked for.
  private func closedWithout(_ question: BoundQuestion, _ time: BoundTime) throws -> Int {
    guard let rule = office.nouns[question.noun].pending, let end = time.spell.ends.first else {
      return 0
    }
    var ask = question
    ask.head = .count
    (ask.dimensions, ask.across, ask.stages) = ([], nil, [])
    ask.filters.append(
      BoundFilter(
        .and([
          .not(.isMissing(time.spell.from)), .isMissing(end), .not(.isMissing(rule.to)),
        ]), origin: .condition, words: "closed without it"))
    return try evaluator.group(ask).selected
  }

  /// Whether any unit of the noun is open, whatever the conditions of the question.
  private func isAnyOpen(_ question: BoundQuestion, _ time: BoundTime) throws -> Bool {
    var all = question
    (all.filters, all.dimensions, all.across, all.stages) = ([], [], nil, [])
    guard case .spells(let spells) = try evaluator.group(all).tally(ofUnion: [0]) else {
      return true
    }
    return spells.days.contains { $0.open > 0 }
  }
}
