import DocketCore

/// A word that names something: a noun, a field, a milestone, a definition. Compared without case.
public struct Name: Hashable, Sendable {
  /// The word as written, without backquotes.
  public var text: String
  /// Whether it was written in backquotes, so that no keyword meaning applies.
  public var quoted: Bool
  /// Where it stands.
  public var span: SourceSpan

  /// A name at a place; the span does not take part in comparisons.
  public init(_ text: String, quoted: Bool = false, at span: SourceSpan = SourceSpan(0, 0)) {
    self.text = text
    self.quoted = quoted
    self.span = span
  }

  /// The word in lower case, which names are compared by.
  public var folded: String { text.lowercased() }

  /// Whether two names are the same word but for case.
  public static func == (a: Name, b: Name) -> Bool { a.folded == b.folded }

  /// Hashes the folded word.
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
