import DocketCore

/// Draws a diagnostic: the source with a caret, what was found, why it matters, corrected questions.
struct DiagnosticText {
  let presentation: Presentation

  /// The lines, none wider than the page but the first of a file, which other tools read.
  func lines(_ diagnostic: Diagnostic) -> [StyledText] {
    var lines: [StyledText] = []
    if let place = diagnostic.source {
      let named = place.name != nil
      if let name = place.name { lines.append(headline(name, place, diagnostic)) }
      if !place.text.isEmpty { lines += excerpt(place, indent: named ? 2 : 0, diagnostic) }
      if !named { lines += message(diagnostic) }
    } else {
      lines += message(diagnostic)
    }
    for detail in diagnostic.details {
      lines += clean(detail).wrapped(to: presentation.columns).map { StyledText($0) }
    }
    lines += SuggestionList(diagnostic, presentation).lines
    lines.append(ending(diagnostic))
    return lines
  }

  private func clean(_ text: String) -> SafeText { presentation.sanitizer.clean(text) }

  private func style(_ diagnostic: Diagnostic) -> Style {
    switch diagnostic.severity {
    case .error: return .error
    case .warning: return .warning
    case .note: return .dim
    }
  }

  /// `file:line:column: error: message`.
  private func headline(
    _ name: String, _ place: Diagnostic.Located, _ diagnostic: Diagnostic
  ) -> StyledText {
    var line = StyledText(clean("\(name):\(place.line):\(place.column): "), .bold)
    line.append(clean(diagnostic.severity.rawValue + ": "), style(diagnostic))
    line.append(clean(diagnostic.message))
    return line
  }

  private func excerpt(
    _ place: Diagnostic.Located, indent: Int, _ diagnostic: Diagnostic
  ) -> [StyledText] {
    let excerpt = SourceExcerpt(place, room: presentation.columns - indent, presentation)
    let margin = SafeText.spaces(indent)
    return [
      StyledText(margin + excerpt.source, .code),
      StyledText(margin + excerpt.underline, style(diagnostic)),
    ]
  }

  private func message(_ diagnostic: Diagnostic) -> [StyledText] {
    let prefix = diagnostic.severity == .error ? "" : diagnostic.severity.rawValue + ": "
    return clean(prefix + diagnostic.message).wrapped(to: presentation.columns)
      .map { StyledText($0, style(diagnostic)) }
  }

  /// The code and its help page, after the invitation to type a number where someone can.
  private func ending(_ diagnostic: Diagnostic) -> StyledText {
    let code = diagnostic.code.rawValue
    let help = clean("(\(code), .help \(code))")
    let count = diagnostic.runnable.count
    guard presentation.terminal, count > 0 else { return StyledText(help, .dim) }
    let choice =
      count == 1 ? "1" : (1..<count).map(String.init).joined(separator: ", ") + " or \(count)"
    let invitation = clean("Type \(choice) to run \(count == 1 ? "it" : "one"), or edit.")
    let gap = min(presentation.columns, 78) - invitation.width - help.width
    var line = StyledText(invitation)
    line.append(gap < 2 ? .spaces(2) : .spaces(gap))
    line.append(help, .dim)
    return line.width <= presentation.columns ? line : StyledText(help, .dim)
  }
}

extension Diagnostic {
  /// The suggestions that can be run, in the order in which they are numbered from 1.
  public var runnable: [Suggestion] { suggestions.filter { $0.replacement != nil } }
}
