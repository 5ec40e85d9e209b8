import DocketCore

/// Heads, measures and roles that lack a word.
extension Reader {
  /// `show` whose measures are not followed by `for` and a noun.
  func showWithoutFor(_ measures: [Measure], _ span: SourceSpan) -> Abandoned {
    let show = SourceSpan(max(0, span.start - 1), span.start)
    let head = tokens.last { $0.span.end <= span.start }?.span ?? show
    var fixes: [Diagnostic.Suggestion] = []
    if let only = measures.first, measures.count == 1, only.function.folded == "count",
      case .path(let path) = only.argument
    {
      fixes += offers(
        "count \(path.dotted)", "how many",
        [Edit(span: SourceSpan(head.start, path.span.start), text: "count ")])
    }
    if token.name != nil, fixes.isEmpty {
      let here = SourceSpan(token.span.start, token.span.start)
      fixes += offers("for", "the noun whose numbers these are", [Edit(span: here, text: "for ")])
    }
    guard let plain = measures.first(where: \.isPlainField) else {
      if fixes.isEmpty || endsName(0), fixes.isEmpty {
        return unexpected("`for` and a noun, as in `show median of age for cases`")
      }
      return fail(
        .showWithoutFor(fixes, at: endsName(0) ? SourceSpan(lastEnd, lastEnd) : token.span))
    }
    let rest = source.slice(SourceSpan(span.start, span.end))
    fixes += offers("list \(rest)", "the rows", [Edit(span: head, text: "list")])
    fixes += offers("count \(rest)", "how many", [Edit(span: head, text: "count")])
    return fail(.showIsForNumbers(source.slice(plain.span), fixes, at: plain.span))
  }

  /// `show unit, attorney for cases`.
  func showPlainFields(
    _ measures: [Measure], _ measuresSpan: SourceSpan, _ subject: Subject, _ plain: Measure
  ) -> Abandoned {
    if Vocabulary.summaryWords.contains(plain.function.folded) {
      return fail(.summaryOfWhat(source.slice(plain.span), at: plain.span))
    }
    let head = tokens.last { $0.span.end <= measuresSpan.start }?.span ?? measuresSpan
    let fields = source.slice(measuresSpan)
    let noun = source.slice(subject.span)
    let label = "list \(noun) showing \(fields)"
    var fixes: [Diagnostic.Suggestion] = []
    if measures.allSatisfy(\.isPlainField) {
      let edits = [
        Edit(span: SourceSpan(head.start, subject.span.start), text: "list "),
        Edit(
          span: SourceSpan(subject.span.end, subject.span.end), text: " showing \(fields)"),
      ]
      fixes.append(correction(label, "the rows", edits))
    }
    let field = source.slice(plain.span)
    fixes += offers(
      "median of \(field)", "if it is a number",
      [Edit(span: SourceSpan(plain.span.start, plain.span.start), text: "median of ")])
    return fail(.showIsForNumbers(field, fixes, at: plain.span))
  }

  /// `show median age for cases`.
  func missingOf(_ function: Name) -> Abandoned {
    if token.name == nil { return unexpected("`of` and a field") }
    let here = SourceSpan(token.span.start, token.span.start)
    let fix = correction(
      "\(function.text) of \(token.text)", "", [Edit(span: here, text: "of ")])
    return fail(.missingOf(function.text, fix, at: token.span))
  }

  /// `share disposed within 90 days of cases`: the same with `within` at the end; nil when no `of` follows.
  func withinBeforeNoun() -> Abandoned? {
    var n = 1
    while !endsName(n), !peek(n).isWord("of") { n += 1 }
    guard peek(n).isWord("of"), peek(n + 1).name != nil else { return nil }
    var end = n
    while !endsName(end) { end += 1 }
    let clause = source.slice(token.span.union(peek(n - 1).span))
    let place = SourceSpan(peek(end - 1).span.end, peek(end - 1).span.end)
    let fix = correction(
      "... \(clause)", "at the end",
      [
        Edit(span: SourceSpan(token.span.start, peek(n).span.start), text: ""),
        Edit(span: place, text: " " + clause),
      ])
    return fail(.withinBeforeNoun(fix, at: token.span.union(peek(n - 1).span)))
  }

  /// `by each month` without its milestone.
  func eachWithoutOf(_ unit: TimeUnit) -> Abandoned {
    let here = SourceSpan(lastEnd, lastEnd)
    let window = tokens.indices.first { i in
      tokens[i].span.start >= statementStart && startsWindow(i - index)
    }.map { tokens[$0].text }
    guard let milestone = window else {
      return unexpected("`of` and a milestone, as in `each \(unit.rawValue) of filed`")
    }
    let text = "each \(unit.rawValue) of \(milestone)"
    let fix = correction(text, "", [Edit(span: here, text: " of \(milestone)")])
    return fail(.eachWithoutOf(unit.rawValue, fix, at: peek(-1).span))
  }

  /// `with charge (...)`: how many of them is not said.
  func bareRole(after word: String) -> Abandoned {
    let span = token.span
    if token.isWord("a") || token.isWord("an") {
      let fix = correction(
        "\(word) any \(peek(1).text)", "at least one", [Edit(span: span, text: "any")])
      return fail(.bareRole(word, peek(1).text, [fix], at: span))
    }
    let noun = source.slice(span)
    let here = SourceSpan(span.start, span.start)
    let meanings = [
      ("any", "at least one of them"), ("every", "all of them, and there is one"),
      ("no", "none of them"),
    ]
    let fixes = meanings.map { quantifier, meaning in
      correction(
        "\(word) \(quantifier) \(noun)", meaning, [Edit(span: here, text: quantifier + " ")])
    }
    return fail(.bareRole(word, noun, word == "without" ? [fixes[0]] : fixes, at: span))
  }

  /// `with 2 charges`: a number needs `at least`.
  func bareNumberOfRole(after word: String) -> Abandoned {
    let span = token.span
    let fix = correction(
      "\(word) at least \(token.text)", "",
      [Edit(span: SourceSpan(span.start, span.start), text: "at least ")])
    return fail(.bareNumber(fix, at: span))
  }

  /// The text starts with no head.
  func notAQuestion() -> Abandoned {
    let found = token
    if found.kind == .malformed { return Abandoned() }
    if endsName(0) { return unexpected("a question, such as `count cases filed in 2024`") }
    if let misspelt = misspelling(of: found) { return misspelt }
    var fixes: [Diagnostic.Suggestion] = []
    let here = SourceSpan(found.span.start, found.span.start)
    for (head, meaning) in [("count", "how many"), ("list", "which ones")] where found.name != nil {
      let fix = correction(
        "\(head) \(found.text) ...", meaning, [Edit(span: here, text: head + " ")])
      if fix.replacement != nil { fixes.append(fix) }
    }
    let error = fail(.notAQuestion(source.slice(found.span), fixes, at: found.span))
    skipQuestion()
    return error
  }

  /// Goes to the end of what cannot be read as a question.
  func skipQuestion() {
    while !isAtEnd, token.kind != .symbol(.semicolon), !startsStatementLine { index += 1 }
  }
}

extension Diagnostic {
  fileprivate static func withinBeforeNoun(_ fix: Suggestion, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "`within` goes at the end, after the noun and its dates.", at: span,
      suggestions: [fix])
  }

  fileprivate static func showWithoutFor(_ fixes: [Suggestion], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "`show` needs `for` and a noun after its numbers.", at: span,
      suggestions: fixes)
  }

  fileprivate static func summaryOfWhat(_ function: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .showPlainFields, "`\(function)` of what?", at: span,
      details: ["Name the field after it, as in `\(function) of age`."])
  }

  fileprivate static func showIsForNumbers(
    _ field: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .showPlainFields, "`show` gives numbers, and `\(field)` does not say which one.", at: span,
      details: ["Numbers: `count`, `median of age`, `share of declined`. Rows come with `list`."],
      suggestions: fixes)
  }

  fileprivate static func missingOf(_ word: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`\(word)` needs `of` before its field.", at: span, suggestions: [fix])
  }

  fileprivate static func eachWithoutOf(_ unit: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`each \(unit)` needs to say of which date.", at: span, suggestions: [fix])
  }

  fileprivate static func bareRole(
    _ word: String, _ noun: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .needsQuantifier, "`\(word) \(noun)` does not say how many of them.", at: span,
      details: ["There can be none, one or several: say any, every, no, lead, or at least 2."],
      suggestions: fixes)
  }

  fileprivate static func bareNumber(_ fix: Suggestion, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .needsQuantifier, "A number of children is written `at least 2`.", at: span,
      suggestions: [fix])
  }

  fileprivate static func notAQuestion(_ found: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .notAQuestion, "No question starts with `\(found)`.", at: span,
      details: ["Questions start with " + Vocabulary.headWords.joined(separator: ", ") + "."],
      suggestions: fixes)
  }
}
