/// From a key to its row, over the codes of the key columns.
final class KeyIndex: Sendable {
  /// One key column: the row of each canonical code, -1 where none, by code from 0 on.
  private let rowOfCode: MemoryBlock?
  /// Several key columns: rows + 1 by the hash of their canonical codes.
  private let table: ByteTable?
  private let codes: [[UInt32]]

  /// The first row of each key; rows with a missing key part have none.
  init(columns: [Column], key: [Int], rowCount: Int) {
    if key.count == 1, case .codes(let storage) = columns[key[0]].storage,
      let dictionary = columns[key[0]].dictionary
    {
      let block = MemoryBlock(Int32.self, count: dictionary.count + 1)
      let rows = block.mutable(Int32.self)
      for i in 0...dictionary.count { rows[i] = -1 }
      let spellings = dictionary.spellings
      for row in 0..<rowCount {
        let code = storage[row]
        if code == 0 { continue }
        let canonical = Int(spellings.canonical(code))
        if rows[canonical] < 0 { rows[canonical] = Int32(row) }
      }
      rowOfCode = block
      table = nil
      codes = []
      return
    }
    rowOfCode = nil
    let codes = key.map { KeyIndex.canonicalCodes(columns[$0], rowCount: rowCount) }
    var table = ByteTable(expected: rowCount)
    for row in 0..<rowCount {
      if codes.contains(where: { $0[row] == 0 }) { continue }
      let hash = KeyIndex.hash(codes, row)
      let known = table.find(hash) { entry in codes.allSatisfy { $0[Int(entry) - 1] == $0[row] } }
      if known == nil {
        table.insert(UInt32(row + 1), hash: hash)
      }
    }
    self.table = table
    self.codes = codes
  }

  /// The row of one canonical code, for a key of one column; nil when there is none.
  func row(ofCode code: UInt32) -> Int? {
    guard let rowOfCode, code > 0 else { return nil }
    let row = rowOfCode.pointer(Int32.self)[Int(code)]
    return row < 0 ? nil : Int(row)
  }

  /// The row of canonical codes, one a key column; nil when there is none.
  func row(ofCodes wanted: [UInt32]) -> Int? {
    if wanted.contains(0) { return nil }
    if let rowOfCode {
      let row = rowOfCode.pointer(Int32.self)[Int(wanted[0])]
      return row < 0 ? nil : Int(row)
    }
    var hash: UInt64 = 0
    for code in wanted { hash = ByteHash.mix(hash ^ UInt64(code)) }
    guard let table else { return nil }
    let found = table.find(hash) { entry in
      for i in wanted.indices where codes[i][Int(entry) - 1] != wanted[i] { return false }
      return true
    }
    return found.map { Int($0) - 1 }
  }

  func row(of texts: [String], in table: Table) -> Int? {
    var wanted: [UInt32] = []
    for (i, text) in texts.enumerated() {
      guard let code = table.columns[table.key[i]].dictionary?.code(ofTrimmed: text) else {
        return nil
      }
      wanted.append(code)
    }
    return row(ofCodes: wanted)
  }

  static func canonicalCodes(_ column: Column, rowCount: Int) -> [UInt32] {
    guard let spellings = column.dictionary?.spellings, case .codes(let storage) = column.storage
    else { return [UInt32](repeating: 0, count: rowCount) }
    return (0..<rowCount).map { spellings.canonical(storage[$0]) }
  }

  static func hash(_ codes: [[UInt32]], _ row: Int) -> UInt64 {
    var hash: UInt64 = 0
    for column in codes { hash = ByteHash.mix(hash ^ UInt64(column[row])) }
    return hash
  }
}
