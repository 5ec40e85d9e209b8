import DocketCore

/// Tab separated values: one line a row whatever the cells hold, numbers and shares in full.
struct TSVExport: Export {
  let mode = OutputMode.tsv
  let summary = "tab separated values, with \\t \\n \\r \\\\ inside cells"
  let fileExtension = "tsv"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    var writer = DelimitedWriter(.tab, run.presentation)
    try writer.write(table, run.cancellation, to: &sink)
    return ExportReport(rows: table.rowCount, formulaCells: writer.formulaCells)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    var writer = DelimitedWriter(.tab, run.presentation)
    try DocumentLines(cancellation: run.cancellation).write(document, &writer, to: &sink)
    return ExportReport(formulaCells: writer.formulaCells)
  }
}
