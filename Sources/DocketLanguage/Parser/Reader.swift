import DocketCore

/// Thrown after a diagnostic has been recorded, to leave the part that cannot be read.
struct Abandoned: Error {}

/// Reads tokens by recursive descent; its extensions hold one production family each.
final class Reader {
  let source: SourceText
  let tokens: [Token]
  let teaches: Bool
  var index = 0
  var diagnostics: [Diagnostic]
  /// How many expressions enclose the one being read.
  var depth = 0
  /// The height of the expression read last.
  var height = 0
  /// Where the statement being read starts.
  var statementStart = 0
  /// What could follow the text.
  var atEnd = AtEnd()
  /// The child nouns whose conditions are being read, outermost first.
  var childNouns: [Name] = []
  /// The units of the question being read.
  var currentSubject: Subject?
  /// The statement's first token.
  var statementIndex = 0
  /// What `statementSpan` found, and for which statement.
  var spanOfStatement: (index: Int, span: SourceSpan?)?
  /// How many bytes of corrected questions have been read.
  var readAgain = 0
  /// How many tokens have been stepped over a second time in search of a statement's end.
  var steppedAgain = 0
  /// Errors of the parser so far.
  private(set) var parserErrors = 0
  /// Where the lexer's errors start, in order.
  let lexerErrors: [Int]
  /// How many of them stand before the token at hand.
  var lexerErrorsPassed = 0
  /// The tokens of the subject read last.
  var subjectTokens = 0..<0
  /// The changes behind each correction that was offered.
  var tried: [Diagnostic.Suggestion: [Edit]] = [:]
  /// Whether a text may follow the question (the label of an expectation).
  var takesLabel = false
  /// Whether conditions belong to a model, where clauses follow without a separator.
  var inModel = false
  /// What has been asked for at `expectedIndex`.
  var expected: [Expected] = []
  var expectedIndex = -1

  init(source: SourceText, lexed: Lexer.Output, teaches: Bool) {
    self.source = source
    self.tokens = lexed.tokens
    self.diagnostics = lexed.diagnostics
    self.lexerErrors = lexed.diagnostics.compactMap { $0.severity == .error ? $0.span?.start : nil }
    self.teaches = teaches
  }

  /// The token at hand.
  var token: Token { tokens[min(index, tokens.count - 1)] }

  /// The token `n` places on; the end stays the end.
  func peek(_ n: Int) -> Token { tokens[min(max(0, index + n), tokens.count - 1)] }

  /// Where the token at hand starts.
  var here: Int { tokens[min(index, tokens.count - 1)].span.start }

  /// Where the token before ended.
  var lastEnd: Int { index > 0 ? peek(-1).span.end : 0 }

  var isAtEnd: Bool { token.kind == .end }

  func span(from start: Int) -> SourceSpan {
    SourceSpan(start, index > 0 ? max(start, lastEnd) : start)
  }

  /// Notes that `item` would be taken here.
  func expect(_ item: Expected) {
    if expectedIndex != index {
      expectedIndex = index
      expected.removeAll(keepingCapacity: true)
    }
    expected.append(item)
    if index == tokens.count - 1 { noteEnd(item) }
  }

  /// Notes that any of `items` would be taken here.
  func expect(_ items: [Expected]) {
    if expectedIndex != index {
      expectedIndex = index
      expected.removeAll(keepingCapacity: true)
    }
    expected += items
    if index == tokens.count - 1 { for item in items { noteEnd(item) } }
  }

  /// Whether the token at hand is this keyword.
  func at(_ word: String) -> Bool {
    expect(.keyword(word))
    return token.isWord(word)
  }

  func at(_ symbol: Token.Symbol) -> Bool {
    expect(.symbol(symbol))
    return token.kind == .symbol(symbol)
  }

  /// Steps over the keyword when it is at hand.
  func take(_ word: String) -> Bool {
    guard at(word) else { return false }
    index += 1
    return true
  }

  func take(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    index += 1
    return true
  }

  func demand(_ word: String, _ why: String = "") throws(Abandoned) {
    if !take(word) { throw unexpected("`\(word)`" + (why.isEmpty ? "" : " " + why), lacking: word) }
  }

  func demand(_ symbol: Token.Symbol, _ why: String = "") throws(Abandoned) {
    if !take(symbol) {
      throw unexpected(
        "`\(symbol.rawValue)`" + (why.isEmpty ? "" : " " + why), lacking: symbol.rawValue)
    }
  }

  /// A name, bare or in backquotes.
  func name(_ item: Expected, _ wanted: String) throws(Abandoned) -> Name {
    expect(item)
    guard let name = token.name else { throw unexpected(wanted) }
    index += 1
    return name
  }

  func text(_ wanted: String, _ item: Expected = .text) throws(Abandoned) -> String {
    expect(item)
    guard case .string(let value) = token.kind else { throw unexpected(wanted) }
    index += 1
    return value
  }

  /// Text when there is some.
  func optionalText() -> String? {
    expect(.text)
    guard case .string(let value) = token.kind else { return nil }
    index += 1
    return value
  }

  /// A number that may be signed and may carry a percent sign.
  func number(_ wanted: String) throws(Abandoned) -> Number {
    expect(.number)
    let negative = token.kind == .symbol(.minus)
    guard case .number(let value, _) = peek(negative ? 1 : 0).kind else { throw unexpected(wanted) }
    index += negative ? 2 : 1
    return negative ? Number(0).subtracting(value) ?? value : value
  }

  /// A whole number from `range`.
  func whole(_ wanted: String, in range: ClosedRange<Int>) throws(Abandoned) -> Int {
    expect(.number)
    guard case .number(let value, percent: false) = token.kind, let n = value.integer,
      range.contains(n)
    else { throw unexpected(wanted) }
    index += 1
    return n
  }

  func timeUnit(_ wanted: String) throws(Abandoned) -> TimeUnit {
    expect(.timeUnit)
    guard let unit = token.timeUnit else { throw unexpected(wanted) }
    index += 1
    return unit
  }

  /// One or more items between commas.
  func list<T>(_ item: (Reader) throws(Abandoned) -> T) throws(Abandoned) -> [T] {
    var items = [try item(self)]
    while take(.comma) { items.append(try item(self)) }
    return items
  }

  /// Records a diagnostic and gives the error to throw. After a hundred errors the rest of the text is not read.
  func fail(_ diagnostic: Diagnostic) -> Abandoned {
    if let span = diagnostic.span, diagnostics.count <= 2 * Lexer.mostErrors {
      diagnostics.removeAll { known in
        guard known.severity == .error, let other = known.span else { return false }
        return other.start >= span.start && other.end <= span.end
          && known.code.rawValue.first == "L"
      }
    }
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error {
      parserErrors += 1
      if isAtEnd { atEnd.frozen = true }
      if parserErrors >= Lexer.mostErrors { index = tokens.count - 1 }
    }
    return Abandoned()
  }

  /// Lexer and parser diagnostics in source order, each with its place.
  func allDiagnostics() -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      let (x, y) = (a.element.span?.start ?? 0, b.element.span?.start ?? 0)
      return x == y ? a.offset < b.offset : x < y
    }.map { $0.element.shortened.located(in: source) }
  }
}

extension Token {
  /// Whether this is the bare word.
  func isWord(_ word: String) -> Bool {
    kind == .word && text.utf8.count == word.utf8.count && text.lowercased() == word
  }

  /// The bare word in lower case; empty for every other token.
  var word: String { kind == .word ? text.lowercased() : "" }

  /// The name, bare or in backquotes.
  var name: Name? {
    switch kind {
    case .word: return Name(text, at: span)
    case .quotedWord: return Name(text, quoted: true, at: span)
    default: return nil
    }
  }

  /// The calendar unit that this bare word names.
  var timeUnit: TimeUnit? { kind == .word ? TimeUnit(word: text) : nil }

  var isSymbol: Bool { if case .symbol = kind { true } else { false } }
}
