import DocketCore

/// Draws the corrected questions of a diagnostic, numbered when they can be run, aligned, wrapped.
struct SuggestionList {
  let lines: [StyledText]

  init(_ diagnostic: Diagnostic, _ presentation: Presentation) {
    let labels = diagnostic.suggestions.map { presentation.sanitizer.clean($0.label) }
    let meanings = diagnostic.suggestions.map { presentation.sanitizer.clean($0.meaning) }
    let most = presentation.columns * 2 / 5
    let labelWidth = labels.map(\.width).filter { $0 <= most }.max() ?? 0
    let numberWidth = String(diagnostic.runnable.count).count
    let margin = numberWidth + 4
    var lines: [StyledText] = []
    var number = 0
    for (i, suggestion) in diagnostic.suggestions.enumerated() {
      var sign = presentation.signs.bullet
      if suggestion.replacement != nil {
        number += 1
        sign = presentation.sanitizer.clean(String(number))
      }
      var line = StyledText("  ")
      line.append(sign.padded(to: numberWidth, right: true) + "  ", .bold)
      var first = labels[i].wrapped(to: presentation.columns - margin)
      line.append(first.removeFirst(), .code)
      let beside = labels[i].width <= labelWidth
      let indent = beside ? margin + labelWidth + 4 : margin + 2
      var words = meanings[i].isEmpty ? [] : meanings[i].wrapped(to: presentation.columns - indent)
      if beside, !words.isEmpty {
        line.append(.spaces(indent - line.width))
        line.append(words.removeFirst())
      }
      lines.append(line)
      lines += first.map { SuggestionList.indented($0, margin, .code) }
      lines += words.map { SuggestionList.indented($0, indent, .plain) }
    }
    self.lines = lines
  }

  private static func indented(_ text: SafeText, _ columns: Int, _ style: Style) -> StyledText {
    var line = StyledText(.spaces(columns))
    line.append(text, style)
    return line
  }
}
