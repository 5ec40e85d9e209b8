/// Decoding of whole blocks of rows for kernels. Each needs `rows` inside 0..<rowCount and room for
/// `rows.count` elements, and returns false, writing nothing, for a column of another type.
extension Column {
  /// Dictionary codes of the rows.
  @discardableResult
  public func readCodes(_ rows: Range<Int>, into out: UnsafeMutablePointer<UInt32>) -> Bool {
    guard case .codes(let codes) = storage, isInside(rows) else { return false }
    switch codes {
    case .u8(let p): for i in 0..<rows.count { out[i] = UInt32(p[rows.lowerBound &+ i]) }
    case .u16(let p): for i in 0..<rows.count { out[i] = UInt32(p[rows.lowerBound &+ i]) }
    case .u32(let p): out.update(from: p + rows.lowerBound, count: rows.count)
    }
    return true
  }

  /// Days of the rows, `missingDay` where missing.
  @discardableResult
  public func readDays(_ rows: Range<Int>, into out: UnsafeMutablePointer<Int32>) -> Bool {
    guard case .days(let days) = storage, isInside(rows) else { return false }
    switch days {
    case .u16(let p, let base):
      for i in 0..<rows.count {
        let v = p[rows.lowerBound &+ i]
        out[i] = v == 0 ? Int32.min : base &+ Int32(v)
      }
    case .i32(let p): out.update(from: p + rows.lowerBound, count: rows.count)
    }
    return true
  }

  /// Numbers (decimals' mantissas) of the rows, `missingInteger` where missing.
  @discardableResult
  public func readIntegers(_ rows: Range<Int>, into out: UnsafeMutablePointer<Int64>) -> Bool {
    guard case .integers(let numbers) = storage, isInside(rows) else { return false }
    switch numbers {
    case .i32(let p):
      for i in 0..<rows.count {
        let v = p[rows.lowerBound &+ i]
        out[i] = v == Int32.min ? Int64.min : Int64(v)
      }
    case .i64(let p): out.update(from: p + rows.lowerBound, count: rows.count)
    }
    return true
  }

  /// Flags of the rows: 0 no, 1 yes, 2 missing.
  @discardableResult
  public func readFlags(_ rows: Range<Int>, into out: UnsafeMutablePointer<UInt8>) -> Bool {
    guard case .flags(let flags) = storage, isInside(rows) else { return false }
    out.update(from: flags + rows.lowerBound, count: rows.count)
    return true
  }

  private func isInside(_ rows: Range<Int>) -> Bool {
    rows.lowerBound >= 0 && rows.upperBound <= rowCount
  }
}
