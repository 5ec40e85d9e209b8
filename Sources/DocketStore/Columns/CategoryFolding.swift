/// Which codes of a dictionary are one category, found once.
final class CategoryFolding: Sendable {
  /// The category of each code from 0 on; nil when every code is its own.
  let merged: MemoryBlock?
  let count: Int
  /// The code that gives each category its label, by category - 1; nil when every code is its own.
  private let labels: [UInt32]?
  private let table: ByteTable
  /// The first code of each category, by category - 1; nil when every code is its own.
  private let firsts: [UInt32]?
  private let order = Lazily<MemoryBlock>()

  init(_ dictionary: ValueDictionary) {
    var table = ByteTable(expected: dictionary.count)
    var category = [UInt32](repeating: 0, count: dictionary.count + 1)
    var firsts: [UInt32] = []
    var labels: [UInt32] = []
    var shared: Set<UInt32> = []
    for code in 0..<UInt32(dictionary.count) {
      let code = code + 1
      let folded = CategoryFolding.folded(code, dictionary)
      let own = CategoryFolding.hash(folded)
      let known = table.find(own) {
        CategoryFolding.folded(firsts[Int($0) - 1], dictionary) == folded
      }
      if let known {
        category[Int(code)] = known
        shared.insert(known)
      } else {
        firsts.append(code)
        labels.append(code)
        category[Int(code)] = UInt32(firsts.count)
        table.insert(UInt32(firsts.count), hash: own)
      }
    }
    if !shared.isEmpty {
      var codes: [UInt32: [UInt32]] = [:]
      for code in 1..<category.count where shared.contains(category[code]) {
        codes[category[code], default: []].append(UInt32(code))
      }
      for (known, spellings) in codes {
        labels[Int(known) - 1] = CategoryFolding.commonest(spellings, dictionary)
      }
    }
    self.table = table
    count = firsts.count
    let merges = firsts.count < dictionary.count
    merged = merges ? MemoryBlock(category) : nil
    self.firsts = merges ? firsts : nil
    self.labels = merges ? labels : nil
  }

  func labelCode(_ category: UInt32) -> UInt32 {
    guard category > 0, Int(category) <= count else { return 0 }
    return labels?[Int(category) - 1] ?? category
  }

  func category(ofFolded folded: [UInt8], in dictionary: ValueDictionary) -> UInt32? {
    table.find(CategoryFolding.hash(folded)) {
      CategoryFolding.folded(self.firsts?[Int($0) - 1] ?? $0, dictionary) == folded
    }
  }

  func ranks(in dictionary: ValueDictionary) -> UnsafePointer<UInt32> {
    let block = order.value {
      var keyed = (0..<count).map { i -> (key: [UInt8], category: UInt32) in
        let category = UInt32(i + 1)
        return (CategoryFolding.folded(labelCode(category), dictionary), category)
      }
      keyed.sort { a, b in
        let order = NaturalOrder.compare(a.key, b.key)
        return order == 0 ? a.key.lexicographicallyPrecedes(b.key) : order < 0
      }
      let block = MemoryBlock(UInt32.self, count: count + 1)
      let ranks = block.mutable(UInt32.self)
      ranks[0] = UInt32(count)
      for (rank, entry) in keyed.enumerated() { ranks[Int(entry.category)] = UInt32(rank) }
      return block
    }
    return block.pointer(UInt32.self)
  }

  private static func folded(_ code: UInt32, _ dictionary: ValueDictionary) -> [UInt8] {
    FoldedText.folded(dictionary.bytes(code))
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { $0.baseAddress.map { ByteHash.hash($0, bytes.count) } ?? 0 }
  }

  /// The code whose spelling, without outer blanks, is held by most rows of a category; ties: the first in the file.
  private static func commonest(_ codes: [UInt32], _ dictionary: ValueDictionary) -> UInt32 {
    var rows: [String: Int] = [:]
    for code in codes {
      rows[FoldedText.trimmed(dictionary.text(code)), default: 0] += dictionary.rows(code)
    }
    var best = codes[0]
    var most = 0
    for code in codes {
      let held = rows[FoldedText.trimmed(dictionary.text(code))] ?? 0
      if held > most { (best, most) = (code, held) }
    }
    return best
  }
}
