import DocketCore

/// Makes the tables of a store out of staged nouns: links them, and lays children in the order of their parents.
struct Assembly {
  let schema: StoreSchema
  let staged: [StagedNoun]
  let threads: Int
  let cancellation: Cancellation?

  /// The tables in the order of the schema, made in `order`, with each noun's report.
  func tables(order: [Int]) throws -> (tables: [Table], reports: [NounReport]) {
    var made: [Int: Table] = [:]
    var reports = staged.map(\.report)
    for place in order {
      try cancellation?.check()
      made[place] = try table(place, made, &reports[place])
    }
    return (schema.nouns.indices.compactMap { made[$0] }, reports)
  }

  private func table(_ place: Int, _ made: [Int: Table], _ report: inout NounReport) throws -> Table
  {
    let noun = staged[place]
    var results: [(parent: Int, columns: [Int], found: Linking.Result)] = []
    for link in links(of: place) {
      guard let parent = made[link.parent] else { continue }
      let columns = link.columns.compactMap { noun.column(named: $0) }
      guard columns.count == link.columns.count, columns.count == parent.key.count else {
        throw Diagnostic(
          .modelUnknownColumn,
          "\(noun.report.name) has no column \(link.columns.joined(separator: ", ")) to find its \(parent.name) by."
        )
      }
      let found = try Linking(parent: parent, threads: threads)
        .link(columns.map { noun.columns[$0] }, rowCount: noun.rowCount)
      report.links.append(entry(noun, parent, columns, found))
      results.append((link.parent, columns, found))
    }
    var columns = noun.columns
    var order: MemoryBlock?
    if let first = results.first, let parent = made[first.parent] {
      order = Linking.order(
        first.found.parentRows.pointer(Int32.self), rowCount: noun.rowCount,
        parentCount: parent.rowCount)
    }
    if let order {
      let old = columns
      columns = try Workers.map(old.count, threads: threads) {
        old[$0].ordered(by: order.pointer(UInt32.self))
      }
    }
    let rows = order
    let links = results.compactMap { result -> ParentLink? in
      guard let parent = made[result.parent] else { return nil }
      let parentRows =
        rows.map {
          ColumnStorage.gather(
            result.found.parentRows.pointer(Int32.self), $0.pointer(UInt32.self), noun.rowCount)
        } ?? result.found.parentRows
      return ParentLink(
        parent: result.parent, columns: result.columns, parentCount: parent.rowCount,
        childCount: noun.rowCount, parentRows: parentRows, orphanCount: result.found.orphans,
        unlinkedCount: result.found.unlinked)
    }
    report.rowCount = noun.rowCount
    return Table(
      name: noun.report.name, rowCount: noun.rowCount, columns: columns, key: noun.key,
      links: links, files: noun.files.map(\.name), fileRows: order, places: noun.places)
  }

  /// The links of the schema, then one to each noun lifted out of this one.
  private func links(of place: Int) -> [(parent: Int, columns: [String])] {
    let noun = schema.nouns[place]
    func index(_ name: String) -> Int? {
      schema.nouns.firstIndex { FoldedText.folded($0.name) == FoldedText.folded(name) }
    }
    var links = noun.links.compactMap { link in index(link.parent).map { ($0, link.columns) } }
    for (i, other) in schema.nouns.enumerated() {
      if case .lifted(let source) = other.source, index(source) == place {
        links.append((i, other.key))
      }
    }
    return links
  }

  private func entry(
    _ noun: StagedNoun, _ parent: Table, _ columns: [Int], _ found: Linking.Result
  ) -> LinkReport {
    let examples = found.firstOrphans.map { row in
      let key = columns.compactMap { noun.columns[$0].text(at: row) }.joined(separator: ", ")
      let place = noun.places.place(ofFileRow: row, files: noun.files.map(\.name))
      return place.map { "\(key) (\($0.file):\($0.line))" } ?? key
    }
    return LinkReport(
      parent: parent.name, columns: columns.map { noun.columns[$0].header },
      orphans: found.orphans, unlinked: found.unlinked, examples: examples)
  }
}
