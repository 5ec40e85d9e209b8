/// How the cells of a column lie in memory.
public enum ColumnStorage: @unchecked Sendable {
  /// A text column.
  case codes(CodeStorage)
  /// A date column.
  case days(DayStorage)
  /// An integer or decimal column.
  case integers(IntegerStorage)
  /// A flag column: 0 no, 1 yes, 2 missing.
  case flags(UnsafePointer<UInt8>)
}
