/// What the cells of a column hold.
public enum ColumnType: Hashable, Sendable {
  /// Text, stored as codes of a dictionary of exact spellings.
  case text
  /// Whole numbers.
  case integer
  /// Exact decimals: the stored integer divided by 10 to the power `scale` (1 or more).
  case decimal(scale: Int)
  /// Days, with a time of day where the file gives one.
  case date
  /// Yes or no.
  case flag
}
