import DocketCore
import DocketLanguage
import DocketRender

extension Session {
  /// Runs what was entered at a prompt: statements, a command, or the number of a suggestion.
  @discardableResult
  public func enter(_ text: String) -> ExitStatus {
    standing = nil
    if let question = ScriptPieces(text).first(where: { $0.kind == .statement }) {
      lastEntry = chosenSuggestion(text) ?? question.text
    }
    if let choice = chosenSuggestion(text) {
      remark(choice, style: .code)
      return run(text: choice, name: nil, keepGoing: false)
    }
    return run(text: text, name: nil, keepGoing: false)
  }

  /// Runs a script. Stops at the first error unless `keepGoing`; the status is that of the first error.
  @discardableResult
  public func run(text: String, name: String?, keepGoing: Bool) -> ExitStatus {
    let source = SourceText(Session.withoutByteOrderMark(text), name: name)
    var status = ExitStatus.ok
    var pieces = ScriptPieces(source.text)
    while let piece = pieces.next() {
      let outcome = attempt(ScriptPlace(source, piece)) { try run(piece) }
      if status == .ok { status = outcome }
      if isFinished { break }
      if outcome != .ok, !keepGoing || outcome == .interrupted {
        remarkNotRun(pieces)
        break
      }
    }
    return status
  }

  /// Says how many statements an error kept from running.
  private func remarkNotRun(_ pieces: ScriptPieces) {
    let left = pieces.reduce(0) { count, _ in count + 1 }
    if left > 0 { remark("\(left) \(left == 1 ? "statement" : "statements") after it not run.") }
  }

  /// The corrected text that a typed number stands for.
  public func chosenSuggestion(_ text: String) -> String? {
    var trimmed = text[...]
    while let c = trimmed.last, c.isWhitespace || c == ";" { trimmed.removeLast() }
    guard let number = Int(trimmed), suggestions.indices.contains(number - 1) else { return nil }
    return suggestions[number - 1]
  }

  private func run(_ piece: ScriptPiece) throws {
    suggestions = []
    switch piece.kind {
    case .command: try runCommand(piece.text)
    case .statement:
      do {
        try runStatements(SourceText(piece.text))
      } catch let one as Diagnostic {
        throw Diagnostics(withEverydayQuestions([one], of: piece.text))
      } catch let several as Diagnostics {
        throw Diagnostics(withEverydayQuestions(several.all, of: piece.text))
      }
    }
  }

  private func runStatements(_ source: SourceText) throws {
    let script = Parser.parse(source)
    if script.hasErrors { throw Diagnostics(script.diagnostics) }
    show(script.diagnostics)
    for statement in script.statements { try run(statement, source) }
  }

  private func runCommand(_ line: String) throws {
    let name = line.prefix { !$0.isWhitespace }
    let rest = line[name.endIndex...]
    let text = rest.drop(while: \.isWhitespace)
    let offset = line.utf8.count - text.utf8.count
    guard let command = command(named: Session.bareName(String(name))) else {
      throw unknownCommand(String(name), arguments: String(text))
    }
    let arguments = CommandArguments(Session.trimmedEnd(String(text)), offset: offset)
    if arguments.words.count > command.mostWords { throw tooManyWords(arguments, of: command) }
    try command.run(arguments, in: self)
  }

  func unknownCommand(_ name: String, arguments: String) -> Diagnostic {
    let near = Spelling.nearest(to: name, among: commands.flatMap(\.names))
    let more = arguments.isEmpty ? "" : " " + arguments
    return Diagnostic(
      .unknownCommand,
      name.isEmpty ? "A point alone is no command." : "There is no command .\(name).",
      at: SourceSpan(0, name.utf8.count),
      details: near.isEmpty ? ["Type .help to see every command."] : [],
      suggestions: near.map { known in
        let summary = command(named: known)?.summary ?? ""
        return .init(".\(known)", meaning: summary, replacement: ".\(known)\(more)")
      })
  }

  /// Runs a body; its errors are shown, with places moved to where the text stands in its script.
  @discardableResult
  func attempt(_ place: ScriptPlace? = nil, _ body: () throws -> Void) -> ExitStatus {
    do {
      try body()
      return .ok
    } catch {
      return fail(error, place)
    }
  }

  /// Shows why something failed and says what that means for the exit status.
  @discardableResult
  func fail(_ error: any Error, _ place: ScriptPlace? = nil) -> ExitStatus {
    switch error {
    case let one as Diagnostic:
      return fail([one], place)
    case let many as Diagnostics:
      return fail(many.all, place)
    case OutputFailure.closed:
      isFinished = true
      return .ok
    case OutputFailure.left: return .ok
    case OutputFailure.failed(let reason):
      isFinished = true
      return fail([Diagnostic(.cannotWrite, "The answer could not be written: \(reason).")], nil)
    case let failed as ReportedFailure:
      return failed.status
    default:
      let fault = Diagnostic(
        .internalFault, "This is a fault in docket: \(error).",
        details: ["The data and the session are unharmed; please report the question."])
      return fail([fault], place)
    }
  }

  private func fail(_ diagnostics: [Diagnostic], _ place: ScriptPlace?) -> ExitStatus {
    // Several errors of a statement may have one correction together, which is tried once.
    var tried: [String: [Diagnostic]] = [:]
    let placed = (place.map { place in diagnostics.map(place.resolve) } ?? diagnostics)
      .map { withoutVainCorrections($0, &tried) }
    show(placed)
    suggestions = placed.first { $0.severity == .error }?.runnable.compactMap(\.replacement) ?? []
    return ExitStatus(of: diagnostics)
  }

  /// The diagnostic with those of its corrections that can be run here: whatever is offered under a number works.
  /// One that is right as far as it goes, and leads to a choice, gives way to what can be chosen, or is left as advice.
  private func withoutVainCorrections(
    _ diagnostic: Diagnostic, _ tried: inout [String: [Diagnostic]]
  ) -> Diagnostic {
    var copy = diagnostic
    copy.suggestions = diagnostic.suggestions.flatMap { suggestion -> [Diagnostic.Suggestion] in
      guard let text = suggestion.replacement else { return [suggestion] }
      let found = tried[text] ?? errors(of: text)
      tried[text] = found
      if found.isEmpty { return [suggestion] }
      let codes = Set(found.map(\.code))
      guard !codes.contains(diagnostic.code), codes.isSubset(of: Session.choices) else {
        return []
      }
      let choices = found.flatMap(\.suggestions).filter { choice in
        guard let text = choice.replacement else { return false }
        return !ScriptCheck(self).diagnostics(SourceText(text)).contains { $0.severity == .error }
      }
      if !choices.isEmpty { return choices.prefix(2).map { said($0, after: suggestion) } }
      var advice = suggestion
      advice.replacement = nil
      return [advice]
    }
    return copy
  }

  /// A choice that another correction led to; where its label does not say that correction too, all of the question does.
  private func said(_ choice: Diagnostic.Suggestion, after first: Diagnostic.Suggestion)
    -> Diagnostic.Suggestion
  {
    let words = first.label.split { !$0.isLetter && $0 != "_" }
    if words.allSatisfy({ choice.label.contains($0) }) { return choice }
    return Diagnostic.Suggestion(
      choice.replacement ?? choice.label, meaning: choice.meaning, replacement: choice.replacement)
  }

  /// The errors of a text.
  private func errors(of text: String) -> [Diagnostic] {
    ScriptCheck(self).diagnostics(SourceText(text)).filter { $0.severity == .error }
  }

  /// Errors that ask for a more precise word, not for another one.
  private static let choices: Set<DiagnosticCode> = [
    .fanOut, .ambiguousName, .missingDateField, .bareTimeUnit, .eachNeeded,
  ]

  private static func bareName(_ name: String) -> String {
    var name = name
    while name.last == ";" { name.removeLast() }
    return name
  }

  private static func trimmedEnd(_ text: String) -> String {
    var view = text[...]
    while let c = view.last, c.isWhitespace { view.removeLast() }
    return String(view)
  }

  private static func withoutByteOrderMark(_ text: String) -> String {
    text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}

/// A failure whose diagnostics have been shown already: that of a script within a script.
struct ReportedFailure: Error {
  let status: ExitStatus
}
