extension ColumnStorage {
  /// The cells of these rows in this order, in memory of their own.
  func taking(_ rows: UnsafePointer<UInt32>, count: Int) -> (ColumnStorage, MemoryBlock) {
    let block: MemoryBlock
    switch self {
    case .codes(.u8(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.codes(.u8(block.pointer(UInt8.self))), block)
    case .codes(.u16(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.codes(.u16(block.pointer(UInt16.self))), block)
    case .codes(.u32(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.codes(.u32(block.pointer(UInt32.self))), block)
    case .days(.u16(let p, let base)):
      block = ColumnStorage.gather(p, rows, count)
      return (.days(.u16(block.pointer(UInt16.self), base: base)), block)
    case .days(.i32(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.days(.i32(block.pointer(Int32.self))), block)
    case .integers(.i32(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.integers(.i32(block.pointer(Int32.self))), block)
    case .integers(.i64(let p)):
      block = ColumnStorage.gather(p, rows, count)
      return (.integers(.i64(block.pointer(Int64.self))), block)
    case .flags(let p):
      block = ColumnStorage.gather(p, rows, count)
      return (.flags(block.pointer(UInt8.self)), block)
    }
  }

  /// Makes a row missing, in a block that its maker has not handed on yet.
  static func clear(row: Int, of storage: ColumnStorage, in block: MemoryBlock) {
    switch storage {
    case .codes(.u8): block.mutable(UInt8.self)[row] = 0
    case .codes(.u16): block.mutable(UInt16.self)[row] = 0
    case .codes(.u32): block.mutable(UInt32.self)[row] = 0
    case .days(.u16): block.mutable(UInt16.self)[row] = 0
    case .days(.i32): block.mutable(Int32.self)[row] = Column.missingDay
    case .integers(.i32): block.mutable(Int32.self)[row] = Int32.min
    case .integers(.i64): block.mutable(Int64.self)[row] = Column.missingInteger
    case .flags: block.mutable(UInt8.self)[row] = Column.missingFlag
    }
  }

  static func gather<T: BitwiseCopyable>(
    _ from: UnsafePointer<T>, _ rows: UnsafePointer<UInt32>, _ count: Int
  ) -> MemoryBlock {
    let block = MemoryBlock(T.self, count: count)
    let to = block.mutable(T.self)
    for i in 0..<count { to[i] = from[Int(rows[i])] }
    return block
  }
}
