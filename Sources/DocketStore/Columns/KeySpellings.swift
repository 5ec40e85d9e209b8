/// Keys compare as trimmed text (rule 24): which codes of a dictionary differ in outer blanks only, and which code a
/// text has.
final class KeySpellings: Sendable {
  private let arena: ByteArena
  /// The first code of the same trimmed text, by code from 0 on; nil when no value has outer blanks.
  private let canonicals: [UInt32]?
  private let table = Lazily<ByteTable>()

  init(_ arena: ByteArena) {
    self.arena = arena
    guard KeySpellings.hasOuterBlanks(arena) else {
      canonicals = nil
      return
    }
    var canonicals = [UInt32](repeating: 0, count: arena.count + 1)
    _ = KeySpellings.table(arena) { code, known in canonicals[Int(code)] = known }
    self.canonicals = canonicals
  }

  /// Whether every code is a key of its own.
  var areDistinct: Bool { canonicals == nil }

  /// The code that stands for all spellings of this code's key.
  @inline(__always)
  func canonical(_ code: UInt32) -> UInt32 { canonicals?[Int(code)] ?? code }

  /// Looks texts up one after another; quick when they come in the order of the codes.
  struct Search {
    fileprivate let arena: ByteArena
    fileprivate let table: ByteTable?
    fileprivate var next = 0

    /// The code that stands for this trimmed text; nil when the dictionary lacks it.
    @inline(__always)
    mutating func code(of trimmed: UnsafeBufferPointer<UInt8>) -> UInt32? {
      if table == nil {
        for i in next..<min(next &+ 4, arena.count) where KeySpellings.equal(arena[i], trimmed) {
          next = i &+ 1
          return UInt32(truncatingIfNeeded: i &+ 1)
        }
      }
      let found =
        table.map { table in
          table.find(KeySpellings.hash(trimmed)) {
            KeySpellings.equal(FoldedText.trimmed(arena[Int($0) &- 1]), trimmed)
          }
        } ?? ordered(trimmed)
      if let found { next = Int(found) }
      return found
    }

    private func ordered(_ trimmed: UnsafeBufferPointer<UInt8>) -> UInt32? {
      guard let text = trimmed.baseAddress else { return nil }
      var low = 0
      var high = arena.count
      // Keys mostly come a little after the last one found: ever longer steps from there, then halves.
      if next < high, precedes(next, text, trimmed.count) {
        low = next + 1
        var step = 8
        while low + step < high, precedes(low + step, text, trimmed.count) {
          low += step + 1
          step *= 2
        }
        high = min(high, low + step + 1)
      }
      while low < high {
        let middle = (low + high) / 2
        if precedes(middle, text, trimmed.count) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      guard low < arena.count, KeySpellings.equal(arena[low], trimmed) else { return nil }
      return UInt32(low + 1)
    }

    @inline(__always)
    private func precedes(_ i: Int, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
      let other = arena[i]
      guard let start = other.baseAddress else { return count > 0 }
      return AscendingOrder.precedes(start, other.count, text, count)
    }
  }

  /// A search from the first code on; makes a hash table at first use unless the texts ascend.
  var search: Search {
    if arena.isAscending, canonicals == nil { return Search(arena: arena, table: nil) }
    return Search(
      arena: arena,
      table: table.value { KeySpellings.table(arena) { _, _ in } })
  }

  private static func table(_ arena: ByteArena, _ note: (UInt32, UInt32) -> Void) -> ByteTable {
    var table = ByteTable(expected: arena.count)
    for i in 0..<arena.count {
      let code = UInt32(i + 1)
      let bytes = FoldedText.trimmed(arena[i])
      let hash = hash(bytes)
      if let known = table.find(
        hash, where: { equal(FoldedText.trimmed(arena[Int($0) - 1]), bytes) })
      {
        note(code, known)
      } else {
        note(code, code)
        table.insert(code, hash: hash)
      }
    }
    return table
  }

  private static func hasOuterBlanks(_ arena: ByteArena) -> Bool {
    for i in 0..<arena.count {
      let bytes = arena[i]
      guard let first = bytes.first, let last = bytes.last else { continue }
      if first > 32, first < 0x80, last > 32, last < 0x80 { continue }
      if FoldedText.trimmed(bytes).count < bytes.count { return true }
    }
    return false
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.baseAddress.map { ByteHash.hash($0, bytes.count) } ?? 0
  }

  @inline(__always)
  private static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard a.count == b.count, let x = a.baseAddress, let y = b.baseAddress else {
      return a.count == b.count
    }
    return ByteHash.equal(x, y, a.count)
  }
}
