/// How large a table may be.
public enum TableLimits {
  /// Columns of one file.
  public static let columns = 4096
  /// Rows of one noun.
  public static let rows = Int(Int32.max) - 1
  /// Bytes of one cell.
  public static let cellBytes = 16 << 20
}
