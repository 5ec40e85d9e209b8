import DocketCore

/// `pending felony cases`: the words up to the noun.
extension Reader {
  /// In a flow the noun may stand before `in`, which elsewhere starts a window on a milestone.
  func subject(ofFlow: Bool = false) throws(Abandoned) -> Subject {
    let start = token.span.start
    var words: [Name] = []
    var hasNoun = false
    while true {
      expect(.noun)
      if words.isEmpty { expect(.keyword("pending")) }
      guard let name = token.name else { break }
      if token.isWord("pending"), !hasNoun || pendingIsAdjective {
        guard pendingIsAdjective else { break }
      } else if hasNoun ? endsSubject(ofFlow: ofFlow) : startsQualifierWord(0) {
        break
      } else {
        hasNoun = true
      }
      words.append(name)
      index += 1
    }
    guard hasNoun, let noun = words.popLast() else { throw missingNoun() }
    subjectTokens = (index - words.count - 1)..<index
    let subject = Subject(adjectives: words, noun: noun, at: span(from: start))
    currentSubject = subject
    return subject
  }

  /// Whether `pending` is followed by a word that it can describe.
  private var pendingIsAdjective: Bool {
    guard peek(1).name != nil else { return false }
    if peek(1).isWord("on") || peek(1).isWord("at") || startsQualifierWord(1) { return false }
    // `pending cases in 2024` has its noun yet to come, `cases pending filed in 2024` has not.
    return !startsWindow(1) || peek(-1).isSubjectOpening
  }

  private func endsSubject(ofFlow: Bool) -> Bool {
    if startsQualifierWord(0) || startsStatementLine || startsForeignClause(0) { return true }
    if token.isWord("sort"), peek(1).isWord("by") { return true }
    if token.isWord("top"), case .number = peek(1).kind { return true }
    if Vocabulary.connectives.contains(token.word) { return true }
    return !ofFlow && startsWindow(0)
  }

  private func missingNoun() -> Abandoned {
    if token.kind == .malformed { return Abandoned() }
    let ends = endsName(0)
    let place = ends ? SourceSpan(lastEnd, lastEnd) : token.span
    var fixes: [Diagnostic.Suggestion] = []
    if token.kind == .symbol(.open), let noun = peek(1).name, peek(2).kind == .symbol(.close) {
      let edit = Edit(span: token.span.union(peek(2).span), text: " " + noun.text)
      fixes = offers("\(peek(-1).text) \(noun.text)", "", [edit])
    }
    return fail(.missingNoun(place, after: peek(-1).text, fixes))
  }
}

extension Token {
  /// Whether a subject's first word can follow this token.
  fileprivate var isSubjectOpening: Bool {
    isWord("count") || isWord("list") || isWord("of") || isWord("for") || isWord("as")
  }
}

extension Diagnostic {
  fileprivate static func missingNoun(
    _ span: SourceSpan, after word: String, _ fixes: [Suggestion]
  ) -> Diagnostic {
    Diagnostic(
      .missingNoun, "What is to be counted is missing: a noun, such as cases.", at: span,
      details: ["After `\(word)` comes a noun; `.help` lists the nouns of this office."],
      suggestions: fixes)
  }
}
