import DocketCore

/// What stands where a qualifier, a stage or the end should.
extension Reader {
  /// Reports the token at hand, which fits nowhere.
  func leftover(after qualifiers: [Qualifier] = [], isNewLine: Bool = false) -> Abandoned {
    let found = token
    let here = SourceSpan(lastEnd, lastEnd)
    if found.kind == .malformed { return Abandoned() }
    if startsStatementLine || startsMeasureLine || isNewLine {
      let fix = correction(";", "", [Edit(span: here, text: ";")])
      return fail(.missingSemicolon(source.slice(found.span), fix, at: found.span))
    }
    if found.kind == .symbol(.close) { return fail(.closesNothing(found.span)) }
    if let known = misspeltInSubject() ?? misspelling(of: found) { return known }
    if startsForeignClause(0) { return foreignClause() }
    if Vocabulary.stageWords.contains(found.word) { return stageWithoutBar() }
    let fixes = bridges(after: qualifiers)
    return fail(.fitsNowhere(source.slice(found.span), fixes, at: found.span))
  }

  /// Whether the token at hand starts a line, unindented, as the name of a defined measure would.
  private var startsMeasureLine: Bool {
    let start = token.span.start
    guard token.kind == .word, start > 0, source.bytes[start - 1] == 10,
      !startsQualifierWord(0), !startsForeignClause(0),
      !Vocabulary.stageWords.contains(token.word), !Vocabulary.connectives.contains(token.word)
    else { return false }
    return endsName(1) || startsQualifier(1)
  }

  /// `filed in 2023 and 2024`, `filed in 2023, 2024`: one period from the first to the last.
  private func joinedPeriods(_ qualifiers: [Qualifier]) -> [Diagnostic.Suggestion] {
    let first = peek(-1)
    guard case .window(_, let when) = qualifiers.last?.kind, case .inside = when.kind,
      first.calendarBucket != nil, token.isWord("and") || token.kind == .symbol(.comma)
    else { return [] }
    var n = 0
    var last: Token?
    while peek(n).isWord("and") || peek(n).kind == .symbol(.comma) {
      n += 1
      if peek(n).isWord("and") { n += 1 }
      guard peek(n).calendarBucket != nil else { break }
      last = peek(n)
      n += 1
    }
    guard let last else { return [] }
    let text = "\(first.text) to \(last.text)"
    return offers(
      text, "from the start of the one to the end of the other",
      [Edit(span: first.span.union(last.span), text: text)])
  }

  /// `count cases wher unit is x`: a keyword that was taken for a word before the noun.
  private func misspeltInSubject() -> Abandoned? {
    guard subjectTokens.count > 1, subjectTokens.upperBound == index else { return nil }
    for i in subjectTokens.dropFirst() where tokens[i].kind == .word {
      let near = Spelling.nearest(to: tokens[i].text, among: Vocabulary.qualifierWords, limit: 1)
      guard let word = near.first, word != tokens[i].word else { continue }
      let fix = correction(word, "", [Edit(span: tokens[i].span, text: word)])
      if !teaches || fix.replacement != nil { return misspelt(tokens[i], word) }
    }
    return nil
  }

  /// `sort by count` without its bar.
  private func stageWithoutBar() -> Abandoned {
    let span = token.span
    let fix = correction(
      "| \(token.word) ...", "", [Edit(span: SourceSpan(span.start, span.start), text: "| ")])
    return fail(.stageWithoutBar(source.slice(span), fix, at: span))
  }

  /// Words that would make the text read on: the ones most often left out or put in.
  private func bridges(after qualifiers: [Qualifier]) -> [Diagnostic.Suggestion] {
    let span = token.span
    let here = SourceSpan(span.start, span.start)
    var fixes: [Diagnostic.Suggestion] = []
    let last = peek(-1)
    let joined = joinedPeriods(qualifiers)
    if !joined.isEmpty { return joined }
    if case .by = qualifiers.last?.kind, token.isWord("and") {
      fixes += offers(",", "", [Edit(span: SourceSpan(last.span.end, span.end), text: ",")])
      if !fixes.isEmpty { return fixes }
    }
    if case .with(let role, _) = qualifiers.last?.kind, role.condition == nil, token.name != nil {
      var n = 1
      while !endsName(n), !startsQualifier(n) { n += 1 }
      let inside = SourceSpan(span.start, peek(n - 1).span.end)
      fixes += offers(
        "(\(source.slice(inside)))", "a condition on each of them goes in brackets",
        [Edit(span: inside, text: "(\(source.slice(inside)))")])
      return fixes
    }
    if ["any", "every", "no"].contains(last.word), token.name != nil {
      let place = SourceSpan(last.span.start, last.span.start)
      fixes += offers("has \(last.text) \(token.text)", "", [Edit(span: place, text: "has ")])
      if !fixes.isEmpty { return fixes }
    }
    if token.comparison != nil || ["is", "contains", "not", "has"].contains(token.word) {
      let own = ["not", "has"].contains(token.word)
      let place = own ? span.start : last.span.start
      fixes += offers("where", "", [Edit(span: SourceSpan(place, place), text: "where ")])
    }
    switch token.word {
    case "and":
      fixes += offers(
        "without `and`", "", [Edit(span: SourceSpan(last.span.end, span.end), text: "")])
      fixes += offers("where", "", [Edit(span: span, text: "where")])
    case "per": fixes += offers("by", "", [Edit(span: span, text: "by")])
    case "for" where peek(1).isWord("each") || peek(1).isWord("every"):
      fixes += offers("by", "", [Edit(span: span.union(peek(1).span), text: "by")])
    case "from", "during", "on", "for", "of", "at":
      fixes += offers("in", "", [Edit(span: span, text: "in")])
    case "split", "broken":
      let end = peek(1).isWord("down") ? peek(2) : peek(1)
      if end.isWord("by") {
        fixes += offers("by", "", [Edit(span: span.union(end.span), text: "by")])
      }
    case "compare", "versus", "vs", "compared":
      let end = peek(1).isWord("to") || peek(1).isWord("with") ? peek(1).span : span
      fixes += offers("compared to", "", [Edit(span: span.union(end), text: "compared to")])
    default: break
    }
    if token.kind == .symbol(.comma) {
      fixes += offers(
        "without the comma", "", [Edit(span: SourceSpan(last.span.end, span.end), text: "")])
    }
    if token.calendarBucket != nil || token.isWord("last") || token.isWord("this") {
      fixes += offers("in", "", [Edit(span: here, text: "in ")])
    }
    if fixes.isEmpty, token.name != nil {
      fixes += offers("by", "", [Edit(span: here, text: "by ")])
    }
    return fixes
  }

  /// A qualifier that stands twice; two `by` or `showing` become one.
  func repeated(_ second: Qualifier, _ first: Qualifier) -> Abandoned {
    let word = second.kind.onceKey ?? ""
    var fixes: [Diagnostic.Suggestion] = []
    if ["by", "showing"].contains(word) {
      let more = source.slice(SourceSpan(second.span.start + word.utf8.count, second.span.end))
        .drop { $0.isWhitespace }
      let cut = SourceSpan(max(first.span.end, previousEnd(of: second.span.start)), second.span.end)
      let end = SourceSpan(first.span.end, first.span.end)
      let edits =
        cut.start == end.start
        ? [Edit(span: cut, text: ", " + more)]
        : [Edit(span: end, text: ", " + more), Edit(span: cut, text: "")]
      fixes.append(correction("\(source.slice(first.span)), \(more)", "", edits))
    } else {
      let cut = SourceSpan(previousEnd(of: second.span.start), second.span.end)
      fixes.append(
        correction("only `\(source.slice(first.span))`", "", [Edit(span: cut, text: "")]))
    }
    return fail(.repeated(word, fixes, at: second.span))
  }

  /// Where the token before an offset ends.
  private func previousEnd(of offset: Int) -> Int {
    var i = index - 1
    while i > 0, tokens[i].span.end > offset { i -= 1 }
    return i >= 0 ? min(tokens[i].span.end, offset) : offset
  }
}

extension Diagnostic {
  fileprivate static func missingSemicolon(_ found: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "A `;` is missing at the end of the statement before this line.",
      at: span,
      details: ["In a script each statement ends with `;`, so `\(found)` was read as part of it."],
      suggestions: [fix])
  }

  fileprivate static func closesNothing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.unexpectedToken, "This bracket closes nothing.", at: span)
  }

  fileprivate static func fitsNowhere(_ found: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`\(found)` does not fit here.", at: span,
      details: [
        "A qualifier (by, where, with, filed in ...), a bar and a stage, or the end could follow."
      ], suggestions: fixes)
  }

  fileprivate static func stageWithoutBar(_ found: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`\(found)` works on the result, so a bar stands before it.", at: span,
      suggestions: [fix])
  }

  fileprivate static func repeated(_ word: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .repeatedQualifier, "`\(word)` was already given; it stands once in a question.", at: span,
      suggestions: fixes)
  }
}
