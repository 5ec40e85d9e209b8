import DocketCore

/// Refuses to choose units by what became of them after the clock of an estimate starts (rule 37).
///
/// Whether a milestone can come later is looked up in the data: a date that lies after the start on more than one unit
/// in a hundred of those that have both is not known when the clock starts.
struct LearntLater {
  let evaluator: any QuestionEvaluator
  let office: Office

  /// Throws T132 for the first condition that is learnt later.
  func check(_ question: BoundQuestion) throws {
    for condition in question.learnt {
      var ask = question
      ask.head = .show([
        BoundMeasure(
          name: "later", function: .share, argument: condition.comesLater, type: .truth)
      ])
      (ask.filters, ask.dimensions, ask.across, ask.stages, ask.stock) = ([], [], nil, [], .clock)
      let cells = try evaluator.group(ask).measures(ofUnion: [0])
      guard case .ratio(let later, let known)? = cells.first,
        Double(later) > LearntCondition.tolerated * Double(known)
      else { continue }
      throw refusal(condition, question, later, known)
    }
  }

  private func refusal(
    _ condition: LearntCondition, _ question: BoundQuestion, _ later: Int, _ known: Int
  ) -> Diagnostic {
    let noun = office.nouns[question.noun]
    let whose =
      condition.isOfChild
      ? "one of their dates \"\(condition.milestone)\"" : "\"\(condition.milestone)\""
    return Diagnostic(
      .learntLater,
      "This chooses \(noun.name) by \(whose), which comes after the clock starts.",
      at: condition.span,
      details: [
        "It is later for \(TableFacts.words(later)) of \(TableFacts.words(known)) \(noun.name): those that were slow, or never came so far, would be left out, and the answer would look too fast.",
        condition.restarted == nil
          ? "Leave it out, or use a condition that is known when the clock starts."
          : "Start the clock there, or leave it out.",
      ],
      suggestions: condition.restarted.map {
        [
          Diagnostic.Suggestion(
            $0, meaning: "the clock starts at \(condition.nounForm)", replacement: $0)
        ]
      } ?? [])
  }
}
