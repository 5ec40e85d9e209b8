import DocketCore

/// A page that stands alone, with the question, the table and its footer.
struct HTMLExport: Export {
  let mode = OutputMode.html
  let summary = "a page that stands alone, with question and footer"
  let fileExtension = "html"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let page = HTMLPage(text: HTMLText(sanitizer: run.presentation.sanitizer))
    try page.open(title: table.question.isEmpty ? "docket" : table.question, to: &sink)
    try HTMLTable(table, run.presentation, run.cancellation).write(to: &sink)
    try page.close(to: &sink)
    return ExportReport(rows: table.rowCount)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let text = HTMLText(sanitizer: run.presentation.sanitizer)
    let page = HTMLPage(text: text)
    try page.open(title: title(of: document), to: &sink)
    for block in document.blocks {
      if case .table(let table) = block {
        try HTMLTable(table, run.presentation, run.cancellation).write(to: &sink)
      } else {
        sink.append(element(block, text))
        try sink.endLine()
      }
    }
    try page.close(to: &sink)
    return ExportReport()
  }

  private func title(of document: Document) -> String {
    for case .heading(let text) in document.blocks { return text }
    return "docket"
  }

  private func element(_ block: Document.Block, _ text: HTMLText) -> String {
    switch block {
    case .heading(let title): return "<h2>\(text.escaped(title))</h2>"
    case .paragraph(let words): return "<p>\(text.escaped(words))</p>"
    case .bullets(let items):
      return "<ul>\n" + items.map { "<li>\(text.escaped($0))</li>\n" }.joined() + "</ul>"
    case .code(let code):
      let lines = text.sanitizer.lines(of: code).map { text.escaped($0.string) }
      return "<pre><code>" + lines.joined(separator: "\n") + "</code></pre>"
    case .facts(let facts):
      let rows = facts.map {
        "<tr><th>\(text.escaped($0.name))</th><td>\(text.escaped($0.value))</td></tr>\n"
      }
      return "<table>\n" + rows.joined() + "</table>"
    case .table: return ""
    }
  }
}
