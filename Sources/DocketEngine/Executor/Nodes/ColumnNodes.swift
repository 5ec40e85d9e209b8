import DocketStore

/// The cells of a date column.
struct ColumnDays: BlockNode {
  let column: Column
  let storage: DayStorage

  func evaluate(_ rows: Range<Int>) -> Cells<Int32> {
    if case .i32(let days) = storage {
      return Cells(viewing: days + rows.lowerBound, count: rows.count, owner: column)
    }
    let out = Cells<Int32>(count: rows.count)
    column.readDays(rows, into: out.base)
    return out
  }

  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: Int32) -> Cells<Int32> {
    let out = Cells<Int32>(count: count)
    for i in 0..<count { out.base[i] = rows[i] < 0 ? missing : storage[Int(rows[i])] }
    return out
  }
}

/// The dictionary codes of a text column.
struct ColumnCodes: BlockNode {
  let column: Column
  let storage: CodeStorage

  func evaluate(_ rows: Range<Int>) -> Cells<UInt32> {
    if case .u32(let codes) = storage {
      return Cells(viewing: codes + rows.lowerBound, count: rows.count, owner: column)
    }
    let out = Cells<UInt32>(count: rows.count)
    column.readCodes(rows, into: out.base)
    return out
  }

  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: UInt32) -> Cells<UInt32> {
    let out = Cells<UInt32>(count: count)
    for i in 0..<count { out.base[i] = rows[i] < 0 ? missing : storage[Int(rows[i])] }
    return out
  }
}

/// The cells of a flag column, which are truths as they stand. The pointer lives as long as the column.
struct ColumnFlags: BlockNode, @unchecked Sendable {
  let column: Column
  let flags: UnsafePointer<UInt8>

  init(_ column: Column, _ flags: UnsafePointer<UInt8>) {
    self.column = column
    self.flags = flags
  }

  func evaluate(_ rows: Range<Int>) -> Cells<UInt8> {
    Cells(viewing: flags + rows.lowerBound, count: rows.count, owner: column)
  }

  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: UInt8) -> Cells<UInt8> {
    let out = Cells<UInt8>(count: count)
    for i in 0..<count { out.base[i] = rows[i] < 0 ? missing : flags[Int(rows[i])] }
    return out
  }
}

/// The numbers of an integer or decimal column.
struct ColumnNumbers: NumberNode {
  let column: Column
  let scale: Int

  var isWhole: Bool { scale == 0 }

  func evaluate(_ rows: Range<Int>) -> NumberCells {
    let out = Cells<Int64>(count: rows.count)
    column.readIntegers(rows, into: out.base)
    return .scaled(out, scale: scale)
  }
}
