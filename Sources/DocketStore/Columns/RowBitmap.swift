/// One bit a row.
public final class RowBitmap: Sendable {
  /// Number of rows.
  public let rowCount: Int
  /// Number of rows whose bit is set.
  public let count: Int
  /// Number of 64-bit words; bits past the last row are 0.
  public var wordCount: Int { (rowCount + 63) / 64 }
  private let block: MemoryBlock

  /// The words, row r in bit r % 64 of word r / 64. Valid while this bitmap lives.
  public var words: UnsafePointer<UInt64> { block.pointer(UInt64.self) }

  init(rowCount: Int, block: MemoryBlock) {
    self.rowCount = rowCount
    self.block = block
    var count = 0
    let words = block.pointer(UInt64.self)
    for i in 0..<(rowCount + 63) / 64 { count += words[i].nonzeroBitCount }
    self.count = count
  }

  /// Whether a row's bit is set; false outside the rows.
  public func contains(_ row: Int) -> Bool {
    row >= 0 && row < rowCount && words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  static func oneEachCode(_ codes: CodeStorage, rowCount: Int, codeCount: Int) -> [RowBitmap] {
    let blocks = (0..<codeCount).map { _ in MemoryBlock(UInt64.self, count: (rowCount + 63) / 64) }
    let words = blocks.map { $0.mutable(UInt64.self) }
    words.withUnsafeBufferPointer { words in
      for row in 0..<rowCount {
        let code = Int(codes[row])
        if code < words.count { words[code][row >> 6] |= 1 << UInt64(row & 63) }
      }
    }
    return blocks.map { RowBitmap(rowCount: rowCount, block: $0) }
  }
}
