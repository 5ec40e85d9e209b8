import DocketCore

/// Takes rows whose key was there before out of a noun read from files (rule 43).
struct Staging {
  let noun: NounSchema
  let raw: RawTable
  let threads: Int

  /// The noun's rows; `notes` gets a warning when duplicates are many.
  func staged(_ notes: inout [Diagnostic]) throws -> StagedNoun {
    let columns = raw.columns
    let finished = try Workers.map(columns.count, threads: threads) { columns[$0].column() }
    var staged = StagedNoun(
      rowCount: raw.rowCount, columns: finished, key: [], facts: raw.columns.map(\.facts),
      unreadable: raw.columns.map(\.unreadable), files: raw.files, places: raw.places,
      report: NounReport(name: noun.name))
    staged.key = noun.key.compactMap { staged.column(named: $0) }
    guard !staged.key.isEmpty else { return staged }
    let groups = KeyGroups(staged.key.map { finished[$0] }, rowCount: raw.rowCount)
    staged.report.rowsWithoutKey = groups.rowsWithoutKey
    let duplicates = raw.rowCount - groups.rowsWithoutKey - groups.firstRows.count
    if duplicates == 0 { return staged }
    var removed: [Int] = []
    removed.reserveCapacity(duplicates)
    for row in 0..<raw.rowCount {
      let group = groups.groupOfRow[row]
      if group >= 0, Int(groups.firstRows[Int(group)]) != row { removed.append(row) }
    }
    reject(removed, groups, &staged)
    if duplicates * 100 > raw.rowCount { notes.append(warning(duplicates, staged)) }
    return try without(removed, staged)
  }

  private func reject(_ removed: [Int], _ groups: KeyGroups, _ staged: inout StagedNoun) {
    var entries: [[(line: Int, reason: String)]] = raw.files.map { _ in [] }
    for row in removed {
      let first = Int(groups.firstRows[Int(groups.groupOfRow[row])])
      let difference = staged.columns.first { Staging.differs($0, first, row) }
      if difference == nil {
        staged.report.identicalDuplicates += 1
      } else {
        staged.report.differingDuplicates += 1
      }
      guard let place = raw.places.place(ofFileRow: row) else { continue }
      staged.files[place.file].loaded -= 1
      staged.files[place.file].rejected += 1
      if entries[place.file].count >= FileReport.keptRejects { continue }
      let key = staged.key.compactMap { staged.columns[$0].text(at: row) }
        .map { FoldedText.trimmed($0) }.joined(separator: ", ")
      let before = raw.places.place(ofFileRow: first, files: raw.files.map(\.name))
      let how = difference.map { "differs in \($0.header)" } ?? "identical"
      entries[place.file].append(
        (
          place.line,
          "the key \(key) was there before, at \(before.map { "\($0.file):\($0.line)" } ?? "an earlier row"); \(how)"
        ))
    }
    for (file, entries) in entries.enumerated() where !entries.isEmpty {
      let texts = RawRows(sources: raw.sources).texts(file: file, lines: entries.map(\.line))
      let rejects = entries.map {
        RejectedRow(
          file: raw.files[file].name, line: $0.line, column: 1, reason: $0.reason,
          raw: texts[$0.line] ?? "")
      }
      let all = (staged.files[file].rejects + rejects).sorted {
        ($0.line, $0.column) < ($1.line, $1.column)
      }
      staged.files[file].rejects = Array(all.prefix(FileReport.keptRejects))
    }
  }

  /// Whether two rows of a column hold different values.
  static func differs(_ column: Column, _ a: Int, _ b: Int) -> Bool {
    switch column.storage {
    case .codes(let p): return p[a] != p[b]
    case .days(let p): return p[a] != p[b] || column.timeOfDay(at: a) != column.timeOfDay(at: b)
    case .integers(let p): return p[a] != p[b]
    case .flags(let p): return p[a] != p[b]
    }
  }

  private func without(_ removed: [Int], _ staged: StagedNoun) throws -> StagedNoun {
    let kept = MemoryBlock(UInt32.self, count: raw.rowCount - removed.count)
    let rows = kept.mutable(UInt32.self)
    var next = 0
    var to = 0
    for row in 0..<raw.rowCount {
      if next < removed.count, removed[next] == row {
        next += 1
      } else {
        rows[to] = UInt32(row)
        to += 1
      }
    }
    var result = staged
    let count = to
    let columns = raw.columns
    let pointer = kept
    let taken = try Workers.map(columns.count, threads: threads) {
      columns[$0].taking(pointer.pointer(UInt32.self), count: count)
    }
    result.columns = try Workers.map(taken.count, threads: threads) { taken[$0].column() }
    result.unreadable = taken.map(\.unreadable)
    result.rowCount = count
    result.places = raw.places.removing(removed, of: raw.rowCount)
    return result
  }

  private func warning(_ duplicates: Int, _ staged: StagedNoun) -> Diagnostic {
    let share = duplicates * 1000 / max(1, raw.rowCount)
    var details = [
      "The first row of each key was kept, the others were rejected; .data lists them.",
      "A row of \(raw.files.map(\.name).joined(separator: ", ")) may be something smaller than one \(noun.key.joined(separator: " and ")).",
    ]
    if let longer = longerKey(staged) {
      details.append("The key \(noun.key.joined(separator: ", ")), \(longer) has no duplicates.")
    }
    return Diagnostic(
      .duplicateKey,
      "\(share / 10).\(share % 10)% of the rows of \(noun.name) repeat the key \(noun.key.joined(separator: ", ")).",
      details: details, severity: .warning)
  }

  /// A further text column that makes the key unique.
  private func longerKey(_ staged: StagedNoun) -> String? {
    let candidates = staged.columns.indices.filter {
      !staged.key.contains($0) && (staged.columns[$0].dictionary?.count ?? 0) > 1
    }.sorted {
      (staged.columns[$0].dictionary?.count ?? 0) > (staged.columns[$1].dictionary?.count ?? 0)
    }
    for candidate in candidates.prefix(6) {
      let columns = (staged.key + [candidate]).map { staged.columns[$0] }
      let groups = KeyGroups(columns, rowCount: raw.rowCount)
      if groups.firstRows.count + groups.rowsWithoutKey == raw.rowCount {
        return staged.columns[candidate].header
      }
    }
    return nil
  }
}
