import DocketCore

/// Draws a table as aligned text: titles, a rule, rows, a rule before the total, footers.
struct TableText {
  let table: ResultTable
  let presentation: Presentation
  let cancellation: Cancellation

  /// Writes the table; without what it can spare where a row does not fit the width, and upright where it does not
  /// even so.
  func write(to sink: inout ByteSink) throws {
    guard let layout = try TableLayout(table, presentation, cancellation) else {
      return try VerticalText(
        table: table, presentation: presentation, cancellation: cancellation
      ).write(to: &sink)
    }
    guard layout.shown.count == table.columns.count else {
      return try TableText(
        table: table.showing(layout.shown), presentation: presentation, cancellation: cancellation
      ).write(layout, to: &sink)
    }
    try write(layout, to: &sink)
  }

  private func write(_ layout: TableLayout, to sink: inout ByteSink) throws {
    let printer = StyledPrinter(color: presentation.color)
    if !table.columns.isEmpty {
      try printer.print(head(layout), to: &sink)
      try printer.print(rule(layout), to: &sink)
    }
    var previous = ResultTable.RowKind.ordinary
    for row in 0..<table.rowCount {
      if row & 1023 == 0 { try cancellation.check() }
      let kind = table.kind(ofRow: row)
      if kind == .total, previous != .total, row > 0 {
        try printer.print(rule(layout), to: &sink)
      }
      try printer.print(line(row, kind, layout), to: &sink)
      previous = kind
    }
    try FooterText(table: table, presentation: presentation).write(to: &sink)
  }

  private func head(_ layout: TableLayout) -> StyledText {
    var line = StyledText()
    for (c, column) in table.columns.enumerated() {
      separate(c, &line)
      let title = layout.titles[c].elided(to: layout.widths[c], presentation.signs.ellipsis)
      line.append(" ")
      line.append(padded(title, c, layout, right: column.isNumeric), .bold)
    }
    return line
  }

  private func rule(_ layout: TableLayout) -> StyledText {
    let signs = presentation.signs
    var line = StyledText()
    for (c, width) in layout.widths.enumerated() {
      if c > 0 { line.append(signs.cross, .dim) }
      line.append(signs.horizontal.repeated(width + 2), .dim)
    }
    return line
  }

  private func line(
    _ row: Int, _ kind: ResultTable.RowKind, _ layout: TableLayout
  ) -> StyledText {
    var line = StyledText()
    for (c, column) in table.columns.enumerated() {
      separate(c, &line)
      let value = table.value(row, c)
      var text = value.shown(in: column, presentation)
      let mark = c == 0 ? TableLayout.mark(kind) : .empty
      text = text.elided(to: layout.widths[c] - mark.width, presentation.signs.ellipsis) + mark
      line.append(" ")
      let style = kind == .total ? Style.total : kind.mark.isEmpty ? value.style : .dim
      line.append(padded(text, c, layout, right: column.isNumeric), style)
    }
    return line
  }

  /// The last column needs no blanks after it.
  private func padded(
    _ text: SafeText, _ c: Int, _ layout: TableLayout, right: Bool
  ) -> SafeText {
    !right && c == table.columns.count - 1 ? text : text.padded(to: layout.widths[c], right: right)
  }

  private func separate(_ c: Int, _ line: inout StyledText) {
    if c == 0 { return }
    line.append(" ")
    line.append(presentation.signs.vertical, .dim)
  }
}
