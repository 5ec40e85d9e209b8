import DocketCore

/// One line a cell, for wide rows.
struct VerticalExport: Export {
  let mode = OutputMode.vertical
  let summary = "one line a cell, for wide rows"
  let fileExtension = "txt"

  func write(
    _ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink
  ) throws -> ExportReport {
    if let chart = ChartText(table, run.presentation, run.cancellation) {
      try chart.write(to: &sink)
      return ExportReport(rows: table.rowCount)
    }
    try VerticalText(table: table, presentation: run.presentation, cancellation: run.cancellation)
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
