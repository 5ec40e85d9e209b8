import DocketCore

/// Finds the parent row of each child row by the text of the key.
struct Linking {
  let parent: Table
  let threads: Int

  /// What linking found, child rows in the order of `columns`.
  struct Result: Sendable {
    /// -1 where there is no parent.
    var parentRows: MemoryBlock
    var orphans: Int
    var unlinked: Int
    /// The first orphans' rows.
    var firstOrphans: [Int]
  }

  /// Links rows by these text columns, in the order of the parent's key.
  func link(_ columns: [Column], rowCount: Int) throws -> Result {
    let maps = try columns.enumerated().map { try parentCodes($1, parent.columns[parent.key[$0]]) }
    let rows = MemoryBlock(Int32.self, count: rowCount)
    let out = rows.mutable(Int32.self)
    let index = parent.keyIndex
    var result = Result(parentRows: rows, orphans: 0, unlinked: 0, firstOrphans: [])
    func miss(_ row: Int) {
      result.orphans += 1
      if result.firstOrphans.count < 10 { result.firstOrphans.append(row) }
    }
    if columns.count == 1, case .codes(let codes) = columns[0].storage {
      let rowOfCode = maps[0].map { $0 == 0 ? -1 : Int32(index.row(ofCode: $0) ?? -1) }
      rowOfCode.withUnsafeBufferPointer { rowOfCode in
        for row in 0..<rowCount {
          let code = Int(codes[row])
          out[row] = rowOfCode[code]
          if out[row] < 0 {
            if code == 0 { result.unlinked += 1 } else { miss(row) }
          }
        }
      }
      return result
    }
    var wanted = [UInt32](repeating: 0, count: columns.count)
    for row in 0..<rowCount {
      var isMissing = false
      for (i, column) in columns.enumerated() {
        let code = column.code(at: row)
        if code == 0 { isMissing = true }
        wanted[i] = maps[i][Int(code)]
      }
      out[row] = Int32(index.row(ofCodes: wanted) ?? -1)
      if out[row] < 0 {
        if isMissing { result.unlinked += 1 } else { miss(row) }
      }
    }
    return result
  }

  /// The parent's code of each of the child's codes, 0 where the parent lacks the text.
  private func parentCodes(_ child: Column, _ parent: Column) throws -> [UInt32] {
    guard let from = child.dictionary, let to = parent.dictionary else { return [0] }
    let spellings = to.spellings
    let search = spellings.search
    let codes = MemoryBlock(UInt32.self, count: from.count + 1)
    let piece = 1 << 16
    try Workers.run((from.count + piece - 1) / piece, threads: threads) { i in
      let out = codes.mutable(UInt32.self)
      var search = search
      for code in (i * piece + 1)...min(from.count, (i + 1) * piece) {
        let text = FoldedText.trimmed(from.bytes(UInt32(code)))
        out[code] = search.code(of: text) ?? 0
      }
    }
    return Array(UnsafeBufferPointer(start: codes.pointer(UInt32.self), count: from.count + 1))
  }

  /// The order that brings children to their parents: by parent row, without one last, else as they are; nil when
  /// they lie so already.
  static func order(_ parentRows: UnsafePointer<Int32>, rowCount: Int, parentCount: Int)
    -> MemoryBlock?
  {
    func place(_ row: Int) -> Int {
      parentRows[row] < 0 ? parentCount : Int(parentRows[row])
    }
    var isOrdered = true
    var last = 0
    for row in 0..<rowCount {
      let place = place(row)
      if place < last {
        isOrdered = false
        break
      }
      last = place
    }
    if isOrdered { return nil }
    let starts = MemoryBlock(UInt32.self, count: parentCount + 2)
    let next = starts.mutable(UInt32.self)
    for row in 0..<rowCount { next[place(row) + 1] += 1 }
    for i in 1...(parentCount + 1) { next[i] += next[i - 1] }
    let order = MemoryBlock(UInt32.self, count: rowCount)
    let out = order.mutable(UInt32.self)
    for row in 0..<rowCount {
      let slot = place(row)
      out[Int(next[slot])] = UInt32(row)
      next[slot] += 1
    }
    return order
  }
}
