import DocketCore
import DocketLanguage

extension QuestionRunner {
  /// What a question counts, in plain words: the unit, what selects it, how it is grouped, what each word means.
  public func explain(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws
    -> Document
  {
    let bound = try bind(question, source, context)
    let noun = workspace.office.nouns[bound.noun]
    var blocks: [Document.Block] = [.code(bound.text)]
    var steps: [String] = []
    let unit = noun.description.isEmpty ? "" : " (\(noun.description))"
    steps.append("One unit is one \(noun.singular)\(unit). Each is counted at most once in a cell.")
    for filter in bound.filters { steps.append("Kept: \(filter.words).") }
    if bound.filters.isEmpty {
      steps.append("Kept: all \(noun.name) that exist on \(bound.clock.iso).")
    }
    for dimension in bound.dimensions + (bound.across.map { [$0] } ?? []) {
      steps.append(words(dimension, noun))
    }
    if case .show(let measures) = bound.head {
      steps.append("Shown: \(measures.map(\.name).joined(separator: ", ")).")
    }
    for stage in bound.stages { steps.append("Then: \(Printer.text(stage)).") }
    steps.append(
      "Seen as of the end of \(bound.clock.iso); later dates and rows are not looked at.")
    blocks.append(.bullets(steps))
    let terms = bound.footer.filter { $0.kind == .definition || $0.kind == .note }
    if !terms.isEmpty {
      blocks.append(.heading("What the words mean"))
      blocks.append(.bullets(terms.map(\.text)))
    }
    blocks.append(.heading("How it is worked out, last step first"))
    let executor = evaluator(context)
    blocks.append(.code(try executor.planWithActualRows(for: bound).lines.joined(separator: "\n")))
    let rewrites = executor.rewrites(of: bound)
    if !rewrites.isEmpty { blocks.append(.bullets(rewrites.map { "\($0)." })) }
    return Document(blocks)
  }

  /// The steps that answer a question, run once: expected and actual rows at each.
  public func plan(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws
    -> String
  {
    let bound = try bind(question, source, context)
    return try evaluator(context).planWithActualRows(for: bound).lines.joined(separator: "\n")
  }

  private func words(_ dimension: BoundDimension, _ noun: Noun) -> String {
    if let each = dimension.each {
      let child = workspace.office.nouns[each.noun].singular
      return
        "Grouped by \(dimension.name) of each \(child): one \(noun.singular) stands under every value it has, so the rows overlap; a total counts it once."
    }
    switch dimension.kind {
    case .time(let unit, _):
      return "Grouped by calendar \(unit.word(plural: false)); empty ones print 0."
    case .bands: return "Grouped by bands of \(dimension.name)."
    case .spread: return "Given for each \(dimension.name)."
    case .stockPoint: return "Counted again at the end of each \(dimension.name)."
    case .value: return "Grouped by \(dimension.name); a missing one is its own group."
    }
  }
}
