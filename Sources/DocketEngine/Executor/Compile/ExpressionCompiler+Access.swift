import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// The rows that an access gives, ascending, each once; nil for all rows.
  func rows(_ access: RowAccess, of noun: Int) throws -> [Int]? {
    let table = try table(noun)
    switch access {
    case .scan: return nil
    case .nothing: return []
    case .texts(let i, let values):
      guard table.columns.indices.contains(i) else { throw fault("a column") }
      return rows(of: table.columns[i], at: i, values, table)
    case .days(let i, let from, let until, let orMissing):
      guard table.columns.indices.contains(i),
        let found = table.columns[i].rowsBetween(from, until == .max ? .max : until &- 1)
      else { throw fault("a date column") }
      var rows = found.map { Int($0) }
      if orMissing {
        for row in 0..<table.rowCount where table.columns[i].isMissing(at: row) {
          rows.append(row)
        }
      }
      return rows.sorted()
    case .childrenOf(let parents, let step):
      let link = try link(step)
      guard let above = try rows(parents, of: link.parent) else { return nil }
      var rows = above.flatMap { link.children(of: $0) }
      if link.orphanCount + link.unlinkedCount > 0 {
        for row in 0..<link.childCount where link.parentRows[row] < 0 { rows.append(row) }
      }
      return rows.sorted()
    case .parentsOf(let children, let downs):
      guard let last = downs.last, let below = try rows(children, of: last.noun) else {
        return nil
      }
      var rows = below
      for step in downs.reversed() {
        let link = try link(step)
        rows = rows.compactMap { row in
          let parent = link.parentRow(of: row)
          return parent < 0 ? nil : Int(parent)
        }
      }
      return Array(Set(rows)).sorted()
    }
  }

  /// The rows of a text column that hold one of these categories or nothing; nil when no index knows them.
  private func rows(
    of column: Column, at i: Int, _ values: [String], _ table: Table
  ) -> [Int]? {
    guard let dictionary = column.dictionary else { return nil }
    let codes = values.compactMap { dictionary.category(forText: $0) }
      .flatMap { dictionary.codes(inCategory: $0) }
    if table.key == [i] {
      var rows = Set(codes.compactMap { table.row(key: [dictionary.text($0)]) })
      if column.missingCount > 0 {
        for row in 0..<table.rowCount where column.isMissing(at: row) { rows.insert(row) }
      }
      return rows.sorted()
    }
    var rows: [Int] = []
    for code in Set(codes + [0]) {
      guard let bitmap = column.bitmap(code) else { return nil }
      for word in 0..<bitmap.wordCount {
        var bits = bitmap.words[word]
        while bits != 0 {
          rows.append(word * 64 + bits.trailingZeroBitCount)
          bits &= bits - 1
        }
      }
    }
    return rows.sorted()
  }
}
