/// Whole numbers, or the mantissas of decimals.
///
/// The pointers hold one number a row and are valid while their column lives.
public enum IntegerStorage: @unchecked Sendable {
  /// `Int32.min` is missing.
  case i32(UnsafePointer<Int32>)
  /// `Column.missingInteger` is missing.
  case i64(UnsafePointer<Int64>)

  /// The number of one row, or `Column.missingInteger`; `row` must be below the row count.
  @inlinable public subscript(row: Int) -> Int64 {
    switch self {
    case .i32(let p): return p[row] == Int32.min ? Int64.min : Int64(p[row])
    case .i64(let p): return p[row]
    }
  }
}
