import DocketCore

/// One json object: columns, rows keyed by column name, and what every number means in `meta`.
struct JSONExport: Export {
  let mode = OutputMode.json
  let summary = "one object: columns, rows, meta with the footers"
  let fileExtension = "json"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    try JSONTable(table).write(quiet: run.presentation.quiet, run.cancellation, to: &sink)
    try sink.endLine()
    return ExportReport(rows: table.rowCount)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    let blocks = JSONDocument(
      quiet: run.presentation.quiet, oneLine: false, cancellation: run.cancellation)
    sink.append("{\"document\": [")
    for (i, block) in document.blocks.enumerated() {
      if i > 0 { sink.append(",") }
      try sink.endLine()
      try blocks.write(block, to: &sink)
    }
    sink.append("]}")
    try sink.endLine()
    return ExportReport()
  }
}
