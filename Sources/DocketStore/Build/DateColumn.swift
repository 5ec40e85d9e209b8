/// Date columns in the narrowest width that holds them.
enum DateColumn {
  /// A column of `rowCount` days, `Column.missingDay` where missing; times are kept when some row has one past midnight.
  static func data(
    _ task: ColumnTask, _ days: UnsafePointer<Int32>, _ times: UnsafePointer<Int32>?,
    _ rowCount: Int
  ) -> ColumnData {
    var low = Int32.max
    var high = Int32.min
    var hasTimes = false
    for i in 0..<rowCount where days[i] != Column.missingDay {
      low = min(low, days[i])
      high = max(high, days[i])
    }
    if let times { for i in 0..<rowCount where times[i] > 0 { hasTimes = true } }
    let block: MemoryBlock
    let storage: DayStorage
    if low > high || Int(high) - Int(low) < 0xFFFF {
      let base = low > high ? 0 : low &- 1
      block = MemoryBlock(UInt16.self, count: rowCount)
      let out = block.mutable(UInt16.self)
      for i in 0..<rowCount where days[i] != Column.missingDay {
        out[i] = UInt16(truncatingIfNeeded: days[i] &- base)
      }
      storage = .u16(block.pointer(UInt16.self), base: base)
    } else {
      block = MemoryBlock(Int32.self, count: rowCount)
      block.mutable(Int32.self).update(from: days, count: rowCount)
      storage = .i32(block.pointer(Int32.self))
    }
    var data = ColumnData(
      header: task.header, name: task.name, type: .date, rowCount: rowCount,
      storage: .days(storage), block: block)
    if hasTimes, let times {
      let kept = MemoryBlock(Int32.self, count: rowCount)
      kept.mutable(Int32.self).update(from: times, count: rowCount)
      data.times = kept
    }
    data.facts.isDeclared = task.declared != nil || task.pattern != nil
    return data
  }
}
