import DocketCore
import DocketEngine
import DocketLanguage

extension Session {
  /// What is said about a statement that failed: one in plain English whose every word is understood is answered with
  /// the questions that say it.
  func withEverydayQuestions(_ diagnostics: [Diagnostic], of text: String) -> [Diagnostic] {
    guard let workspace, let first = diagnostics.first(where: { $0.severity == .error }) else {
      return diagnostics
    }
    let opening = String(text.lowercased().prefix { !$0.isWhitespace && $0 != ";" })
    if Session.statementWords.contains(opening) { return diagnostics }
    let isDefined = definitions.all.contains { $0.name.folded == opening }
    let isOurs =
      (Vocabulary.headWords.contains(opening) || isDefined) && first.code != .plainEnglishOpening
    if isOurs, !Session.mayBeEnglish.contains(first.code) || !runnable(first).isEmpty {
      return diagnostics
    }
    let words = EverydayWords(text)
    let office = EverydayOffice(office: workspace.office, values: workspace.values)
    let ask = words.map { EverydayReader.read($0, office: office, definitions: definitions) }
    let clock = settings.asOf ?? workspace.clock
    var texts =
      ask.map { EverydayQuestions(ask: $0, office: office, clock: clock).candidates() } ?? []
    // A question of ours that only lacks its head: cases where severity is felony.
    if texts.isEmpty, !isOurs { texts = ["count \(text)", "list \(text)"] }
    var seen: Set<String> = []
    let offers = texts.compactMap(canonical).filter { seen.insert($0).inserted }
      .map { Diagnostic.Suggestion($0, replacement: $0) }.filter(isSound)
    guard !offers.isEmpty else {
      guard let words, let ask else { return diagnostics }
      return remarked(diagnostics, first, ask.unknown, of: words)
    }
    if isOurs {
      return diagnostics.map { each in
        guard each == first else { return each }
        var taught = each
        taught.suggestions = Array(offers.prefix(3))
        return taught
      }
    }
    return [
      Diagnostic(
        .plainEnglishOpening, "This is plain English; in docket it is asked like this.",
        at: first.span ?? SourceSpan(0, text.utf8.count), suggestions: Array(offers.prefix(3)))
    ]
  }

  /// The diagnostics with the words that kept a sentence from being understood.
  private func remarked(
    _ diagnostics: [Diagnostic], _ first: Diagnostic, _ unknown: [String], of words: EverydayWords
  ) -> [Diagnostic] {
    guard [.plainEnglishOpening, .notAQuestion].contains(first.code), words.words.count > 1,
      !unknown.isEmpty, unknown.count < words.words.count, runnable(first).isEmpty
    else { return diagnostics }
    var copy = first
    let names = unknown.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    copy.details.append("Not understood here: \(names). See .fields for what can be asked about.")
    return [copy]
  }

  private func runnable(_ diagnostic: Diagnostic) -> [Diagnostic.Suggestion] {
    diagnostic.suggestions.filter { $0.replacement != nil && isSound($0) }
  }

  private func isSound(_ suggestion: Diagnostic.Suggestion) -> Bool {
    guard let text = suggestion.replacement else { return false }
    return !ScriptCheck(self).diagnostics(SourceText(text)).contains { $0.severity == .error }
  }

  /// A question as docket writes it; nil when it is none.
  private func canonical(_ text: String) -> String? {
    let script = Parser.parse(SourceText(text))
    guard !script.hasErrors, let first = script.statements.first else { return nil }
    return Printer.text(first)
  }

  /// Words that open what is no question.
  private static let statementWords: Set<String> = [
    "define", "use", "mark", "set", "explain", "expect", "dashboard", "note", "watch", "noun",
    "model", "fiscal", "data",
  ]

  /// Errors that a sentence in plain English leads to after one of our own heads.
  private static let mayBeEnglish: Set<DiagnosticCode> = [
    .plainEnglishOpening, .notAQuestion, .unknownDefinition, .unexpectedToken, .misspeltKeyword,
    .unknownNoun, .showPlainFields, .unfinished, .strayCharacter, .emptyPeriod,
    .unknownField, .unknownAdjective, .unknownMilestone,
  ]
}
