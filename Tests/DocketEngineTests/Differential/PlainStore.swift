import DocketCore

@testable import DocketStore

/// Puts cells into tables in the plainest way, without files: many small offices a second.
///
/// It knows what the made-up offices need and no more: ISO days, plain numbers, yes and no, empty and NULL cells.
struct PlainStore {
  private let schema: StoreSchema
  private let files: [RandomOffice.File]
  private var drafts: [Draft] = []

  /// A table that is being put together: cells in file order, then in table order.
  private struct Draft {
    var noun: NounSchema
    var header: [String]
    var rows: [[String?]]
    var fileRows: [Int]
    var links: [(parent: Int, columns: [Int])] = []
    var key: [Int] = []

    func column(_ name: String) -> Int? {
      header.firstIndex { $0.lowercased() == name.lowercased() }
    }
    func key(ofRow row: Int, _ columns: [Int]) -> [String]? {
      let parts = columns.map { rows[row][$0].map { FoldedText.trimmed($0) } }
      return parts.contains(where: { $0 == nil }) ? nil : parts.compactMap(\.self)
    }
  }

  /// The tables of a schema over these files; nil when the schema asks for what the files lack.
  static func store(_ schema: StoreSchema, _ files: [RandomOffice.File]) -> CaseStore? {
    var maker = PlainStore(schema: schema, files: files)
    return maker.make()
  }

  private init(schema: StoreSchema, files: [RandomOffice.File]) {
    self.schema = schema
    self.files = files
  }

  private mutating func make() -> CaseStore? {
    for noun in schema.nouns {
      guard let draft = draft(noun) else { return nil }
      drafts.append(draft)
    }
    for i in drafts.indices {
      for link in drafts[i].noun.links {
        guard let parent = schema.nouns.firstIndex(where: { $0.name == link.parent }) else {
          return nil
        }
        drafts[i].links.append((parent, link.columns.compactMap { drafts[i].column($0) }))
      }
    }
    for (i, noun) in schema.nouns.enumerated() {
      guard case .lifted(let name) = noun.source else { continue }
      guard let source = schema.nouns.firstIndex(where: { $0.name == name }) else { return nil }
      lift(i, outOf: source)
    }
    for i in drafts.indices { order(i) }
    return CaseStore(tables: drafts.map(table), report: LoadReport())
  }

  private func draft(_ noun: NounSchema) -> Draft? {
    guard case .files(let pattern, _) = noun.source else {
      return Draft(noun: noun, header: [], rows: [], fileRows: [])
    }
    guard let file = files.first(where: { $0.name == pattern }) else { return nil }
    var draft = Draft(noun: noun, header: file.header, rows: [], fileRows: [])
    draft.key = noun.key.compactMap { draft.column($0) }
    guard draft.key.count == noun.key.count else { return nil }
    var seen: Set<[String]> = []
    for cells in file.rows {
      draft.rows.append(
        file.header.indices.map { i in i < cells.count ? PlainStore.cell(cells[i]) : nil })
      draft.fileRows.append(draft.fileRows.count)
      // Rule 43: the first row of a key stays, rows without one too.
      if !draft.key.isEmpty, let key = draft.key(ofRow: draft.rows.count - 1, draft.key),
        !seen.insert(key).inserted
      {
        draft.rows.removeLast()
        draft.fileRows.removeLast()
      }
    }
    return draft
  }

  /// Rule 41: blank, NULL and \N are missing.
  private static func cell(_ text: String) -> String? {
    let trimmed = FoldedText.trimmed(text)
    return trimmed.isEmpty || trimmed.uppercased() == "NULL" || trimmed == "\\N" ? nil : text
  }

  /// Rule 44: one row a distinct key; a column is a field when no key has two different values.
  private mutating func lift(_ number: Int, outOf source: Int) {
    let from = drafts[source]
    let key = drafts[number].noun.key.compactMap { from.column($0) }
    var rowsOfKey: [[String]: [Int]] = [:]
    var keys: [[String]] = []
    for row in from.rows.indices {
      guard let text = from.key(ofRow: row, key) else { continue }
      if rowsOfKey[text] == nil { keys.append(text) }
      rowsOfKey[text, default: []].append(row)
    }
    let steady = from.header.indices.filter { column in
      rowsOfKey.values.allSatisfy { rows in
        Set(rows.compactMap { from.rows[$0][column].map { FoldedText.folded($0) } }).count <= 1
      }
    }
    let columns = key + steady.filter { !key.contains($0) }
    drafts[number].header = columns.map { from.header[$0] }
    drafts[number].rows = keys.map { text in
      columns.map { column in
        (rowsOfKey[text] ?? []).compactMap { from.rows[$0][column] }.first
      }
    }
    drafts[number].fileRows = Array(keys.indices)
    drafts[number].key = Array(key.indices)
    drafts[source].links.append((number, key))
  }

  /// A table with links lies in the order of its first link's parent rows, orphans last.
  private mutating func order(_ number: Int) {
    guard !drafts[number].links.isEmpty else { return }
    let parents = parentRows(number, 0)
    let places = drafts[number].rows.indices.sorted { a, b in
      let (x, y) = (
        parents[a] < 0 ? Int32.max : parents[a], parents[b] < 0 ? Int32.max : parents[b]
      )
      return x == y ? a < b : x < y
    }
    drafts[number].rows = places.map { drafts[number].rows[$0] }
    drafts[number].fileRows = places.map { drafts[number].fileRows[$0] }
  }

  private func parentRows(_ number: Int, _ link: Int) -> [Int32] {
    let (parent, columns) = drafts[number].links[link]
    var rowOfKey: [[String]: Int32] = [:]
    for row in drafts[parent].rows.indices {
      if let key = drafts[parent].key(ofRow: row, drafts[parent].key), rowOfKey[key] == nil {
        rowOfKey[key] = Int32(row)
      }
    }
    return drafts[number].rows.indices.map { row in
      drafts[number].key(ofRow: row, columns).flatMap { rowOfKey[$0] } ?? -1
    }
  }

  /// What the schema says about a column; keys and what leads to them are text, lifted columns are as in their source.
  private func declared(_ column: String, _ number: Int) -> ColumnSchema? {
    let keys = drafts[number].links.flatMap(\.columns) + drafts[number].key
    if keys.contains(where: { drafts[number].header[$0] == column }) {
      return ColumnSchema(header: column, type: .text)
    }
    if case .lifted(let name) = drafts[number].noun.source,
      let source = schema.nouns.firstIndex(where: { $0.name == name })
    {
      return declared(column, source)
    }
    return drafts[number].noun.columns.first { $0.header.lowercased() == column.lowercased() }
  }

  private func table(_ draft: Draft) -> Table {
    let number = drafts.firstIndex { $0.noun.name == draft.noun.name } ?? 0
    let columns = draft.header.indices.map { i in
      PlainColumn(
        name: draft.header[i], cells: draft.rows.map { $0[i] },
        declared: declared(draft.header[i], number), fileRows: draft.fileRows
      ).column
    }
    let links = draft.links.indices.map { link in
      let parents = parentRows(number, link)
      return ParentLink(
        parent: draft.links[link].parent, columns: draft.links[link].columns,
        parentCount: drafts[draft.links[link].parent].rows.count, childCount: draft.rows.count,
        parentRows: MemoryBlock(parents), orphanCount: 0, unlinkedCount: 0)
    }
    return Table(
      name: draft.noun.name, rowCount: draft.rows.count, columns: columns, key: draft.key,
      links: links, files: [], fileRows: MemoryBlock(draft.fileRows.map { UInt32($0) }),
      places: RowPlaces())
  }
}
