import DocketCore

/// One word, number, date, text or sign of a source, with its place.
public struct Token: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A bare word; whether it is a keyword is the parser's business.
    case word
    /// A word in backquotes, never a keyword.
    case quotedWord
    /// `12`, `0.5`; `50%` has the value 1/2 and `percent` true.
    case number(Number, percent: Bool)
    /// `2024-03-15`.
    case date(CivilDate)
    /// A month or a quarter: `2024-03`, `2024-Q1`.
    case bucket(Bucket)
    /// Text in quotes, escapes resolved.
    case string(String)
    /// `$unit`.
    case parameter
    case symbol(Symbol)
    /// Characters that make no token; the lexer has already said why.
    case malformed
    /// The end of the source.
    case end
  }

  /// The signs of the language.
  public enum Symbol: String, Sendable, Hashable, CaseIterable {
    case bar = "|"
    case semicolon = ";"
    case comma = ","
    case dot = "."
    case colon = ":"
    case open = "("
    case close = ")"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    /// `&&`, `||` and `!`, which docket writes as words.
    case foreignAnd = "&&"
    case foreignOr = "||"
    case foreignNot = "!"
  }

  /// What it is.
  public var kind: Kind
  /// The name, parameter (without its dollar sign) or characters as written; for strings the text between the quotes.
  public var text: String
  /// Where it stands.
  public var span: SourceSpan

  /// A token at a place.
  public init(_ kind: Kind, _ text: String, at span: SourceSpan) {
    self.kind = kind
    self.text = text
    self.span = span
  }
}

/// A comment, from its `--` to the end of its line.
public struct Comment: Sendable, Hashable {
  /// The comment with its dashes, without blanks at the end.
  public var text: String
  /// Where it stands.
  public var span: SourceSpan
}
