/// From a key without regard to case to its rows: what a person types at `show case` (rule 50).
final class FoldedKeyIndex: Sendable {
  private let rowsOfKey: [[UInt32]: [UInt32]]
  private let dictionaries: [ValueDictionary]

  init(_ table: Table) {
    let columns = table.key.map { table.columns[$0] }
    dictionaries = columns.compactMap(\.dictionary)
    var rowsOfKey: [[UInt32]: [UInt32]] = [:]
    for row in 0..<table.rowCount {
      var key: [UInt32] = []
      for column in columns {
        if let dictionary = column.dictionary {
          key.append(dictionary.category(of: column.code(at: row)))
        }
      }
      if !key.contains(0) { rowsOfKey[key, default: []].append(UInt32(row)) }
    }
    self.rowsOfKey = rowsOfKey
  }

  func rows(of texts: [String]) -> [Int] {
    guard texts.count == dictionaries.count else { return [] }
    var key: [UInt32] = []
    for (text, dictionary) in zip(texts, dictionaries) {
      guard let category = dictionary.category(forText: text) else { return [] }
      key.append(category)
    }
    return (rowsOfKey[key] ?? []).map { Int($0) }
  }
}
