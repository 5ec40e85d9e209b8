import DocketCore
import DocketStatistics

extension Estimates {
  /// The groups of a question that compares; nil for any other.
  func compared(_ question: BoundQuestion) throws -> (any GroupedUnits)? {
    guard let comparison = question.comparison else { return nil }
    var plain = question
    plain.comparison = nil
    let own = try units(plain)
    let noun = office.nouns[question.noun]
    let fields = comparison.strata.map(\.name)
    let later = try LaterStrata(evaluator: evaluator, noun: noun)
      .warnings(comparison.learnt, plain)
    switch comparison.other {
    case .group(let reference):
      let strata = comparison.strata.isEmpty ? nil : try stratified(plain, comparison.strata)
      return try ReferencedGroups(
        own, reference, isShare: question.isEstimate, fields: fields, noun: noun,
        strata: strata, warnings: later)
    case .previous(let previous):
      let earlier = try units(previous.question)
      let strata =
        comparison.strata.isEmpty
        ? nil
        : (
          own: try stratified(plain, comparison.strata),
          earlier: try stratified(previous.question, comparison.strata)
        )
      return PreviousGroups(
        own, earlier, previous, isShare: question.isEstimate,
        dimensions: question.unitDimensions, fields: fields, office: office, noun: noun,
        strata: strata, warnings: later)
    }
  }

  /// The groups of a question cut further by fields.
  private func stratified(_ question: BoundQuestion, _ strata: [BoundDimension]) throws
    -> StratifiedGroups
  {
    var cut = question
    cut.dimensions = question.unitDimensions + strata
    cut.across = nil
    return StratifiedGroups(try evaluator.group(cut), after: question.unitDimensions.count)
  }
}
