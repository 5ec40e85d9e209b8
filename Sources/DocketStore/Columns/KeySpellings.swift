/// Keys compare as trimmed text (rule 24): which codes of a dictionary differ in outer blanks only.
final class KeySpellings: Sendable {
  private let table: ByteTable
  /// The first code of the same trimmed text, by code from 0 on; nil when no value has outer blanks.
  private let canonicals: [UInt32]?

  init(_ dictionary: ValueDictionary) {
    var table = ByteTable(expected: dictionary.count)
    var canonicals = [UInt32](repeating: 0, count: dictionary.count + 1)
    var merges = false
    for i in 0..<dictionary.count {
      let code = UInt32(i + 1)
      let bytes = FoldedText.trimmed(dictionary.bytes(code))
      let hash = KeySpellings.hash(bytes)
      if let known = table.find(
        hash, where: { KeySpellings.equal(FoldedText.trimmed(dictionary.bytes($0)), bytes) })
      {
        canonicals[Int(code)] = known
        merges = true
      } else {
        canonicals[Int(code)] = code
        table.insert(code, hash: hash) {
          KeySpellings.hash(FoldedText.trimmed(dictionary.bytes($0)))
        }
      }
    }
    self.table = table
    self.canonicals = merges ? canonicals : nil
  }

  /// The code that stands for all spellings of this code's key.
  func canonical(_ code: UInt32) -> UInt32 { canonicals?[Int(code)] ?? code }

  /// The code that stands for this trimmed text; nil when the dictionary lacks it.
  func code(of trimmed: UnsafeBufferPointer<UInt8>, in dictionary: ValueDictionary) -> UInt32? {
    table.find(KeySpellings.hash(trimmed)) {
      KeySpellings.equal(FoldedText.trimmed(dictionary.bytes($0)), trimmed)
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.baseAddress.map { ByteHash.hash($0, bytes.count) } ?? 0
  }

  private static func equal(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    a.count == b.count && a.elementsEqual(b)
  }
}
