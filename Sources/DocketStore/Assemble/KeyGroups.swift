/// The distinct keys of a table's rows, numbered from 0 in the order of first appearance.
struct KeyGroups: Sendable {
  /// The number of each row's key, -1 where a part of the key is missing.
  let groupOfRow: [Int32]
  /// The first row of each key.
  let firstRows: [UInt32]
  /// Rows with a missing key part.
  let rowsWithoutKey: Int

  /// Numbers the keys that these text columns make together.
  init(_ columns: [Column], rowCount: Int) {
    var groups = [Int32](repeating: -1, count: rowCount)
    var firsts: [UInt32] = []
    var without = 0
    if columns.count == 1, let dictionary = columns[0].dictionary,
      case .codes(let codes) = columns[0].storage
    {
      let spellings = dictionary.spellings
      var groupOfCode = [Int32](repeating: -1, count: dictionary.count + 1)
      for row in 0..<rowCount {
        let code = codes[row]
        if code == 0 {
          without += 1
          continue
        }
        let canonical = Int(spellings.canonical(code))
        if groupOfCode[canonical] < 0 {
          groupOfCode[canonical] = Int32(firsts.count)
          firsts.append(UInt32(row))
        }
        groups[row] = groupOfCode[canonical]
      }
    } else {
      let codes = columns.map { KeyIndex.canonicalCodes($0, rowCount: rowCount) }
      var table = ByteTable(expected: rowCount)
      for row in 0..<rowCount {
        if codes.contains(where: { $0[row] == 0 }) {
          without += 1
          continue
        }
        let hash = KeyIndex.hash(codes, row)
        let known = table.find(hash) { entry in
          let first = Int(firsts[Int(entry) - 1])
          return codes.allSatisfy { $0[first] == $0[row] }
        }
        if let known {
          groups[row] = Int32(known) - 1
        } else {
          groups[row] = Int32(firsts.count)
          firsts.append(UInt32(row))
          table.insert(UInt32(firsts.count), hash: hash)
        }
      }
    }
    groupOfRow = groups
    firstRows = firsts
    rowsWithoutKey = without
  }
}
