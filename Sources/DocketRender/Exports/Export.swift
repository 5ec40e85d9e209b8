import DocketCore

/// One form an answer can leave in. A new form is a file in this folder and a line in `ExportCatalogue`.
protocol Export: Sendable {
  /// Its name in `--mode`.
  var mode: OutputMode { get }
  /// What it is for, in a phrase for help.
  var summary: String { get }
  /// What `save "file.EXT"` calls it.
  var fileExtension: String { get }

  /// Writes an answer.
  func write(_ table: ResultTable, _ run: ExportRun, to sink: inout ByteSink) throws -> ExportReport
  /// Writes a page.
  func write(_ document: Document, _ run: ExportRun, to sink: inout ByteSink) throws -> ExportReport
}
