/// Finds the columns that no two rows of a table share.
struct KeyFinder {
  let table: InferredTable

  /// Identifiers tried in pairs, the best ones.
  private static let mostPaired = 8

  /// The key and why; no key when nothing is unique.
  func key() -> (columns: [Int], why: String) {
    let candidates = ranked(table.identifiers.filter { table.columns[$0].missingCount == 0 })
    guard table.rowCount > 0 else {
      if let first = candidates.first(where: isNamed) {
        return ([first], "no rows to try keys on; \(table.columns[first].header) by its name")
      }
      return ([], "no rows to try keys on")
    }
    var closest: (columns: [Int], distinct: Int) = ([], 0)
    for candidate in candidates {
      let found = distinct([candidate])
      if found == table.rowCount {
        return (
          [candidate],
          "key \(names([candidate])): all \(Count.text(table.rowCount)) rows differ in it"
        )
      }
      if isNamed(candidate), found > closest.distinct { closest = ([candidate], found) }
    }
    for pair in pairs(candidates.filter(isNamed)) {
      let found = distinct(pair)
      if found == table.rowCount {
        return (
          pair,
          "key \(names(pair)): neither is unique alone, together all \(Count.text(table.rowCount)) rows differ"
        )
      }
      if found > closest.distinct { closest = (pair, found) }
    }
    if closest.columns.isEmpty { return ([], "no key: no column is different in every row") }
    let repeats = table.rowCount - closest.distinct
    let isPair = closest.columns.count > 1
    return (
      [],
      "no key: \(names(closest.columns)) come\(isPair ? "" : "s") closest, but \(Count.text(repeats, "row")) repeat\(repeats == 1 ? "s" : "") a \(isPair ? "pair" : "value") that was there before"
    )
  }

  private func isNamed(_ column: Int) -> Bool {
    NameWords.identifierScore(table.columns[column].name) > 0
  }

  private func names(_ columns: [Int]) -> String {
    columns.map { table.columns[$0].header }.joined(separator: ", ")
  }

  private func ranked(_ columns: [Int]) -> [Int] {
    func rank(_ place: Int) -> (Int, Int, Int) {
      let name = table.columns[place].name
      return (-NameWords.identifierScore(name), 0, place)
    }
    return columns.sorted { rank($0) < rank($1) }
  }

  /// Pairs of identifiers in file order, shorter names first.
  private func pairs(_ columns: [Int]) -> [[Int]] {
    let some = columns.prefix(KeyFinder.mostPaired).sorted()
    var pairs: [[Int]] = []
    for (i, a) in some.enumerated() { for b in some.dropFirst(i + 1) { pairs.append([a, b]) } }
    func length(_ pair: [Int]) -> Int { pair.reduce(0) { $0 + table.columns[$1].name.utf8.count } }
    return pairs.enumerated()
      .sorted { (length($0.element), $0.offset) < (length($1.element), $1.offset) }
      .map(\.element)
  }

  private func distinct(_ columns: [Int]) -> Int {
    if columns.count == 1, let dictionary = table.columns[columns[0]].dictionary,
      dictionary.count < table.rowCount
    {
      return dictionary.count
    }
    return KeyGroups(columns.map { table.columns[$0] }, rowCount: table.rowCount).firstRows.count
  }
}
