import DocketCore

/// One json object a row, keyed by column name; no footers.
struct JSONLinesExport: Export {
  let mode = OutputMode.jsonl
  let summary = "one json object a row, without footers"
  let fileExtension = "jsonl"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let rows = JSONTable(table)
    for row in 0..<table.rowCount {
      if row & 4095 == 0 { try run.cancellation.check() }
      rows.writeRow(row, to: &sink)
      try sink.endLine()
    }
    return ExportReport(rows: table.rowCount)
  }

  /// One object a block; a table's rows stay inside its block, whose line is not broken.
  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let blocks = JSONDocument(
      quiet: run.presentation.quiet, oneLine: true, cancellation: run.cancellation)
    for block in document.blocks {
      try blocks.write(block, to: &sink)
      try sink.endLine()
    }
    return ExportReport()
  }
}
