import DocketCore

/// Comma separated values: RFC 4180 with LF, the exact bytes of the data, numbers and shares in full.
struct CSVExport: Export {
  let mode = OutputMode.csv
  let summary = "comma separated values (RFC 4180), numbers in full"
  let fileExtension = "csv"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    var writer = DelimitedWriter(.comma, run.presentation)
    try writer.write(table, run.cancellation, to: &sink)
    return ExportReport(rows: table.rowCount, formulaCells: writer.formulaCells)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    var writer = DelimitedWriter(.comma, run.presentation)
    try DocumentLines(cancellation: run.cancellation).write(document, &writer, to: &sink)
    return ExportReport(formulaCells: writer.formulaCells)
  }
}
