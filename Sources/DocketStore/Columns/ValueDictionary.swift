/// The distinct values of a text column, each under a code from 1 on, in the order of first appearance.
public final class ValueDictionary: Sendable {
  /// Number of distinct spellings; codes run from 1 through it.
  public let count: Int
  let arena: ByteArena
  /// Rows of each code, code 0 first; nil when every code has one row.
  private let rowCounts: MemoryBlock?
  private let folding = Lazily<CategoryFolding>()
  private let keys = Lazily<KeySpellings>()

  /// Values in code order; `rowCounts` has the number of rows that hold each code, 0 (missing) first, nil: one each.
  init(arena: ByteArena, rowCounts: MemoryBlock?) {
    self.count = arena.count
    self.arena = arena
    self.rowCounts = rowCounts
  }

  /// The bytes of a code's exact spelling, empty for 0 and unknown codes; valid while this dictionary lives.
  public func bytes(_ code: UInt32) -> UnsafeBufferPointer<UInt8> {
    guard code > 0, Int(code) <= count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return arena[Int(code) - 1]
  }

  /// A code's exact spelling; empty for 0 and unknown codes. Invalid UTF-8 is shown replaced.
  public func text(_ code: UInt32) -> String { String(decoding: bytes(code), as: UTF8.self) }

  /// Number of rows that hold a code.
  public func rows(_ code: UInt32) -> Int {
    guard code > 0, Int(code) <= count else { return 0 }
    return rowCounts.map { Int($0.pointer(UInt32.self)[Int(code)]) } ?? 1
  }

  /// The first code whose text without outer blanks is exactly this one without its own; nil when there is none.
  public func code(ofTrimmed text: String) -> UInt32? {
    var text = text
    var search = spellings.search
    return text.withUTF8 { search.code(of: FoldedText.trimmed($0)) }
  }

  /// Which codes differ in outer blanks only; made at first use.
  var spellings: KeySpellings { keys.value { KeySpellings(arena) } }
  /// Which codes are one category; made at first use.
  var categories: CategoryFolding { folding.value { CategoryFolding(self) } }
}
