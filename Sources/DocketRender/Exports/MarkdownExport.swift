import DocketCore

/// A pipe table, its footer as a list and its chart as a block of text, for reports and issue trackers.
struct MarkdownExport: Export {
  let mode = OutputMode.markdown
  let summary = "a pipe table and its footer as a list"
  let fileExtension = "md"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    try MarkdownTable(
      table: table, presentation: run.presentation, cancellation: run.cancellation
    ).write(to: &sink)
    if let chart = ChartText(table, run.presentation, run.cancellation)?.plainLines {
      try sink.endLine()
      let text = MarkdownText(sanitizer: run.presentation.sanitizer)
      try lines(text.codeBlock(chart.joined(separator: "\n")), to: &sink)
    }
    return ExportReport(rows: table.rowCount)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let text = MarkdownText(sanitizer: run.presentation.sanitizer)
    for (i, block) in document.blocks.enumerated() {
      if i > 0 { try sink.endLine() }
      switch block {
      case .table(let table): _ = try write(table, run, to: &sink)
      case .heading(let title): try lines(["## " + text.escaped(title)], to: &sink)
      case .paragraph(let words): try lines([text.prose(words)], to: &sink)
      case .bullets(let items): try lines(items.map { "- " + text.prose($0) }, to: &sink)
      case .code(let code): try lines(text.codeBlock(code), to: &sink)
      case .facts(let facts):
        let rows = facts.map {
          "| " + text.escaped($0.name) + " | " + text.escaped($0.value) + " |"
        }
        try lines(["| name | value |", "| --- | --- |"] + rows, to: &sink)
      }
    }
    return ExportReport()
  }

  private func lines(_ texts: [String], to sink: inout ByteSink) throws {
    for text in texts {
      sink.append(text)
      try sink.endLine()
    }
  }
}
