import DocketCore

/// Scripts: statements between semicolons, and how reading goes on after an error.
extension Reader {
  /// Every statement that can be read.
  func script() -> [Statement] {
    var statements: [Statement] = []
    while !isAtEnd {
      if take(.semicolon) { continue }
      let start = index
      let known = errorCount
      let reported = diagnostics.count
      tried.removeAll()
      let statement = try? statement()
      if !isAtEnd, !at(.semicolon) {
        if errorCount == known { _ = leftover() }
        skipStatement(from: start)
      }
      if errorCount > known { correctCharacters(in: SourceSpan(statementStart, lastEnd)) }
      if errorCount > known, reported <= diagnostics.count {
        combineCorrections(of: reported..<diagnostics.count)
      }
      if let statement, errorCount == known { statements.append(statement) }
      if errorCount >= Lexer.mostErrors { index = tokens.count - 1 }
    }
    return statements
  }

  /// How many errors are known, those of the lexer inside the text read so far included.
  private var errorCount: Int {
    let end = lastEnd
    while lexerErrorsPassed < lexerErrors.count, lexerErrors[lexerErrorsPassed] < end {
      lexerErrorsPassed += 1
    }
    return parserErrors + lexerErrorsPassed
  }

  /// Moves to the semicolon that ends the statement, or to a line that starts a new one.
  private func skipStatement(from start: Int) {
    var depth = 0
    for i in start..<index { depth += nesting(tokens[i]) }
    let here = index
    while !isAtEnd {
      if depth <= 0, token.kind == .symbol(.semicolon) { return }
      if index > start, startsStatementLine { return }
      depth += nesting(token)
      index += 1
    }
    // An open bracket would take the rest of the script with it: the first semicolon ends the statement.
    if depth > 0, steppedAgain < Reader.mostSteppedAgain {
      steppedAgain += index - here
      index = here
      while !isAtEnd, token.kind != .symbol(.semicolon) { index += 1 }
    }
  }

  /// Tokens that may be stepped over twice; a text with so many has brackets of every kind but closed ones.
  private static let mostSteppedAgain = 1 << 20

  private func nesting(_ token: Token) -> Int {
    switch token.kind {
    case .symbol(.open): 1
    case .symbol(.close): -1
    default: 0
    }
  }

  /// Whether the token at hand starts a line, unindented, with a word that starts statements.
  var startsStatementLine: Bool {
    guard Reader.statementWords.contains(token.word) else { return false }
    let start = token.span.start
    return start > 0 && source.bytes[start - 1] == 10
  }

  /// Words that start a question.
  static let headWords: Set<String> = [
    "count", "list", "show", "share", "time", "flow", "funnel",
  ]

  /// Words that start a statement.
  static let statementWords: Set<String> = headWords.union([
    "define", "set", "explain", "expect", "dashboard", "use", "mark", "note", "watch", "model",
    "fiscal", "data", "noun",
  ])
}
