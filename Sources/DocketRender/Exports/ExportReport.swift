/// What left.
public struct ExportReport: Hashable, Sendable {
  /// Rows of the answer, totals included.
  public var rows = 0
  /// Text cells that a spreadsheet would run as a formula; counted by csv and tsv.
  public var formulaCells = 0
  /// Bytes written.
  public var bytes = 0
}
