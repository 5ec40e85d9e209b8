/// Days of a date column.
///
/// The pointers hold one day a row and are valid while their column lives.
public enum DayStorage: @unchecked Sendable {
  /// 0 is missing, v is the day `base + v` (days since 1970-01-01).
  case u16(UnsafePointer<UInt16>, base: Int32)
  /// Days since 1970-01-01, `Column.missingDay` where missing.
  case i32(UnsafePointer<Int32>)

  /// The day of one row, or `Column.missingDay`; `row` must be below the row count.
  @inlinable public subscript(row: Int) -> Int32 {
    switch self {
    case .u16(let p, let base): return p[row] == 0 ? Int32.min : base &+ Int32(p[row])
    case .i32(let p): return p[row]
    }
  }
}
