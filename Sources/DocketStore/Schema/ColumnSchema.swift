/// What a model says about one column of a file. Columns without one are loaded all the same.
public struct ColumnSchema: Hashable, Sendable {
  /// The header as in the file, or the column's name; compared without case.
  public var header: String
  /// The type; nil: the cells decide.
  public var type: ColumnType?
  /// A date format in letters (`M/D/YYYY`, `DD.MM.YYYY hh:mm`); implies the type date.
  public var dateFormat: String?
  /// Further spellings of "no value" in this column.
  public var missing: [String]

  /// An override for one column.
  public init(
    header: String, type: ColumnType? = nil, dateFormat: String? = nil, missing: [String] = []
  ) {
    self.header = header
    self.type = type
    self.dateFormat = dateFormat
    self.missing = missing
  }
}
