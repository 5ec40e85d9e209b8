import DocketCore

/// Stages that docket does not have, and what stands behind a bar by mistake.
extension Reader {
  func unknownStage() -> Abandoned {
    if token.kind == .malformed { return Abandoned() }
    if endsName(0) { return unexpected("a stage, such as `sort by count`") }
    let span = token.span
    if let fix = foreignStage() {
      return fail(.unknownStage(source.slice(span), [fix], at: span))
    }
    if startsQualifier(0) { return qualifierAfterBar(cutFrom: peek(-1).span.start) }
    if let misspelt = misspelling(of: token) { return misspelt }
    return fail(.unknownStage(source.slice(span), [], at: span))
  }

  /// A stage under another tool's name.
  private func foreignStage() -> Diagnostic.Suggestion? {
    let span = token.span
    let word = token.word
    let next = peek(1)
    let renamed: (text: String, last: Token)?
    switch word {
    case "order", "sorted": renamed = ("sort by", next.isWord("by") ? next : token)
    case "limit", "head", "first", "take", "fetch": renamed = ("top", token)
    case "select", "pick", "columns", "project": renamed = ("keep", token)
    case "filter", "having": renamed = ("where", token)
    case "plot", "graph", "draw": renamed = ("chart", token)
    case "export", "write", "output":
      renamed = ("save", next.isWord("to") ? next : token)
    case "summarize", "summarise", "aggregate": renamed = ("show", token)
    case "mutate", "extend", "derive", "let": renamed = ("add", token)
    case "totals", "sum": renamed = endsName(1) ? ("total", token) : nil
    case "percentage", "percentages", "share": renamed = ("percent", token)
    case "bars", "line", "columns_chart", "pie", "bar":
      return correction(
        "chart \(word)", "", [Edit(span: SourceSpan(span.start, span.start), text: "chart ")])
    case "mean", "median", "average":
      return correction(
        "show \(word) of ...", "",
        [Edit(span: SourceSpan(span.start, span.start), text: "show ")])
    case "group" where peek(1).isWord("by"):
      return movedBeforeBar(cutFrom: peek(-1).span.start, from: 1)
    default: return nil
    }
    guard let (text, last) = renamed else { return nil }
    return correction(text, "", [Edit(span: span.union(last.span), text: text)])
  }

  /// `| by unit`: groups and filters of the question stand before the first bar.
  private func qualifierAfterBar(cutFrom start: Int) -> Abandoned {
    let fix = movedBeforeBar(cutFrom: start, from: 0)
    return fail(.qualifierAfterBar(source.slice(token.span), fix, at: token.span))
  }

  /// The statement with the text from `n` tokens on moved before the first bar.
  private func movedBeforeBar(cutFrom start: Int, from n: Int) -> Diagnostic.Suggestion {
    var end = index + n
    while end < tokens.count - 1, !endsName(end - index) { end += 1 }
    let text = source.slice(SourceSpan(peek(n).span.start, tokens[max(0, end - 1)].span.end))
    let bar = firstBar
    let cut = SourceSpan(start, tokens[max(0, end - 1)].span.end)
    let insertion = Edit(span: SourceSpan(bar, bar), text: text + (bar == start ? "" : " "))
    return correction("\(text) | ...", "", [insertion, Edit(span: cut, text: "")])
  }

  /// Where the first bar of the statement stands.
  private var firstBar: Int {
    tokens.first { $0.span.start >= statementStart && $0.kind == .symbol(.bar) }?.span.start
      ?? token.span.start
  }

  /// Whether a line starts, unindented, with a name before `in` or another qualifier: after a stage that is a measure.
  var startsNamedLine: Bool {
    let start = token.span.start
    guard token.kind == .word, start > 0, source.bytes[start - 1] == 10,
      !startsQualifierWord(0), !Vocabulary.stageWords.contains(token.word)
    else { return false }
    return endsName(1) || startsQualifier(1) || startsWindow(0)
  }

  /// What follows a stage and is neither a bar nor the end.
  func afterStage() -> Abandoned {
    if token.kind == .malformed || startsStatementLine { return leftover() }
    if startsNamedLine { return leftover(isNewLine: true) }
    if startsQualifier(0), !Vocabulary.stageWords.contains(token.word) {
      return qualifierAfterBar(cutFrom: lastEnd)
    }
    return leftover()
  }

  func plainFieldsInStage(_ measures: [Measure], from start: Int) -> Abandoned {
    let names = measures.map { source.slice($0.span) }.joined(separator: ", ")
    let stageStart = tokens.last { $0.span.start < start }?.span ?? SourceSpan(start, start)
    let fix = correction(
      "keep \(names)", "to choose columns", [Edit(span: stageStart, text: "keep")])
    return fail(.plainInStage([fix], at: span(from: start)))
  }
}

extension Diagnostic {
  fileprivate static func unknownStage(_ found: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unknownStage, "There is no stage `\(found)`.", at: span,
      details: ["Stages: " + Vocabulary.stageWords.joined(separator: ", ") + "."],
      suggestions: fixes)
  }

  fileprivate static func qualifierAfterBar(_ found: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unknownStage, "After a bar you hold a result table, so `\(found)` comes too late.",
      at: span, details: ["What is counted and how it is grouped stands before the first bar."],
      suggestions: [fix])
  }

  fileprivate static func plainInStage(_ fixes: [Suggestion], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .showPlainFields, "`show` summarises columns, as in `show mean of count`.", at: span,
      suggestions: fixes)
  }
}
