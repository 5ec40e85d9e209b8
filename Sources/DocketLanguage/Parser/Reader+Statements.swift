import DocketCore

/// Statements: which word starts what.
extension Reader {
  func statement() throws(Abandoned) -> Statement {
    let start = token.span.start
    statementStart = start
    statementIndex = index
    takesLabel = false
    inModel = false
    currentSubject = nil
    depth = 0
    expect(Reader.statementStarts)
    let kind = try statementKind()
    return Statement(kind, at: span(from: start))
  }

  private static let statementStarts = Vocabulary.statementWords.map(Expected.keyword)

  private func statementKind() throws(Abandoned) -> Statement.Kind {
    switch token.word {
    case "define": return .define(try definition())
    case "set": return try setting()
    case "expect": return .expect(try expectation())
    case "explain":
      index += 1
      return .explain(try question())
    case "dashboard": return try dashboard()
    case "use":
      index += 1
      return .use(try library())
    case "mark": return try mark()
    case "note": return try note()
    case "watch":
      index += 1
      let name = try name(.newName, "what to watch")
      return .watch(name, try text("the condition in quotes"))
    case "model":
      index += 1
      inModel = true
      return .model(try text("the office's name in quotes"))
    case "fiscal": return try fiscalYear()
    case "data": return try dataLine()
    case "noun": return .noun(try noun())
    default: return .ask(try question())
    }
  }

  /// A library's name; one without quotes is offered with them.
  private func library() throws(Abandoned) -> String {
    guard token.kind == .word else { return try text("the name of a library in quotes") }
    let start = index
    while !endsName(0), token.kind != .malformed, !startsStatementLine { index += 1 }
    let span = SourceSpan(tokens[start].span.start, lastEnd)
    let quoted = "\"\(source.slice(span))\""
    let fix = correction("use \(quoted)", "", [Edit(span: span, text: quoted)])
    throw fail(.libraryWithoutQuotes(fix, at: span))
  }

  private func setting() throws(Abandoned) -> Statement.Kind {
    index += 1
    let name = try parameter("a parameter, such as $unit")
    try demand(.equal, "and a value")
    if isPeriodOfSetting { return .setPeriod(name, try period()) }
    return .set(name, try expression())
  }

  /// Whether a period follows that is no value: all but a year, a day and a parameter alone.
  private var isPeriodOfSetting: Bool {
    switch token.word {
    case "fiscal": return peek(1).isWord("year") || peek(1).calendarBucket != nil
    case "this", "last":
      if case .number = peek(1).kind { return true }
      return peek(1).isWord("fiscal") || peek(1).timeUnit != nil
    default:
      if case .bucket = token.kind { return true }
      return token.calendarBucket != nil && peek(1).isWord("to")
    }
  }

  /// `$name`.
  func parameter(_ wanted: String) throws(Abandoned) -> Name {
    expect(.parameter)
    guard token.kind == .parameter else {
      if let name = token.name, peek(1).kind == .symbol(.equal), peek(-1).isWord("set") {
        let fix = correction("$\(name.text)", "", [Edit(span: token.span, text: "$\(name.text)")])
        throw fail(.parameterWithoutDollar(name.text, fix, token.span))
      }
      throw unexpected(wanted)
    }
    let name = Name(token.text, at: token.span)
    index += 1
    return name
  }

  private func expectation() throws(Abandoned) -> Expectation {
    index += 1
    var comparison = Expression.Comparison.equal
    if let found = token.comparison {
      comparison = found
      index += 1
    }
    let value = try number("a number, as in `expect 0 from count ...`")
    try demand("from", "and the question whose answer is tested")
    takesLabel = true
    let question = try question()
    let label = optionalText()
    takesLabel = false
    return Expectation(comparison: comparison, value: value, question: question, label: label)
  }

  private func dashboard() throws(Abandoned) -> Statement.Kind {
    index += 1
    let name = try name(.newName, "the dashboard's name")
    let title = optionalText()
    try demand(.open, "and the tiles")
    var tiles: [(title: String, question: Question)] = []
    var failed = false
    repeat {
      do {
        tiles.append(try tile())
      } catch {
        failed = true
        skipTile()
      }
      _ = take(.semicolon)
    } while !isAtEnd && !at(.close)
    try demand(.close, "after the last tile")
    if failed { throw Abandoned() }
    return .dashboard(name, title: title, tiles: tiles)
  }

  private func tile() throws(Abandoned) -> (title: String, question: Question) {
    try demand("tile", "\"Title\": and its question")
    let title = try text("the tile's title in quotes")
    try demand(.colon, "after the title")
    let question = try question()
    if !at(.semicolon), !at(.close) { throw leftover() }
    return (title, question)
  }

  private func skipTile() {
    var open = 0
    while !isAtEnd {
      if open == 0, token.kind == .symbol(.semicolon) || token.kind == .symbol(.close) { return }
      if token.kind == .symbol(.open) { open += 1 }
      if token.kind == .symbol(.close) { open -= 1 }
      index += 1
    }
  }

  private func mark() throws(Abandoned) -> Statement.Kind {
    index += 1
    let date = try date("the day as YYYY-MM-DD")
    return .mark(date, try text("what happened that day, in quotes"))
  }

  private func note() throws(Abandoned) -> Statement.Kind {
    index += 1
    let name = try name(.noun, "what the note is about, such as case")
    let subject: String
    if let word = token.name {
      subject = word.text
      index += 1
    } else {
      subject = try text("which one, in quotes")
    }
    return .note(name, subject: subject, try text("the note in quotes"))
  }

  /// A day.
  func date(_ wanted: String) throws(Abandoned) -> CivilDate {
    expect(.moment)
    guard case .date(let date) = token.kind else { throw unexpected(wanted) }
    index += 1
    return date
  }
}

extension Diagnostic {
  fileprivate static func libraryWithoutQuotes(_ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "The name of a library stands in quotes.", at: span, suggestions: [fix])
  }

  fileprivate static func parameterWithoutDollar(
    _ name: String, _ fix: Suggestion, _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "A parameter starts with a dollar sign: `$\(name)`.", at: span,
      suggestions: [fix])
  }
}
