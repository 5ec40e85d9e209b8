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
    switch column.storage {
    case .codes(let codes):
      switch codes {
      case .u8(let p): return texts(p, column, groups)
      case .u16(let p): return texts(p, column, groups)
      case .u32(let p): return texts(p, column, groups)
      }
    case .days(let days):
      return behaviour(groups) {
        days[$0] == Column.missingDay
      } differs: {
        days[$0] != days[$1] || column.timeOfDay(at: $0) != column.timeOfDay(at: $1)
      }
    case .integers(let numbers):
      return behaviour(groups) {
        numbers[$0] == Column.missingInteger
      } differs: {
        numbers[$0] != numbers[$1]
      }
    case .flags(let p):
      return behaviour(groups) {
        p[$0] > 1
      } differs: {
        p[$0] != p[$1]
      }
    }
  }

  /// Dictionaries up to this size are folded whole, once.
  private static let fewTexts = 4096

  private static func texts<Code: FixedWidthInteger>(
    _ codes: UnsafePointer<Code>, _ column: Column, _ groups: KeyGroups
  ) -> Behaviour {
    if let dictionary = column.dictionary, dictionary.count <= fewTexts {
      guard let category = dictionary.categoryOfCode else {
        return behaviour(groups) {
          codes[$0] == 0
        } differs: {
          codes[$0] != codes[$1]
        }
      }
      return behaviour(groups) {
        codes[$0] == 0
      } differs: {
        category[Int(codes[$0])] != category[Int(codes[$1])]
      }
    }
    return behaviour(groups) {
      codes[$0] == 0
    } differs: {
      codes[$0] != codes[$1] && !areOneCategory(column, $0, $1)
    }
  }

  /// The behaviour of a column by whether a row has no value, and whether the values of two rows differ.
  @inline(__always)
  private static func behaviour(
    _ groups: KeyGroups, isMissing: (Int) -> Bool, differs: (Int, Int) -> Bool
  ) -> Behaviour {
    let count = groups.firstRows.count
    // The first row with a value, plus one; 0: none yet.
    let first = MemoryBlock(UInt32.self, count: count)
    let firsts = first.mutable(UInt32.self)
    let varies = MemoryBlock(UInt8.self, count: count)
    let isVarying = varies.mutable(UInt8.self)
    groups.groupOfRow.withUnsafeBufferPointer { groupOfRow in
      for row in groupOfRow.indices {
        let group = Int(groupOfRow[row])
        if group < 0 || isMissing(row) { continue }
        let held = firsts[group]
        if held == 0 {
          firsts[group] = UInt32(truncatingIfNeeded: row &+ 1)
        } else if isVarying[group] == 0, differs(Int(held) &- 1, row) {
          isVarying[group] = 1
        }
      }
    }
    let rows = (0..<count).map { firsts[$0] == 0 ? groups.firstRows[$0] : firsts[$0] - 1 }
    let varying = (0..<count).filter { isVarying[$0] == 1 }.map { UInt32($0) }
    return withExtendedLifetime((first, varies)) {
      Behaviour(rowOfGroup: rows, varying: varying)
    }
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
