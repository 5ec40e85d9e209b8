/// Finds which tables hold the keys of which others.
struct LinkFinder {
  var tables: [InferredTable]

  /// The least share of keyed rows that must find a parent, in percent.
  private static let leastShare = 90

  private struct Candidate {
    var child: Int
    var parent: Int
    var columns: [Int]
    var found: Int
    var keyed: Int
  }

  /// The tables with their links.
  func linked() -> [InferredTable] {
    var accepted: [Candidate] = []
    for child in tables.indices where tables[child].liftedFrom == nil {
      for parent in tables.indices where parent != child {
        if let candidate = candidate(child, parent) { accepted.append(candidate) }
      }
    }
    accepted = withoutCircles(accepted)
    let reduced = accepted.filter { link in
      !accepted.contains {
        $0.child == link.child && $0.parent != link.parent
          && reaches($0.parent, link.parent, accepted)
      }
    }
    var result = tables
    for link in reduced {
      result[link.child].links.append((link.parent, link.columns))
      let names = link.columns.map { tables[link.child].columns[$0].header }
      result[link.child].why.append(
        "in \(tables[link.parent].name) by \(names.joined(separator: ", ")): \(Count.text(link.found)) of \(Count.text(link.keyed)) rows find theirs"
      )
    }
    return result
  }

  private func candidate(_ child: Int, _ parent: Int) -> Candidate? {
    let from = tables[child]
    let to = tables[parent]
    guard !to.key.isEmpty, to.rowCount > 0, from.rowCount > 0 else { return nil }
    var columns: [Int] = []
    for key in to.key {
      guard let place = match(to.columns[key].name, of: to, in: from, isOnly: to.key.count == 1)
      else { return nil }
      columns.append(place)
    }
    let (found, keyed) = found(columns, from, to)
    guard keyed > 0, found * 100 >= keyed * LinkFinder.leastShare else { return nil }
    if columns == from.key {
      let isLarger =
        to.rowCount > from.rowCount || (to.rowCount == from.rowCount && parent < child)
      if !isLarger { return nil }
    }
    return Candidate(child: child, parent: parent, columns: columns, found: found, keyed: keyed)
  }

  /// The child's column for a key column: of the same name, or `case_id` for the `id` of cases.
  private func match(_ key: String, of parent: InferredTable, in child: InferredTable, isOnly: Bool)
    -> Int?
  {
    let isBare = NameWords.isBareIdentifier(key)
    let wanted = isBare ? NameWords.singular(parent.name) + "_" + key : key
    if isBare, !isOnly { return nil }
    return child.columns.firstIndex { $0.name == wanted && $0.dictionary != nil }
  }

  private func found(_ columns: [Int], _ child: InferredTable, _ parent: InferredTable)
    -> (found: Int, keyed: Int)
  {
    let index = KeyIndex(columns: parent.columns, key: parent.key, rowCount: parent.rowCount)
    let maps = zip(columns, parent.key).map { column, key -> [UInt32] in
      guard let from = child.columns[column].dictionary, let to = parent.columns[key].dictionary
      else { return [0] }
      var search = to.spellings.search
      return (0...from.count).map { code in
        code == 0
          ? 0
          : search.code(of: FoldedText.trimmed(from.bytes(UInt32(code)))) ?? 0
      }
    }
    var found = 0
    var keyed = 0
    var wanted = [UInt32](repeating: 0, count: columns.count)
    for row in 0..<child.rowCount {
      var isMissing = false
      for (i, column) in columns.enumerated() {
        let code = child.columns[column].code(at: row)
        if code == 0 { isMissing = true }
        wanted[i] = maps[i][Int(code)]
      }
      if isMissing { continue }
      keyed += 1
      if index.row(ofCodes: wanted) != nil { found += 1 }
    }
    return (found, keyed)
  }

  /// The links, those of larger tables first, less those that would close a circle.
  private func withoutCircles(_ all: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    let ordered = all.enumerated().sorted {
      let (a, b) = (tables[$0.element.child].rowCount, tables[$1.element.child].rowCount)
      return a != b ? a > b : $0.offset < $1.offset
    }
    for (_, link) in ordered where !reaches(link.parent, link.child, kept) { kept.append(link) }
    return kept.sorted { ($0.child, $0.parent) < ($1.child, $1.parent) }
  }

  private func reaches(_ from: Int, _ to: Int, _ links: [Candidate]) -> Bool {
    var seen: Set<Int> = [from]
    var open = [from]
    while let next = open.popLast() {
      if next == to { return true }
      for link in links where link.child == next && seen.insert(link.parent).inserted {
        open.append(link.parent)
      }
    }
    return false
  }
}
