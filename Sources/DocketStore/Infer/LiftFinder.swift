/// Finds nouns inside flat files: identifiers that repeat, with columns that never vary within one.
struct LiftFinder {
  let tables: [InferredTable]
  let threads: Int

  /// The least number of other columns that must belong to a lifted noun.
  private static let leastColumns = 2

  /// The nouns to lift, each with the table it is lifted out of.
  func lifted() throws -> [InferredTable] {
    var found: [InferredTable] = []
    for place in tables.indices {
      let table = tables[place]
      let above = ancestors(of: place).flatMap { tables[$0].columns.map(\.name) }
      for column in table.identifiers
      where NameWords.identifierScore(table.columns[column].name) > 1 {
        let name = table.columns[column].name
        let isTaken =
          table.key.contains(column) || table.links.contains { $0.columns.contains(column) }
          || above.contains(name) || found.contains { $0.columns.first?.name == name }
        guard !isTaken, let noun = NameWords.noun(ofIdentifier: name),
          !tables.contains(where: { $0.name == noun }), !found.contains(where: { $0.name == noun }),
          let lifted = try lifted(noun, place, column)
        else { continue }
        found.append(lifted)
      }
    }
    return found
  }

  private func lifted(_ name: String, _ place: Int, _ column: Int) throws -> InferredTable? {
    let table = tables[place]
    let groups = KeyGroups([table.columns[column]], rowCount: table.rowCount)
    let keyed = table.rowCount - groups.rowsWithoutKey
    let distinct = groups.firstRows.count
    guard distinct >= 2, keyed * 2 >= table.rowCount, distinct * 100 <= keyed * 95,
      keyed - distinct >= 2
    else { return nil }
    let constant = table.columns.indices.filter { $0 != column && isConstant($0, table, groups) }
    guard constant.count >= LiftFinder.leastColumns else { return nil }
    let header = table.columns[column].header
    let names = constant.prefix(5).map { table.columns[$0].header }.joined(separator: ", ")
    let staged = StagedNoun(
      rowCount: table.rowCount, columns: table.columns, key: table.key,
      facts: table.columns.map { _ in ColumnFacts() },
      unreadable: table.columns.map { _ in UnreadableCells() }, files: [], places: RowPlaces(),
      report: NounReport(name: table.name))
    let noun = NounSchema(name: name, source: .lifted(from: table.name), key: [header])
    let rows = try Lifting(noun: noun, source: staged, threads: threads).staged()
    var result = InferredTable(
      name: name, pattern: "", columns: rows.columns, rowCount: rows.rowCount, key: rows.key)
    result.liftedFrom = place
    result.why.append(
      "lifted out of \(table.name) by \(header): \(Count.text(distinct)) values in \(Count.text(keyed)) rows, and \(names)\(constant.count > 5 ? " and others" : "") never vary within one"
    )
    return result
  }

  /// Whether a column has several values, but one only within each key.
  private func isConstant(_ place: Int, _ table: InferredTable, _ groups: KeyGroups) -> Bool {
    let column = table.columns[place]
    var firsts = [Int32](repeating: -1, count: groups.firstRows.count)
    var sample: Int?
    var hasSeveral = false
    for (row, group) in groups.groupOfRow.enumerated() where group >= 0 {
      if column.isMissing(at: row) { continue }
      if let sample {
        if !hasSeveral, Staging.differs(column, sample, row) { hasSeveral = true }
      } else {
        sample = row
      }
      let first = firsts[Int(group)]
      if first < 0 {
        firsts[Int(group)] = Int32(row)
      } else if Staging.differs(column, Int(first), row) {
        return false
      }
    }
    return hasSeveral
  }

  private func ancestors(of place: Int) -> Set<Int> {
    var seen: Set<Int> = []
    var open = [place]
    while let next = open.popLast() {
      for link in tables[next].links where seen.insert(link.parent).inserted {
        open.append(link.parent)
      }
    }
    return seen
  }
}
