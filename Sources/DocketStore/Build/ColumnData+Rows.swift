extension ColumnData {
  /// The column with these rows in this order; `rows` holds places in this column.
  func taking(_ rows: UnsafePointer<UInt32>, count: Int) -> ColumnData {
    var copy = self
    copy.rowCount = count
    (copy.storage, copy.block) = storage.taking(rows, count: count)
    if let times {
      copy.times = ColumnStorage.gather(times.pointer(Int32.self), rows, count)
    }
    if !unreadable.kept.isEmpty { copy.unreadable = unreadable.moved(to: rows, count) }
    return copy
  }

  /// The finished column; counts its values.
  func column() -> Column {
    var missing = 0
    var dictionary: ValueDictionary?
    switch storage {
    case .codes(let codes):
      let counts = MemoryBlock(UInt32.self, count: (arena?.count ?? 0) + 1)
      let rows = counts.mutable(UInt32.self)
      switch codes {
      case .u8(let p): for i in 0..<rowCount { rows[Int(p[i])] &+= 1 }
      case .u16(let p): for i in 0..<rowCount { rows[Int(p[i])] &+= 1 }
      case .u32(let p): for i in 0..<rowCount { rows[Int(p[i])] &+= 1 }
      }
      missing = Int(rows[0])
      if let arena {
        var isOneEach = missing + arena.count == rowCount
        for code in 1..<max(1, arena.count + 1) where rows[code] != 1 { isOneEach = false }
        dictionary = ValueDictionary(arena: arena, rowCounts: isOneEach ? nil : counts)
      }
    case .days(.u16(let p, _)): for i in 0..<rowCount where p[i] == 0 { missing &+= 1 }
    case .days(.i32(let p)): for i in 0..<rowCount where p[i] == Column.missingDay { missing &+= 1 }
    case .integers(.i32(let p)): for i in 0..<rowCount where p[i] == Int32.min { missing &+= 1 }
    case .integers(.i64(let p)):
      for i in 0..<rowCount where p[i] == Column.missingInteger { missing &+= 1 }
    case .flags(let p): for i in 0..<rowCount where p[i] > 1 { missing &+= 1 }
    }
    var texts: [UInt32: String] = [:]
    for cell in unreadable.kept { texts[UInt32(truncatingIfNeeded: cell.row)] = cell.text }
    return Column(
      header: header, name: name, type: type, rowCount: rowCount, missingCount: missing,
      storage: storage, block: block, dictionary: dictionary, times: times, unreadable: texts,
      flagSpellings: flagSpellings)
  }

  /// Takes texts that no row holds any more out of the dictionary; codes keep their order.
  mutating func dropUnusedTexts() {
    guard case .codes(let codes) = storage, let arena else { return }
    var isUsed = [Bool](repeating: false, count: arena.count + 1)
    for row in 0..<rowCount { isUsed[Int(codes[row])] = true }
    let kept = (1..<max(1, isUsed.count)).filter { isUsed[$0] }
    if kept.count == arena.count { return }
    var newCode = [UInt32](repeating: 0, count: arena.count + 1)
    for (i, code) in kept.enumerated() { newCode[code] = UInt32(i + 1) }
    let bytes = MemoryBlock(UInt8.self, count: kept.reduce(0) { $0 + arena[$1 - 1].count })
    var at = bytes.mutable(UInt8.self)
    var lengths: [UInt32] = []
    for code in kept {
      let text = arena[code - 1]
      if let start = text.baseAddress { at.update(from: start, count: text.count) }
      at += text.count
      lengths.append(UInt32(text.count))
    }
    self.arena = lengths.withUnsafeBufferPointer { ByteArena(bytes: bytes, lengths: $0) }
    switch codes {
    case .u8:
      let out = block.mutable(UInt8.self)
      for row in 0..<rowCount { out[row] = UInt8(truncatingIfNeeded: newCode[Int(out[row])]) }
    case .u16:
      let out = block.mutable(UInt16.self)
      for row in 0..<rowCount { out[row] = UInt16(truncatingIfNeeded: newCode[Int(out[row])]) }
    case .u32:
      let out = block.mutable(UInt32.self)
      for row in 0..<rowCount { out[row] = newCode[Int(out[row])] }
    }
  }
}
