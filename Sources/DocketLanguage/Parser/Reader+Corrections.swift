import DocketCore

/// Corrected text for what could not be read.
extension Reader {
  /// One change to the text.
  struct Edit {
    var span: SourceSpan
    var text: String
  }

  /// The statement being read, up to its semicolon; nil when it is too long for corrections to be looked for.
  var statementSpan: SourceSpan? {
    if let known = spanOfStatement, known.index == statementIndex { return known.span }
    let span = measuredSpan
    spanOfStatement = (statementIndex, span)
    return span
  }

  private var measuredSpan: SourceSpan? {
    var depth = 0
    for token in tokens[statementIndex...] {
      if token.span.start - statementStart > Parser.longestCorrected { return nil }
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

  /// A statement with some places changed.
  private func text(of whole: SourceSpan, with edits: [Edit]) -> String {
    var out = ""
    var from = whole.start
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) where edit.span.start >= from {
      out += source.slice(SourceSpan(from, min(edit.span.start, whole.end))) + edit.text
      from = max(from, edit.span.end)
      // What is cut out takes one of its two blanks with it.
      let byte = from < source.bytes.count ? source.bytes[from] : 0
      if edit.text.isEmpty, out.hasSuffix(" "), byte == UInt8(ascii: " ") { from += 1 }
    }
    out += source.slice(SourceSpan(from, max(from, whole.end)))
    while let last = out.unicodeScalars.last, last.properties.isWhitespace { out.removeLast() }
    return out
  }

  /// A correction by these changes; its text is offered to run only when it has no error.
  func correction(_ label: String, _ meaning: String = "", _ edits: [Edit])
    -> Diagnostic.Suggestion
  {
    guard let whole = statementSpan else { return Diagnostic.Suggestion(label, meaning: meaning) }
    let suggestion = rewritten(label, meaning, text(of: whole, with: edits))
    if teaches { tried[suggestion] = edits }
    return suggestion
  }

  /// A correction by a whole new text.
  func rewritten(_ label: String, _ meaning: String = "", _ text: String) -> Diagnostic.Suggestion {
    Diagnostic.Suggestion(label, meaning: meaning, replacement: runnable(text))
  }

  /// The text when it has no error, in canonical form when it would be noted upon.
  func runnable(_ text: String) -> String? {
    guard let script = reading(text), let first = script.statements.first else { return nil }
    return script.diagnostics.isEmpty || script.statements.count > 1 ? text : Printer.text(first)
  }

  /// A corrected text, read; nil when it has an error, when none are looked for, and when so much has been read already
  /// that more would keep people waiting.
  func reading(_ text: String) -> Script? {
    guard teaches, mayReadAgain(text.utf8.count) else { return nil }
    let script = Parser.parse(SourceText(text), teaches: false)
    return script.hasErrors ? nil : script
  }

  /// Whether a text of this many bytes may still be read in search of a correction; if so, it counts as read.
  func mayReadAgain(_ bytes: Int) -> Bool {
    guard bytes <= Parser.longestCorrected, readAgain + bytes <= Parser.mostReadAgain else {
      return false
    }
    // Each reading costs something, however short the text.
    readAgain += bytes + 64
    return true
  }

  /// A correction, when its text runs.
  func offers(_ label: String, _ meaning: String, _ edits: [Edit])
    -> [Diagnostic.Suggestion]
  {
    let fix = correction(label, meaning, edits)
    return fix.replacement == nil ? [] : [fix]
  }

  /// Corrections of characters and numbers that the lexer could not read.
  func correctCharacters(in statement: SourceSpan) {
    guard teaches else { return }
    for i in diagnostics.indices {
      let known = diagnostics[i]
      guard known.severity == .error, known.code.rawValue.first == "L", let span = known.span,
        span.start >= statement.start, span.end <= statement.end
      else { continue }
      if let better = known.suggestions.first, better.replacement == nil {
        diagnostics[i].suggestions[0] = correction(
          better.label, "", [Edit(span: span, text: better.label)])
      } else if known.code == .strayCharacter, known.suggestions.isEmpty {
        diagnostics[i].suggestions = offers(
          "without `\(source.slice(span))`", "", [Edit(span: span, text: "")])
      }
    }
  }

  /// Several errors in one statement, each with a correction: together they may make a text that runs.
  func combineCorrections(of statement: Range<Int>) {
    guard teaches else { return }
    let errors = statement.filter { diagnostics[$0].severity == .error }
    guard errors.count > 1 else { return }
    var edits: [Edit] = []
    for i in errors {
      guard let best = diagnostics[i].suggestions.first, let own = tried[best] else { return }
      edits += own
    }
    guard let whole = statementSpan, let text = runnable(text(of: whole, with: edits)) else {
      return
    }
    for i in errors { diagnostics[i].suggestions[0].replacement = text }
  }

  /// The token at hand is not what the grammar wants here; `word` before it, or in its place, may mend the text.
  func unexpected(_ wanted: String, lacking word: String? = nil) -> Abandoned {
    let token = token
    switch token.kind {
    case .malformed: return Abandoned()
    case .end, .symbol(.semicolon):
      return fail(.unfinished(wanted, at: SourceSpan(lastEnd, lastEnd)))
    default:
      if let misspelt = misspelling(of: token) { return misspelt }
      var fixes: [Diagnostic.Suggestion] = []
      if let word {
        let before = SourceSpan(token.span.start, token.span.start)
        fixes = offers("\(word) \(token.text)", "", [Edit(span: before, text: word + " ")])
        if fixes.isEmpty { fixes = offers(word, "", [Edit(span: token.span, text: word)]) }
      }
      return fail(.unexpected(wanted, found: source.slice(token.span), fixes, at: token.span))
    }
  }

  /// A word that is nearly a keyword the grammar would take here.
  func misspelling(of token: Token) -> Abandoned? {
    guard token.kind == .word, expectedIndex == index, !Vocabulary.all.contains(token.word)
    else { return nil }
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
  func misspelt(_ token: Token, _ word: String) -> Abandoned {
    let fix = correction(word, "", [Edit(span: token.span, text: word)])
    return fail(.misspelt(token.text, word, [fix], at: token.span))
  }
}

extension Diagnostic {
  static func unexpected(
    _ wanted: String, found: String, _ fixes: [Suggestion] = [], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "Expected \(wanted), found `\(found)`.", at: span, suggestions: fixes)
  }

  static func unfinished(_ wanted: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.unfinished, "This ends too early; it still needs \(wanted).", at: span)
  }

  fileprivate static func misspelt(
    _ found: String, _ word: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .misspeltKeyword, "`\(found)` is no word that can stand here. Did you mean `\(word)`?",
      at: span, suggestions: fixes)
  }
}
