import DocketCore

/// Lifts a noun out of the rows of another: one row per distinct key, with the columns that never vary within a key
/// (rule 44).
struct Lifting {
  let noun: NounSchema
  let source: StagedNoun
  let threads: Int

  /// How one column behaves within the keys.
  private struct Behaviour: Sendable {
    /// The first row with a value, by group; the group's first row where it has none.
    var rowOfGroup: [UInt32]
    /// Groups with two different values.
    var varying: [UInt32]
  }

  /// The lifted rows, in the order in which their keys first appear.
  func staged() throws -> StagedNoun {
    let keyPlaces = noun.key.compactMap { source.column(named: $0) }
    let columns = source.columns
    let groups = KeyGroups(keyPlaces.map { columns[$0] }, rowCount: source.rowCount)
    let declared = declaredColumns()
    let behaviours = try Workers.map(columns.count, threads: threads) { i in
      keyPlaces.contains(i)
        ? Behaviour(rowOfGroup: groups.firstRows, varying: [])
        : Lifting.behaviour(columns[i], groups)
    }
    var result = StagedNoun(
      rowCount: groups.firstRows.count, columns: [], key: [], facts: [], unreadable: [], files: [],
      places: RowPlaces(), report: NounReport(name: noun.name))
    for (i, column) in source.columns.enumerated() {
      let behaviour = behaviours[i]
      let isDeclared = declared.contains(i)
      if !behaviour.varying.isEmpty {
        result.report.varyingColumns.append(
          NounReport.VaryingColumn(
            header: column.header, keys: behaviour.varying.count, isDeclared: isDeclared))
        if !isDeclared { continue }
      }
      if keyPlaces.contains(i) { result.key.append(result.columns.count) }
      let lifted = Lifting.lifted(column, behaviour)
      result.columns.append(lifted)
      result.facts.append(source.facts[i])
      result.unreadable.append(UnreadableCells())
    }
    let places = Dictionary(uniqueKeysWithValues: result.columns.enumerated().map { ($1.name, $0) })
    result.key = keyPlaces.compactMap { places[source.columns[$0].name] }
    return result
  }

  private func declaredColumns() -> Set<Int> {
    let wanted = noun.columns.map(\.header) + noun.links.flatMap(\.columns)
    return Set(wanted.compactMap { source.column(named: $0) })
  }

  private static func behaviour(_ column: Column, _ groups: KeyGroups) -> Behaviour {
    var firstValue = [Int32](repeating: -1, count: groups.firstRows.count)
    var varies = [Bool](repeating: false, count: groups.firstRows.count)
    for (row, group) in groups.groupOfRow.enumerated() where group >= 0 {
      if column.isMissing(at: row) { continue }
      let group = Int(group)
      if firstValue[group] < 0 {
        firstValue[group] = Int32(row)
      } else if !varies[group], Staging.differs(column, Int(firstValue[group]), row),
        !areOneCategory(column, Int(firstValue[group]), row)
      {
        varies[group] = true
      }
    }
    let rows = groups.firstRows.indices.map {
      firstValue[$0] < 0 ? groups.firstRows[$0] : UInt32(firstValue[$0])
    }
    let varying = varies.indices.filter { varies[$0] }.map { UInt32($0) }
    return Behaviour(rowOfGroup: rows, varying: varying)
  }

  /// Whether two texts are one category: equal but for case and outer blanks.
  private static func areOneCategory(_ column: Column, _ a: Int, _ b: Int) -> Bool {
    guard let dictionary = column.dictionary else { return false }
    return FoldedText.folded(dictionary.bytes(column.code(at: a)))
      == FoldedText.folded(dictionary.bytes(column.code(at: b)))
  }

  private static func lifted(_ column: Column, _ behaviour: Behaviour) -> Column {
    behaviour.rowOfGroup.withUnsafeBufferPointer { rows in
      let count = rows.count
      let start = MemoryBlock(UInt32.self, count: count)
      let wanted = start.mutable(UInt32.self)
      for i in 0..<count { wanted[i] = rows[i] }
      let (storage, block) = column.storage.taking(wanted, count: count)
      for group in behaviour.varying {
        ColumnStorage.clear(row: Int(group), of: storage, in: block)
      }
      var times: MemoryBlock?
      if let all = column.times {
        let taken = ColumnStorage.gather(all.pointer(Int32.self), wanted, count)
        for group in behaviour.varying { taken.mutable(Int32.self)[Int(group)] = -1 }
        times = taken
      }
      var data = ColumnData(
        header: column.header, name: column.name, type: column.type, rowCount: count,
        storage: storage, block: block, arena: column.dictionary?.arena, times: times)
      data.flagSpellings = column.flagSpellings
      data.dropUnusedTexts()
      return data.column()
    }
  }
}
