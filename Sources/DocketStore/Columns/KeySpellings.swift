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

  /// The code that stands for all spellings of this code's key.
  @inline(__always)
  func canonical(_ code: UInt32) -> UInt32 { canonicals?[Int(code)] ?? code }

  /// The code that stands for this trimmed text; nil when the dictionary lacks it. `lookup` must be this object's.
  @inline(__always)
  func code(of trimmed: UnsafeBufferPointer<UInt8>, _ lookup: ByteTable) -> UInt32? {
    let arena = arena
    return lookup.find(KeySpellings.hash(trimmed)) {
      KeySpellings.equal(FoldedText.trimmed(arena[Int($0) &- 1]), trimmed)
    }
  }

  /// From texts to codes; made at first use.
  var lookup: ByteTable { table.value { KeySpellings.table(arena) { _, _ in } } }

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
        table.insert(code, hash: hash) { self.hash(FoldedText.trimmed(arena[Int($0) - 1])) }
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
