import DocketCore

extension Diagnostic {
  /// The longest sentence or label, in bytes; a text of the user's that is quoted in it may be a megabyte.
  private static let longestSentence = 800

  /// This diagnostic with long sentences and labels cut in their middle.
  var shortened: Diagnostic {
    var copy = self
    copy.message = Diagnostic.cut(message)
    copy.details = details.map(Diagnostic.cut)
    for i in suggestions.indices {
      copy.suggestions[i].label = Diagnostic.cut(suggestions[i].label)
    }
    return copy
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > longestSentence else { return text }
    return text.prefix(longestSentence / 4) + " … " + text.suffix(longestSentence / 8)
  }

  /// P116: more of something than a question can have.
  static func tooManyParts(_ what: String, _ most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooManyParts, "A question can have \(most) \(what); this one has more.", at: span,
      details: ["Ask in several questions."])
  }
}
