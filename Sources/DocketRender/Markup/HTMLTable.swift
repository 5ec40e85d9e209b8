import DocketCore

/// Writes a table element and its footer as a list.
struct HTMLTable {
  let table: ResultTable
  let presentation: Presentation
  let cancellation: Cancellation
  private let text: HTMLText

  init(_ table: ResultTable, _ presentation: Presentation, _ cancellation: Cancellation) {
    self.table = table
    self.presentation = presentation
    self.cancellation = cancellation
    self.text = HTMLText(sanitizer: presentation.sanitizer)
  }

  /// Writes caption, head, rows, footer.
  func write(to sink: inout ByteSink) throws {
    try line("<table>", to: &sink)
    if !presentation.quiet, !table.question.isEmpty {
      try line("<caption><code>\(text.escaped(table.question))</code></caption>", to: &sink)
    }
    sink.append("<thead><tr>")
    for column in table.columns {
      sink.append("<th\(align(column))>\(text.escaped(column.title))</th>")
    }
    try line("</tr></thead>", to: &sink)
    try line("<tbody>", to: &sink)
    for row in 0..<table.rowCount {
      if row & 4095 == 0 { try cancellation.check() }
      try write(row, to: &sink)
    }
    try line("</tbody>", to: &sink)
    try line("</table>", to: &sink)
    let footer = presentation.quiet ? [] : table.footerLines
    if footer.isEmpty { return }
    try line("<ul class=\"footer\">", to: &sink)
    for line in footer {
      let style = line.kind == .warning ? " class=\"warning\"" : ""
      try self.line("<li\(style)>\(text.escaped(line.text))</li>", to: &sink)
    }
    try line("</ul>", to: &sink)
  }

  private func write(_ row: Int, to sink: inout ByteSink) throws {
    let kind = table.kind(ofRow: row)
    switch kind {
    case .ordinary: sink.append("<tr>")
    case .partial, .provisional: sink.append("<tr class=\"partial\">")
    case .total: sink.append("<tr class=\"total\">")
    case .others: sink.append("<tr class=\"others\">")
    }
    for (c, column) in table.columns.enumerated() {
      sink.append("<td\(align(column))>")
      sink.append(text.escaped(table.value(row, c).shown(in: column, presentation).string))
      if c == 0, !kind.mark.isEmpty { sink.append(" " + kind.mark) }
      sink.append("</td>")
    }
    try line("</tr>", to: &sink)
  }

  private func align(_ column: ResultColumn) -> String {
    column.isNumeric ? " class=\"number\"" : ""
  }

  private func line(_ text: String, to sink: inout ByteSink) throws {
    sink.append(text)
    try sink.endLine()
  }
}
