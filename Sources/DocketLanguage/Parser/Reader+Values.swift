import DocketCore

/// Values that need quotes, a list, or another form.
extension Reader {
  /// `is 401(c)`, `is a-1`, `is 24-CR-01187`, `is Major Crimes`: several tokens where one value should stand.
  func refuseUnquotedValue(from first: Int) throws(Abandoned) {
    if touchesNext { throw unquotedValue(from: first) }
    guard !inModel, token.kind == .word, peek(-1).kind == .word, followsOnLine, !endsValue(0) else {
      return
    }
    throw unquotedValue(from: first)
  }

  /// `= 24-CR-01187`, which reads as a subtraction.
  func refuseUnquotedNumber(from first: Int) throws(Abandoned) {
    guard case .number = tokens[first].kind, index - first >= 3 else { return }
    let run = tokens[first..<index]
    let glued = zip(run, run.dropFirst()).allSatisfy { $0.span.end == $1.span.start }
    if glued, run.contains(where: { $0.kind == .word }) { throw unquotedValue(from: first) }
  }

  /// Whether the token at hand touches the value before it and is no separator.
  private var touchesNext: Bool {
    guard token.span.start == lastEnd else { return false }
    switch token.kind {
    case .symbol(.close), .symbol(.comma), .symbol(.semicolon), .symbol(.bar), .end: return false
    default: return true
    }
  }

  private var followsOnLine: Bool {
    let gap = SourceSpan(lastEnd, token.span.start)
    return !source.slice(gap).contains(where: \.isNewline)
  }

  /// Whether a value can be followed by what stands `n` places on.
  func endsValue(_ n: Int) -> Bool {
    let next = peek(n)
    if endsName(n) || startsQualifier(n) { return true }
    switch next.kind {
    case .word: return Reader.afterValue.contains(next.word)
    case .symbol(.comma), .string: return true
    default: return false
    }
  }

  /// Words that may follow a value besides qualifiers.
  private static let afterValue: Set<String> = [
    "and", "or", "of", "not", "then", "else", "group", "order", "having", "limit", "sort", "top",
    "keep", "total", "add", "chart", "save", "percent", "show", "for", "per",
  ]

  /// Reports the tokens from `first` on as one value that needs quotes.
  func unquotedValue(from first: Int) -> Abandoned {
    // A quote that is never closed has been reported; the value has its quotes.
    if tokens[first].kind == .malformed, let sign = tokens[first].text.first,
      "\"'`“”‘’".contains(sign)
    {
      return Abandoned()
    }
    index = max(index, first + 1)
    while touchesNext || (token.kind == .word && !inModel && followsOnLine && !endsValue(0)) {
      if token.kind == .symbol(.open) {
        index += 1
        while !isAtEnd, !endsName(0) { index += 1 }
        if token.kind == .symbol(.close) { index += 1 }
      } else {
        index += 1
      }
    }
    let span = SourceSpan(tokens[first].span.start, lastEnd)
    let quoted = Quoted.text(source.slice(span))
    return fail(
      .unquotedValue(
        source.slice(span), [correction(quoted, "", [Edit(span: span, text: quoted)])], at: span))
  }

  /// `severity is felony or "misdemeanor"`. A bare word may be a fact or a milestone: the binder knows.
  func refuseOrBetweenValues(_ left: [Expression], _ right: Expression) throws(Abandoned) {
    guard let last = left.last, case .isValue(let field, let negated, _, let values) = last.kind,
      !values.contains(where: { if case .missing = $0.kind { true } else { false } }),
      right.isBareValue, peek(-1).span.end == right.span.end,
      source.slice(SourceSpan(right.span.start, right.span.start + 1)) != "("
    else { return }
    var end = right.span
    var texts = values.map { source.slice($0.span) } + [source.slice(right.span)]
    while token.isWord("or"), peek(1).name != nil || peek(1).isText, endsValue(2) {
      texts.append(source.slice(peek(1).span))
      end = peek(1).span
      index += 2
    }
    let subject = source.slice(field.span)
    let list = "\(subject) \(negated ? "is not" : "is") one of (\(texts.joined(separator: ", ")))"
    let fixes = [
      correction(list, "any of these values", [Edit(span: last.span.union(end), text: list)])
    ]
    throw fail(.orInsteadOfOneOf(source.slice(right.span), fixes, at: last.span.union(end)))
  }

  /// `severity is felony, misdemeanor`.
  func refuseCommaBetweenValues(
    _ field: Expression, _ value: Literal, negated: Bool
  ) throws(Abandoned) {
    guard at(.comma), !inModel, depth <= 1, peek(1).name != nil || peek(1).isText, endsValue(2)
    else { return }
    var texts = [source.slice(value.span)]
    var end = value.span
    while token.kind == .symbol(.comma), peek(1).name != nil || peek(1).isText, endsValue(2) {
      texts.append(source.slice(peek(1).span))
      end = peek(1).span
      index += 2
    }
    let list = "is \(negated ? "not " : "")one of (\(texts.joined(separator: ", ")))"
    let whole = field.span.union(end)
    let text = "\(source.slice(field.span)) \(list)"
    throw fail(
      .orInsteadOfOneOf(
        texts[1], [correction(list, "any of these values", [Edit(span: whole, text: text)])],
        at: whole))
  }

  /// `unit in ("a", "b")`, `unit not in ("a", "b")`.
  func inList(_ left: Expression, negated: Bool = false) -> Abandoned {
    let start = token.span.start
    index += negated ? 3 : 2
    let listStart = lastEnd
    while !isAtEnd, !endsName(0) { index += 1 }
    let list = source.slice(SourceSpan(listStart, token.span.start))
    if token.kind == .symbol(.close) { index += 1 }
    let span = SourceSpan(start, lastEnd)
    let text = "is \(negated ? "not " : "")one of (\(list))"
    return fail(.inList([correction(text, "", [Edit(span: span, text: text)])], at: span))
  }

  /// `filed not in 2024`, `detail not contains "x"`.
  func notBeforeTest(_ left: Expression) -> Abandoned {
    if peek(1).isWord("in"), peek(2).kind == .symbol(.open) { return inList(left, negated: true) }
    let field = source.slice(left.span)
    let span = left.span.union(token.span)
    index += 1
    let text = "not \(field)"
    return fail(
      .notBeforeTest(
        [correction("\(text) \(token.text) ...", "", [Edit(span: span, text: text)])],
        at: peek(-1).span))
  }

  /// `filed is 2024-03`: a month or quarter where a single value stands.
  func bucketAsValue() -> Abandoned {
    let span = token.span
    let text = source.slice(span)
    var fixes: [Diagnostic.Suggestion] = []
    if peek(-1).isWord("is") || peek(-1).kind == .symbol(.equal) {
      fixes.append(
        correction("in \(text)", "", [Edit(span: peek(-1).span.union(span), text: "in \(text)")]))
    }
    index += 1
    return fail(.bucketAsValue(text, fixes, at: span))
  }
}

extension Token {
  /// Whether this starts like a number and is none, such as `1A`.
  var isMalformedNumber: Bool {
    kind == .malformed && Lexer.isDigit(text.utf8.first ?? 0)
  }

  /// Whether this is text in quotes.
  var isText: Bool { if case .string = kind { true } else { false } }
}

extension Diagnostic {
  fileprivate static func unquotedValue(_ text: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unquotedValue, "`\(text)` is several words or signs; as one value it needs quotes.",
      at: span, suggestions: fixes)
  }

  fileprivate static func orInsteadOfOneOf(
    _ second: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .orInsteadOfOneOf,
      "After `is` stands one value, so `\(second)` would be a condition of its own.",
      at: span, suggestions: fixes)
  }

  fileprivate static func inList(_ fixes: [Suggestion], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .inList, "`in` is for periods of time; a list of values takes `is one of`.", at: span,
      suggestions: fixes)
  }

  fileprivate static func notBeforeTest(_ fixes: [Suggestion], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "`not` stands before the whole condition.", at: span, suggestions: fixes)
  }

  fileprivate static func bucketAsValue(_ text: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`\(text)` is a stretch of time; a date is compared to it with `in`.",
      at: span, suggestions: fixes)
  }
}
