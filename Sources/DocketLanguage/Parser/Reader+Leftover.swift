import DocketCore

/// What stands where a qualifier, a stage or the end should.
extension Reader {
  /// Reports the token at hand, which fits nowhere.
  mutating func leftover(after qualifiers: [Qualifier] = []) -> Abandoned {
    let found = token
    if found.kind == .malformed { return Abandoned() }
    if startsStatementLine {
      return fail(.missingSemicolon(source.slice(found.span), at: found.span))
    }
    if found.kind == .symbol(.close) { return fail(.closesNothing(found.span)) }
    if let misspelt = misspelling(of: found) { return misspelt }
    return fail(
      .unexpected("a qualifier, `|` or the end", found: source.slice(found.span), at: found.span))
  }

  /// Whether a clause of another language starts here: `group by`, `order by`, `limit 10`.
  func startsForeignClause(_ n: Int) -> Bool {
    switch peek(n).word {
    case "group", "order", "sort": return peek(n + 1).isWord("by")
    case "limit", "top": if case .number = peek(n + 1).kind { return true } else { return false }
    default: return false
    }
  }

  mutating func repeated(_ second: Qualifier, _ first: Qualifier) -> Abandoned {
    fail(.repeated(second.kind.onceKey ?? "", [], at: second.span))
  }

  mutating func unknownStage() -> Abandoned {
    if token.kind == .malformed { return Abandoned() }
    if endsName(0) { return unexpected("a stage, such as `sort by count`") }
    if let misspelt = misspelling(of: token) { return misspelt }
    return fail(.unknownStage(source.slice(token.span), [], at: token.span))
  }

  mutating func afterStage() -> Abandoned { leftover() }

  mutating func plainFieldsInStage(_ measures: [Measure], from start: Int) -> Abandoned {
    fail(.plainInStage(span(from: start)))
  }

  mutating func showWithoutFor(_ measures: [Measure], _ span: SourceSpan) -> Abandoned {
    unexpected("`for` and a noun")
  }

  mutating func showPlainFields(
    _ measures: [Measure], _ span: SourceSpan, _ subject: Subject, _ plain: Measure
  ) -> Abandoned {
    fail(
      Diagnostic(
        .showPlainFields, "`show` gives summaries; fields are listed with `list ... showing`.",
        at: plain.span))
  }

  mutating func missingOf(_ function: Name) -> Abandoned { unexpected("`of` and a field") }

  mutating func eachWithoutOf(_ unit: TimeUnit) -> Abandoned {
    unexpected("`of` and a milestone, as in `each \(unit.rawValue) of filed`,")
  }

  mutating func bareRole(after word: String) -> Abandoned {
    let span = token.span
    let noun = source.slice(span)
    let fixes = ["any", "every", "no"].map { quantifier in
      correction(
        "\(word) \(quantifier) \(noun)", "",
        [Edit(span: SourceSpan(span.start, span.start), text: quantifier + " ")])
    }
    return fail(.bareRole(word, noun, fixes, at: span))
  }

  mutating func notAQuestion() -> Abandoned {
    let found = token
    if found.kind == .malformed { return Abandoned() }
    if let misspelt = misspelling(of: found) { return misspelt }
    if endsName(0) { return unexpected("a question, such as `count cases filed in 2024`") }
    return fail(.notAQuestion(source.slice(found.span), at: found.span))
  }

  mutating func foreignOpening() -> Abandoned? { nil }
}

extension Diagnostic {
  fileprivate static func missingSemicolon(_ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken,
      "A `;` is missing before this line: the next statement starts with `\(found)`.",
      at: span)
  }

  fileprivate static func closesNothing(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.unexpectedToken, "This bracket closes nothing.", at: span)
  }

  fileprivate static func repeated(_ word: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .repeatedQualifier, "`\(word)` was already given; it stands once in a question.", at: span,
      suggestions: fixes)
  }

  fileprivate static func unknownStage(_ found: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unknownStage, "`\(found)` is no stage.", at: span,
      details: ["Stages: " + Vocabulary.stageWords.joined(separator: ", ") + "."],
      suggestions: fixes)
  }

  fileprivate static func plainInStage(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .showPlainFields, "`show` after a bar summarises columns, as in `show mean of count`.",
      at: span,
      details: ["To choose columns, use `keep`."])
  }

  fileprivate static func bareRole(
    _ word: String, _ noun: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .needsQuantifier, "`\(word) \(noun)` does not say how many of them: any, every or none?",
      at: span,
      suggestions: fixes)
  }

  fileprivate static func notAQuestion(_ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notAQuestion, "No question starts with `\(found)`.", at: span,
      details: [
        "Questions start with " + Vocabulary.headWords.joined(separator: ", ")
          + ", as in `count cases filed in 2024`."
      ])
  }
}
