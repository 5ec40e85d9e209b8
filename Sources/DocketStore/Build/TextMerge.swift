/// Joins the dictionaries of a column's parts into one, in the order of first appearance in the file.
struct TextMerge {
  private let bytes = GrowingMemory<UInt8>()
  private let starts = GrowingMemory<UInt64>()
  private let lengths = GrowingMemory<UInt32>()
  private var table = ByteTable(expected: 64)
  private let missing: MissingWords

  init(missing: MissingWords) { self.missing = missing }

  /// Number of distinct texts so far.
  var count: Int { lengths.count }

  /// The code of each entry of a part, entry 0 (empty) first; 0 for spellings of "no value".
  mutating func codes(of part: TextSink) -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: part.starts.count + 1)
    for i in 0..<part.starts.count {
      let start = part.starts.base[i]
      let length = Int(part.lengths.base[i])
      if isMissing(start, length) { continue }
      codes[i + 1] = code(start, length)
    }
    return codes
  }

  private func isMissing(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    if length > 4, !missing.hasDeclared, start[0] > 32, start[0] < 0x80 { return false }
    let inner = FoldedText.trimmed(UnsafeBufferPointer(start: start, count: length))
    return missing.contains(inner.baseAddress ?? start, inner.count)
  }

  private mutating func code(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    let hash = ByteHash.hash(start, length)
    let (starts, lengths, bytes) = (starts, lengths, bytes)
    let known = table.find(hash) { code in
      let i = Int(code) &- 1
      return Int(lengths.base[i]) == length
        && ByteHash.equal(bytes.base + Int(starts.base[i]), start, length)
    }
    if let known { return known }
    starts.append(UInt64(bytes.count))
    lengths.append(UInt32(truncatingIfNeeded: length))
    bytes.reserve(length)
    (bytes.base + bytes.count).update(from: start, count: length)
    bytes.count += length
    let code = UInt32(truncatingIfNeeded: lengths.count)
    table.insert(code, hash: hash) {
      let i = Int($0) &- 1
      return ByteHash.hash(UnsafePointer(bytes.base + Int(starts.base[i])), Int(lengths.base[i]))
    }
    return code
  }

  /// The distinct texts, code 1 first.
  func arena() -> ByteArena {
    let block = MemoryBlock(UInt8.self, count: bytes.count)
    block.mutable(UInt8.self).update(from: bytes.base, count: bytes.count)
    return ByteArena(
      bytes: block, lengths: UnsafeBufferPointer(start: lengths.base, count: lengths.count))
  }
}
