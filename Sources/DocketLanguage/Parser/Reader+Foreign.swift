import DocketCore

/// Questions in SQL or plain English, and SQL clauses in the middle of one of ours.
extension Reader {
  /// Reports a question in another language; nil when the text starts like one of ours.
  func foreignOpening() -> Abandoned? {
    if token.kind != .word || endsName(1) || startsQualifierWord(1) { return nil }
    let text = questionTokens
    if SqlQuestion.opens(text) {
      let rewritten = mayRewrite ? SqlQuestion(text, source: source).docket() : nil
      return foreign(.sqlOpening(rewritten.flatMap { offer($0) }, at: token.span))
    }
    if EnglishQuestion.opens(text) {
      let english = EnglishQuestion(text, source: source)
      let rewritten = mayRewrite ? english.docket() : nil
      let opening = EnglishQuestion.opening(text)
      return foreign(
        .plainEnglish(
          opening, rewritten.flatMap { offer($0, where: english.isPlausible) }, at: token.span))
    }
    if let rate = RateQuestion(text, source: source) {
      let fixes = mayRewrite ? rate.candidates.compactMap { offer($0) } : []
      return foreign(.rate(rate.fact, fixes, at: token.span))
    }
    return nil
  }

  /// Whether the statement at hand is short enough to be said in docket, and not too much has been tried before it.
  private var mayRewrite: Bool {
    guard teaches, let whole = statementSpan else { return false }
    return mayReadAgain(whole.end - whole.start)
  }

  private func foreign(_ diagnostic: Diagnostic) -> Abandoned {
    let error = fail(diagnostic)
    skipQuestion()
    let whole = SourceSpan(statementStart, here)
    // Signs such as `?` and `*` belong to the other language: one message is enough.
    diagnostics.removeAll { known in
      guard known.code.rawValue.first == "L", let span = known.span else { return false }
      return span.start >= whole.start && span.end <= whole.end
    }
    return error
  }

  /// A rewritten question in canonical form; nil when it has an error after all.
  private func offer(_ question: String, where isPlausible: (Question) -> Bool = { _ in true })
    -> Diagnostic.Suggestion?
  {
    // Without this the rewritten text's own rewriting would be looked for, and so on.
    guard let script = reading(question), let first = script.statements.first else { return nil }
    if case .ask(let asked) = first.kind, !isPlausible(asked) { return nil }
    let text = Printer.text(first)
    let prefix = source.slice(SourceSpan(statementStart, token.span.start))
    return rewritten(text, "", prefix + text)
  }

  /// The tokens up to the semicolon, or to a line that starts a new statement; the first ones when that is far.
  private var questionTokens: [Token] {
    var end = index + 1
    while end < tokens.count - 1, tokens[end].kind != .symbol(.semicolon) {
      let start = tokens[end].span.start
      if start - statementStart > Parser.longestCorrected { break }
      if Reader.statementWords.contains(tokens[end].word), source.bytes[start - 1] == 10 { break }
      end += 1
    }
    return Array(tokens[index..<min(end, tokens.count)])
  }

  /// Whether a clause of SQL starts `n` places on: `group by`, `order by`, `limit 10`.
  func startsForeignClause(_ n: Int) -> Bool {
    switch peek(n).word {
    case "group", "order", "sorted", "ordered", "grouped": return peek(n + 1).isWord("by")
    case "limit": if case .number = peek(n + 1).kind { return true } else { return false }
    case "having", "join": return peek(n + 1).name != nil
    default: return false
    }
  }

  /// `group by unit order by count desc limit 10` after one of our heads.
  func foreignClause() -> Abandoned {
    let first = token
    if first.isWord("join") { return fail(.join(at: first.span)) }
    var end = index
    while end < tokens.count - 1, !endsName(end - index) { end += 1 }
    let clauses = Array(tokens[index..<end])
    let span = SourceSpan(first.span.start, tokens[max(index, end - 1)].span.end)
    let tail = mayRewrite ? SqlQuestion(clauses, source: source).tail() : nil
    let fixes = tail.map { [correction($0, "", [Edit(span: span, text: $0)])] } ?? []
    let error = fail(.sqlClause(source.slice(first.span), fixes, at: first.span))
    index = end
    return error
  }
}

extension Diagnostic {
  fileprivate static func sqlOpening(_ rewritten: Suggestion?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .sqlOpening, "This looks like SQL; a question here starts with what is wanted.", at: span,
      details: [
        "`count cases where unit is Homicide by month` counts, `list cases showing unit` lists.",
        "There is no join: a charge knows its case's fields, a case asks `with any charge (...)`.",
      ], suggestions: rewritten.map { [$0] } ?? [])
  }

  fileprivate static func rate(_ fact: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .plainEnglishOpening, "A rate is asked for with `share`, which says what it is a share of.",
      at: span,
      details: [
        "The time is named by a date of the noun, as in `share \(fact) of cases filed in 2024`."
      ], suggestions: fixes)
  }

  fileprivate static func plainEnglish(
    _ opening: String, _ rewritten: Suggestion?, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .plainEnglishOpening,
      "Questions here are short sentences that do not start with `\(opening)`.",
      at: span,
      details: [
        "They start with count (how many), list (which ones), show (averages), share (what part), time (how long)."
      ], suggestions: rewritten.map { [$0] } ?? (opening == "how long" ? [howLong] : []))
  }

  private static let howLong = Suggestion(
    "time from filing to disposition for cases filed in 2023",
    meaning: "with the dates and the noun you mean")

  fileprivate static func sqlClause(_ word: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    let ours: String
    switch word.lowercased() {
    case "group", "grouped": ours = "Groups are written `by unit`."
    case "order", "ordered", "sorted": ours = "Sorting is a stage: `| sort by count descending`."
    case "limit": ours = "The first rows are a stage: `| top 10`."
    default: ours = "A condition on the result is a stage: `| where count > 5`."
    }
    return Diagnostic(
      .unexpectedToken, "`\(word)` is not said here. \(ours)", at: span, suggestions: fixes)
  }

  fileprivate static func join(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "There is no join.", at: span,
      details: [
        "A charge knows its case's fields (`count charges by unit`); a case asks about its charges with `with any charge (...)`."
      ])
  }
}
