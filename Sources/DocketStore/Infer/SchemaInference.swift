import DocketCore

/// Makes a schema out of files alone.
struct SchemaInference {
  let fileSystem: any FileSystem
  let options: LoadOptions

  /// The schema of the files that these paths mean.
  func infer(_ paths: [String]) throws -> InferredSchema {
    let found = try DataFiles(fileSystem: fileSystem).find(paths)
    var notes: [Diagnostic] = []
    let groups = try readable(found, paths, &notes)
    let reader = TableReader(
      opener: FileOpener(fileSystem: fileSystem, options: options), options: options, progress: nil)
    var raws: [String: RawTable] = [:]
    var tables: [InferredTable] = []
    for group in groups {
      let request = TableReader.Request(
        paths: group.names.map { (path($0, found.folder), $0) }, file: FileOptions(), columns: [],
        keys: [], keepsIdentifiers: true)
      let raw = try reader.read(request)
      let name = unique(FileLayout.names(of: [DataFiles.stem(group.pattern)])[0], tables)
      let columns = try Workers.map(raw.columns.count, threads: options.threads) {
        raw.columns[$0].column()
      }
      raws[name] = raw
      var table = InferredTable(
        name: name, pattern: group.pattern, columns: columns, rowCount: raw.rowCount)
      let (key, why) = KeyFinder(table: table).key()
      table.key = key
      table.why = [why]
      tables.append(table)
    }
    tables = LinkFinder(tables: tables).linked()
    let lifted = try LiftFinder(tables: tables, threads: options.threads).lifted()
    tables = joined(tables, lifted)
    var result = InferredSchema(
      folder: found.folder, schema: schema(tables), nouns: tables.map(guess), notes: notes)
    result.tables = raws
    return result
  }

  /// The files that can be read, alike ones as one group; a file in a folder that cannot is noted and left out.
  private func readable(_ found: DataFiles.Found, _ paths: [String], _ notes: inout [Diagnostic])
    throws -> [(pattern: String, names: [String])]
  {
    let opener = FileOpener(fileSystem: fileSystem, options: options)
    var headers: [(name: String, headers: [String])] = []
    var faults: [Diagnostic] = []
    for name in found.names {
      do {
        let source = try opener.peek(path(name, found.folder), name: name)
        headers.append((name, source.headers.map { FoldedText.folded($0) }))
      } catch let fault as Diagnostic {
        if paths.contains(path(name, found.folder)) || paths.contains(name) { throw fault }
        faults.append(fault)
      }
    }
    if headers.isEmpty, let first = faults.first { throw first }
    for var fault in faults {
      fault.severity = .warning
      fault.details.append("The file was left out.")
      notes.append(fault)
    }
    return DataFiles.grouped(headers)
  }

  private func path(_ name: String, _ folder: String) -> String {
    folder.isEmpty ? name : FilePatterns.join(folder, name)
  }

  private func unique(_ name: String, _ tables: [InferredTable]) -> String {
    var candidate = name
    var n = 2
    while tables.contains(where: { $0.name == candidate }) {
      candidate = "\(name)_\(n)"
      n += 1
    }
    return candidate
  }

  /// All tables, with links to lifted nouns from other tables that hold their keys.
  private func joined(_ tables: [InferredTable], _ lifted: [InferredTable]) -> [InferredTable] {
    let all = tables + lifted
    var bare = all
    for i in bare.indices { bare[i].links = [] }
    let again = LinkFinder(tables: bare).linked()
    var result = all
    for place in tables.indices where tables[place].links.isEmpty {
      for link in again[place].links where all[link.parent].liftedFrom.map({ $0 != place }) ?? false
      {
        result[place].links.append(link)
        let names = link.columns.map { all[place].columns[$0].header }
        result[place].why.append("in \(all[link.parent].name) by \(names.joined(separator: ", "))")
      }
    }
    return result
  }

  private func schema(_ tables: [InferredTable]) -> StoreSchema {
    StoreSchema(
      nouns: tables.map { table in
        let source: NounSchema.Source =
          table.liftedFrom.map { .lifted(from: tables[$0].name) }
          ?? .files(pattern: table.pattern, FileOptions())
        return NounSchema(
          name: table.name, source: source, key: table.key.map { table.columns[$0].name },
          links: table.links.map { link in
            LinkSchema(
              parent: tables[link.parent].name, columns: link.columns.map { table.columns[$0].name }
            )
          })
      })
  }

  private func guess(_ table: InferredTable) -> NounGuess {
    var used: Set<String> = []
    let milestones = table.columns.compactMap { column -> NounGuess.DatedColumn? in
      guard column.type == .date else { return nil }
      let name = NameWords.milestone(ofColumn: column.name)
      return NounGuess.DatedColumn(
        name: used.insert(name).inserted ? name : column.name, column: column.name)
    }
    return NounGuess(name: table.name, milestones: milestones, why: table.why)
  }
}
