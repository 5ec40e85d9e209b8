/// Dictionary codes of a text column in the narrowest width that fits; 0 is missing.
///
/// The pointers hold one code a row and are valid while their column lives.
public enum CodeStorage: @unchecked Sendable {
  /// Dictionaries of up to 255 values.
  case u8(UnsafePointer<UInt8>)
  /// Up to 65,535 values.
  case u16(UnsafePointer<UInt16>)
  /// Larger ones.
  case u32(UnsafePointer<UInt32>)

  /// The code of one row; `row` must be below the row count.
  @inlinable public subscript(row: Int) -> UInt32 {
    switch self {
    case .u8(let p): return UInt32(p[row])
    case .u16(let p): return UInt32(p[row])
    case .u32(let p): return p[row]
    }
  }
}
