import DocketCore

/// Corrected text for what could not be read.
extension Reader {
  /// One change to the text.
  struct Edit {
    var span: SourceSpan
    var text: String
  }

  /// The statement being read, up to its semicolon.
  var statementSpan: SourceSpan {
    var depth = 0
    for token in tokens where token.span.start >= statementStart {
      switch token.kind {
      case .symbol(.open): depth += 1
      case .symbol(.close): depth -= 1
      case .symbol(.semicolon) where depth <= 0:
        return SourceSpan(statementStart, token.span.start)
      default: break
      }
    }
    return SourceSpan(statementStart, source.bytes.count)
  }

  /// The statement with some places changed.
  func statement(with edits: [Edit]) -> String {
    let whole = statementSpan
    var out = ""
    var from = whole.start
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) where edit.span.start >= from {
      out += source.slice(SourceSpan(from, min(edit.span.start, whole.end))) + edit.text
      from = max(from, edit.span.end)
    }
    out += source.slice(SourceSpan(from, max(from, whole.end)))
    while let last = out.unicodeScalars.last, last.properties.isWhitespace { out.removeLast() }
    return out
  }

  /// A correction by these changes; its text is offered to run only when it has no error.
  func correction(_ label: String, _ meaning: String = "", _ edits: [Edit])
    -> Diagnostic.Suggestion
  {
    rewritten(label, meaning, statement(with: edits))
  }

  /// A correction by a whole new text.
  func rewritten(_ label: String, _ meaning: String = "", _ text: String) -> Diagnostic.Suggestion {
    guard teaches, Parser.accepts(text) else {
      return Diagnostic.Suggestion(label, meaning: meaning)
    }
    return Diagnostic.Suggestion(label, meaning: meaning, replacement: text)
  }

  /// The token at hand is not what the grammar wants here.
  mutating func unexpected(_ wanted: String) -> Abandoned {
    let token = token
    switch token.kind {
    case .malformed: return Abandoned()
    case .end, .symbol(.semicolon):
      return fail(.unfinished(wanted, at: SourceSpan(lastEnd, lastEnd)))
    default:
      if let misspelt = misspelling(of: token) { return misspelt }
      return fail(.unexpected(wanted, found: source.slice(token.span), at: token.span))
    }
  }

  /// A word that is nearly a keyword the grammar would take here.
  mutating func misspelling(of token: Token) -> Abandoned? {
    guard token.kind == .word, expectedIndex == index else { return nil }
    let words = expected.compactMap { item -> String? in
      if case .keyword(let word) = item { word } else { nil }
    }
    let others = words.filter { $0.lowercased() != token.text.lowercased() }
    guard let word = Spelling.nearest(to: token.text, among: others, limit: 1).first else {
      return nil
    }
    return misspelt(token, word)
  }

  /// Reports a word as a misspelt keyword.
  mutating func misspelt(_ token: Token, _ word: String) -> Abandoned {
    let fix = correction(word, "", [Edit(span: token.span, text: word)])
    return fail(.misspelt(token.text, word, [fix], at: token.span))
  }
}

extension Diagnostic {
  static func unexpected(_ wanted: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.unexpectedToken, "Expected \(wanted), found `\(found)`.", at: span)
  }

  static func unfinished(_ wanted: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.unfinished, "This ends too early: \(wanted) should follow.", at: span)
  }

  fileprivate static func misspelt(
    _ found: String, _ word: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .misspeltKeyword, "`\(found)` is no word that can stand here. Did you mean `\(word)`?",
      at: span, suggestions: fixes)
  }
}
