/// Joins the dictionaries of a column's parts into one, in the order of first appearance in the file.
///
/// As long as the texts ascend, an ordered list takes the place of a hash table.
struct TextMerge {
  private let bytes = GrowingMemory<UInt8>()
  private let starts = GrowingMemory<UInt64>()
  private let lengths = GrowingMemory<UInt32>()
  /// Made once texts come out of order, or earlier ones come again often.
  private var table: ByteTable?
  private var searches = 0
  private var isAscending = true
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
    let count = lengths.count
    if isAscending, count == 0 || precedes(count &- 1, start, length) {
      let code = append(start, length)
      table?.insert(code, hash: ByteHash.hash(start, length))
      return code
    }
    if table == nil {
      searches += 1
      let isRare = searches < 1000 || searches * 32 < count
      if isAscending, isRare, let known = ordered(start, length) { return known }
      var made = ByteTable(expected: count + count / 2)
      for i in 0..<count { made.insert(UInt32(i + 1), hash: hash(i)) }
      table = made
    }
    let hash = ByteHash.hash(start, length)
    if let known = table?.find(hash, where: { equals(Int($0) &- 1, start, length) }) {
      return known
    }
    isAscending = false
    let code = append(start, length)
    table?.insert(code, hash: hash)
    return code
  }

  /// The code of a text among those kept so far, which ascend.
  private func ordered(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    var low = 0
    var high = lengths.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, start, length) { low = middle + 1 } else { high = middle }
    }
    return low < lengths.count && equals(low, start, length) ? UInt32(low + 1) : nil
  }

  @inline(__always)
  private func text(_ i: Int) -> UnsafePointer<UInt8> {
    UnsafePointer(bytes.base + Int(starts.base[i]))
  }

  @inline(__always)
  private func precedes(_ i: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    AscendingOrder.precedes(text(i), Int(lengths.base[i]), start, length)
  }

  @inline(__always)
  private func equals(_ i: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    Int(lengths.base[i]) == length && ByteHash.equal(text(i), start, length)
  }

  private func hash(_ i: Int) -> UInt64 { ByteHash.hash(text(i), Int(lengths.base[i])) }

  private func append(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    starts.append(UInt64(bytes.count))
    lengths.append(UInt32(truncatingIfNeeded: length))
    bytes.reserve(length)
    (bytes.base + bytes.count).update(from: start, count: length)
    bytes.count &+= length
    return UInt32(truncatingIfNeeded: lengths.count)
  }

  /// The distinct texts, code 1 first.
  func arena() -> ByteArena {
    let block = MemoryBlock(UInt8.self, count: bytes.count)
    block.mutable(UInt8.self).update(from: bytes.base, count: bytes.count)
    return ByteArena(
      bytes: block, lengths: UnsafeBufferPointer(start: lengths.base, count: lengths.count),
      isAscending: isAscending)
  }
}
