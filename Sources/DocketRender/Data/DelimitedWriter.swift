import DocketCore

/// Writes lines of cells and counts those a spreadsheet would run.
///
/// Bytes of the data leave exactly, except to a terminal, which must not be steered by them.
struct DelimitedWriter {
  let delimiter: Delimiter
  let presentation: Presentation
  private(set) var formulaCells = 0

  init(_ delimiter: Delimiter, _ presentation: Presentation) {
    self.delimiter = delimiter
    self.presentation = presentation
  }

  /// The header and all rows.
  mutating func write(
    _ table: ResultTable, _ cancellation: Cancellation, to sink: inout ByteSink
  ) throws {
    if table.columns.isEmpty { return }
    try line(table.uniqueNames, to: &sink)
    let columns = table.columns
    for row in 0..<table.rowCount {
      if row & 4095 == 0 { try cancellation.check() }
      for c in columns.indices {
        if c > 0 { sink.append(delimiter.byte) }
        let cell = PlainCell(table.value(row, c), in: columns[c], namesMissing: true)
        write(cell, alone: columns.count == 1, to: &sink)
      }
      try sink.endLine()
    }
  }

  /// One line of texts.
  mutating func line(_ texts: [String], to sink: inout ByteSink) throws {
    for (i, text) in texts.enumerated() {
      if i > 0 { sink.append(delimiter.byte) }
      write(.text(text), alone: texts.count == 1, to: &sink)
    }
    try sink.endLine()
  }

  private mutating func write(_ cell: PlainCell, alone: Bool, to sink: inout ByteSink) {
    switch cell {
    case .empty: if alone { delimiter.write("", alone: true, to: &sink) }
    case .whole(let n): sink.append(decimal: n)
    case .digits(let digits): sink.append(digits)
    case .flag(let f): sink.append(f ? "yes" : "no")
    case .text(let text):
      if SpreadsheetFormula.starts(text) { formulaCells += 1 }
      let shown = presentation.terminal ? presentation.sanitizer.clean(text).string : text
      delimiter.write(shown, alone: alone, to: &sink)
    }
  }
}
