/// Cells that do not fit their column's type: all counted, the first ones kept.
struct UnreadableCells: Sendable {
  /// Cells kept of each column and part.
  static let most = 1000

  private(set) var count = 0
  /// The row in its part or table, and the text.
  private(set) var kept: [(row: Int, text: String)] = []

  mutating func add(row: Int, _ text: UnsafePointer<UInt8>, _ length: Int) {
    count += 1
    if kept.count < UnreadableCells.most {
      let bytes = UnsafeBufferPointer(start: text, count: min(length, 1000))
      kept.append((row, String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// Adds those of the next part, whose rows begin at `row`.
  mutating func add(_ other: UnreadableCells, from row: Int) {
    count += other.count
    for cell in other.kept where kept.count < UnreadableCells.most {
      kept.append((cell.row + row, cell.text))
    }
  }

  /// The same cells after the rows were chosen and ordered by `rows`; counts those kept rows only.
  func moved(to rows: UnsafePointer<UInt32>, _ rowCount: Int) -> UnreadableCells {
    var wanted: [UInt32: String] = [:]
    for cell in kept { wanted[UInt32(truncatingIfNeeded: cell.row)] = cell.text }
    var result = UnreadableCells()
    result.count = count
    for row in 0..<rowCount {
      if let text = wanted[rows[row]] { result.kept.append((row, text)) }
    }
    return result
  }
}
