import DocketCore

/// Draws every row as a block of name and value lines, for tables too wide for the page.
struct VerticalText {
  let table: ResultTable
  let presentation: Presentation
  let cancellation: Cancellation

  /// Writes the rows and the footers.
  func write(to sink: inout ByteSink) throws {
    let printer = StyledPrinter(color: presentation.color)
    let signs = presentation.signs
    let cleaned = table.columns.map { presentation.sanitizer.clean($0.title) }
    let widest = cleaned.map(\.width).max() ?? 0
    let nameWidth = min(widest, presentation.columns / 2 - 4)
    let names = cleaned.map { $0.elided(to: nameWidth, signs.ellipsis).padded(to: nameWidth) }
    let blank = SafeText.spaces(nameWidth)
    let room = presentation.columns - nameWidth - 4
    for row in 0..<table.rowCount where !names.isEmpty {
      if row & 1023 == 0 { try cancellation.check() }
      try printer.print(head(row), to: &sink)
      for (c, column) in table.columns.enumerated() {
        let value = table.value(row, c)
        for (i, part) in value.shown(in: column, presentation).wrapped(to: room).enumerated() {
          var line = StyledText(" ")
          line.append(i == 0 ? names[c] : blank, .bold)
          line.append(" ")
          line.append(signs.vertical, .dim)
          line.append(" ")
          line.append(part, value.style)
          try printer.print(line, to: &sink)
        }
      }
    }
    try FooterText(table: table, presentation: presentation).write(to: &sink)
  }

  private func head(_ row: Int) -> StyledText {
    let title: String
    switch table.kind(ofRow: row) {
    case .ordinary: title = "row \(row + 1)"
    case .partial, .provisional: title = "row \(row + 1) \(table.kind(ofRow: row).mark)"
    case .total: title = "total"
    case .others: title = "others"
    }
    let glyph = presentation.signs.horizontal
    var line = StyledText(glyph, .dim)
    line.append(" " + presentation.sanitizer.clean(title) + " ", .heading)
    line.append(glyph.repeated(min(presentation.columns, 40) - line.width), .dim)
    return line
  }
}
