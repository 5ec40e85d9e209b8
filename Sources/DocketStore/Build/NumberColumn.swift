/// Number columns in the narrowest width that holds them.
enum NumberColumn {
  /// A column of `rowCount` numbers, `Column.missingInteger` where missing.
  static func data(
    _ task: ColumnTask, _ values: UnsafePointer<Int64>, _ rowCount: Int, type: ColumnType
  ) -> ColumnData {
    var low = Int64.max
    var high = Int64.min
    for i in 0..<rowCount where values[i] != Column.missingInteger {
      low = min(low, values[i])
      high = max(high, values[i])
    }
    let block: MemoryBlock
    let storage: IntegerStorage
    if low > Int64(Int32.min), high <= Int64(Int32.max) || low > high {
      block = MemoryBlock(Int32.self, count: rowCount)
      let out = block.mutable(Int32.self)
      for i in 0..<rowCount {
        out[i] =
          values[i] == Column.missingInteger ? Int32.min : Int32(truncatingIfNeeded: values[i])
      }
      storage = .i32(block.pointer(Int32.self))
    } else {
      block = MemoryBlock(Int64.self, count: rowCount)
      block.mutable(Int64.self).update(from: values, count: rowCount)
      storage = .i64(block.pointer(Int64.self))
    }
    var data = ColumnData(
      header: task.header, name: task.name, type: type, rowCount: rowCount,
      storage: .integers(storage), block: block)
    data.facts.isDeclared = task.declared != nil
    return data
  }
}
