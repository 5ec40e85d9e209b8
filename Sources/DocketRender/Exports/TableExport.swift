import DocketCore

/// Aligned columns for reading; upright when a row is wider than the page.
struct TableExport: Export {
  let mode = OutputMode.table
  let summary = "aligned columns, one line a row; upright when too wide"
  let fileExtension = "txt"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    if let chart = ChartText(table, run.presentation, run.cancellation) {
      try chart.write(to: &sink)
      return ExportReport(rows: table.rowCount)
    }
    try TableText(table: table, presentation: run.presentation, cancellation: run.cancellation)
      .write(to: &sink)
    return ExportReport(rows: table.rowCount)
  }

  func write(
    _ document: Document, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    try DocumentText(run.presentation, run.cancellation).write(document, to: &sink)
    return ExportReport()
  }
}
