/// What to do with one column of a file while its rows are read.
struct ColumnTask: Sendable {
  /// How the cells are kept.
  enum Plan: Hashable, Sendable {
    /// As text; what else it may be is decided from the dictionary afterwards.
    case text
    case number
    case date(monthFirst: Bool)
  }

  /// The column's place in the file.
  var index: Int
  /// The header as in the file.
  var header: String
  /// The header as an identifier.
  var name: String
  /// How the cells are kept.
  var plan: Plan
  /// The type that the model says, nil: the cells decide.
  var declared: ColumnType?
  /// Whether the column must stay text, because it is a key or a link.
  var isKey: Bool
  /// The format that the model says.
  var pattern: DatePattern?
  /// Spellings of "no value".
  var missing: MissingWords

  /// The date of a cell without outer blanks.
  @inline(__always)
  func date(_ text: UnsafePointer<UInt8>, _ count: Int) -> DateCell? {
    if let pattern { return pattern.read(text, count) }
    return DateReader.read(text, count)
  }
}
