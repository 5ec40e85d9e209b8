import DocketCore

/// Writes a table with pipes and its footer as a list.
struct MarkdownTable {
  let table: ResultTable
  let presentation: Presentation
  let cancellation: Cancellation

  /// Writes title row, alignment row, rows, footer.
  func write(to sink: inout ByteSink) throws {
    let text = MarkdownText(sanitizer: presentation.sanitizer)
    if !table.columns.isEmpty {
      try line(table.columns.map { text.escaped($0.title) }, to: &sink)
      try line(table.columns.map { $0.isNumeric ? "---:" : "---" }, to: &sink)
    }
    for row in 0..<table.rowCount where !table.columns.isEmpty {
      if row & 4095 == 0 { try cancellation.check() }
      let kind = table.kind(ofRow: row)
      let cells = table.columns.enumerated().map { c, column in
        let shown = table.value(row, c).shown(in: column, presentation).string
        let mark = c == 0 && !kind.mark.isEmpty ? " \\" + kind.mark : ""
        let cell = text.escaped(shown) + mark
        return kind == .total && !cell.isEmpty ? "**" + cell + "**" : cell
      }
      try line(cells, to: &sink)
    }
    if !presentation.quiet { try footer(text, to: &sink) }
  }

  private func line(_ cells: [String], to sink: inout ByteSink) throws {
    sink.append("|")
    for cell in cells {
      sink.append(" ")
      sink.append(cell)
      sink.append(" |")
    }
    try sink.endLine()
  }

  private func footer(_ text: MarkdownText, to sink: inout ByteSink) throws {
    if table.footerLines.isEmpty, table.question.isEmpty { return }
    try sink.endLine()
    if !table.question.isEmpty {
      sink.append("- Question: " + text.code(table.question))
      try sink.endLine()
    }
    for line in table.footerLines {
      sink.append("- " + text.prose(line.text))
      try sink.endLine()
    }
  }
}
