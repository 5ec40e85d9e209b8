import DocketCore

/// The quiet lines under a table: what its numbers mean.
struct FooterText {
  let table: ResultTable
  let presentation: Presentation

  /// Writes the lines, wrapped; none when the presentation is quiet.
  func write(to sink: inout ByteSink) throws {
    let printer = StyledPrinter(color: presentation.color)
    if table.rowCount == 0, !table.columns.isEmpty {
      try printer.print(StyledText("(no rows)", .dim), to: &sink)
    }
    if presentation.quiet { return }
    for line in table.footerLines {
      let text = presentation.sanitizer.clean(line.text)
      for part in text.wrapped(to: presentation.columns) {
        try printer.print(StyledText(part, line.kind == .warning ? .warning : .dim), to: &sink)
      }
    }
  }
}

extension ResultTable {
  /// The footer as it prints: warnings say so, and the sign of partial rows is always explained.
  var footerLines: [FooterLine] {
    var lines = footer.map { line in
      switch line.kind {
      case .warning: return FooterLine(.warning, "Warning: " + line.text)
      case .partial: return FooterLine(.partial, "* " + line.text)
      case .provisional: return FooterLine(.provisional, "~ " + line.text)
      default: return line
      }
    }
    let unexplained = !footer.contains { $0.kind == .partial }
    if unexplained, rowKinds.contains(where: { $0.value == .partial && $0.key < rowCount }) {
      lines.append(FooterLine(.partial, "* partial: the window or the data ends inside this row"))
    }
    let unsaid = !footer.contains { $0.kind == .provisional }
    if unsaid, rowKinds.contains(where: { $0.value == .provisional && $0.key < rowCount }) {
      lines.append(FooterLine(.provisional, "~ provisional: later entries will still change it"))
    }
    return lines
  }
}
