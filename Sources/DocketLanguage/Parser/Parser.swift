import DocketCore

/// Text to syntax. Any text gives statements and diagnostics, never a trap.
public enum Parser {
  /// How deep conditions may nest; deeper ones are refused (P108).
  public static let deepestNesting = 200

  /// How many stages a question can have, and how many lengths a `within`; more are refused (P116).
  public static let mostStages = 100
  /// See `mostStages`.
  public static let mostLengths = 50

  /// Corrected questions are looked for in statements up to this many bytes.
  static let longestCorrected = 8_192

  /// How many bytes of corrected questions are read for one text, so that looking for them takes no longer than reading
  /// the longest text.
  static let mostReadAgain = 256 << 10

  /// Every statement of a text with everything that is wrong with it.
  public static func parse(_ source: SourceText) -> Script {
    parse(source, teaches: true)
  }

  /// Without `teaches` no corrected questions are looked for, which would parse again.
  static func parse(_ source: SourceText, teaches: Bool) -> Script {
    let lexed = Lexer.lex(source)
    if lexed.diagnostics.contains(where: { $0.code == .questionTooLong }) {
      return Script(
        statements: [], diagnostics: lexed.diagnostics.map { $0.located(in: source) })
    }
    let reader = Reader(source: source, lexed: lexed, teaches: teaches)
    let statements = reader.script()
    return Script(statements: statements, diagnostics: reader.allDiagnostics())
  }

  /// Whether a text has no error.
  static func accepts(_ text: String) -> Bool {
    let script = parse(SourceText(text), teaches: false)
    return !script.hasErrors && !script.statements.isEmpty
  }

  /// Whether Enter runs what has been typed so far (rule 51); false when the text goes on in the next line.
  ///
  /// A blank last line always runs it, so that nobody is caught in a text that never ends.
  public static func isComplete(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let last = lines.last, let end = last.lastIndex(where: { !$0.isWhitespace }) else {
      return true
    }
    if last[end] == "\\" { return false }
    let source = SourceText(text)
    let lexed = Lexer.lex(source)
    if lexed.tokens.count == 1 { return true }
    if openEnd(lexed.tokens) { return false }
    if lexed.tokens.dropLast().last?.kind == .symbol(.semicolon) { return true }
    let unclosed = lexed.diagnostics.contains {
      $0.code == .unterminatedString || $0.code == .unterminatedName
    }
    if unclosed, lexed.tokens.dropLast().last?.kind == .malformed { return false }
    let errors = parse(source, teaches: false).diagnostics.filter { $0.severity == .error }
    return !(errors.count == 1 && errors[0].code == .unfinished)
  }

  /// Whether the tokens end in a bar, comma, operator, or inside brackets.
  private static func openEnd(_ tokens: [Token]) -> Bool {
    var depth = 0
    for token in tokens {
      if token.kind == .symbol(.open) { depth += 1 }
      if token.kind == .symbol(.close) { depth -= 1 }
    }
    if depth > 0 { return true }
    guard case .symbol(let symbol) = tokens.dropLast().last?.kind else { return false }
    switch symbol {
    case .semicolon, .close: return false
    default: return true
    }
  }
}
