import DocketCore

/// Looks up in the data which fields a comparison is adjusted for are only known after the clock starts: what the
/// office itself decided later must not explain a difference away (measures.md).
struct LaterStrata {
  let evaluator: any QuestionEvaluator
  let noun: Noun

  /// A warning for each field that rests on a date which comes later on more than one unit in a hundred.
  func warnings(_ strata: [LearntStratum], _ question: BoundQuestion) throws
    -> [ResultTable.FooterLine]
  {
    try strata.compactMap { stratum in
      var ask = question
      ask.comparison = nil
      ask.head = .show([
        BoundMeasure(name: "later", function: .share, argument: stratum.comesLater, type: .truth)
      ])
      (ask.dimensions, ask.across, ask.stages, ask.stock) = ([], nil, [], .clock)
      guard
        case .ratio(let later, let known)? =
          try evaluator.group(ask).measures(ofUnion: [0]).first,
        Double(later) > LearntCondition.tolerated * Double(known)
      else { return nil }
      let words = TableFacts.words
      return .init(
        .warning,
        "\(stratum.field) rests on \(stratum.milestone), which comes later for \(words(later)) of \(words(known)) \(noun.name): adjusting for what the office decides later hides a difference"
      )
    }
  }
}
