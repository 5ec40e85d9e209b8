import DocketCore

/// Reads a folder of csv files into a store.
public struct StoreLoader: Sendable {
  let fileSystem: any FileSystem
  let options: LoadOptions

  /// A loader over these files.
  public init(fileSystem: any FileSystem = DiskFileSystem(), options: LoadOptions = LoadOptions()) {
    self.fileSystem = fileSystem
    self.options = options
  }

  /// Loads all nouns of a schema, or throws a `Diagnostic` or `Diagnostics` and loads nothing. File patterns are
  /// relative to `folder`.
  public func load(_ schema: StoreSchema, from folder: String) throws -> CaseStore {
    try load(schema, from: folder, reusing: [:])
  }

  /// Loads what was inferred, without reading the files a second time.
  public func load(_ inferred: InferredSchema) throws -> CaseStore {
    try load(inferred.schema, from: inferred.folder, reusing: inferred.tables)
  }

  /// Finds out what nouns, keys, links and dates the files of these folders and files hold; throws a `Diagnostic` when
  /// there is nothing to read.
  public func infer(_ paths: [String]) throws -> InferredSchema {
    try SchemaInference(fileSystem: fileSystem, options: options).infer(paths)
  }

  private func load(
    _ schema: StoreSchema, from folder: String, reusing tables: [String: RawTable]
  ) throws -> CaseStore {
    let order = try SchemaCheck(schema: schema).order()
    let patterns = FilePatterns(fileSystem: fileSystem, folder: folder)
    var requests: [Int: TableReader.Request] = [:]
    var bytes = 0
    for (i, noun) in schema.nouns.enumerated() {
      guard case .files(let pattern, let file) = noun.source else { continue }
      let paths = try patterns.files(pattern, noun: noun.name)
      for path in paths { bytes += (try? fileSystem.status(of: path.path).byteCount) ?? 0 }
      requests[i] = request(i, schema, paths, file)
    }
    let progress = options.progress.map { LoadProgress(total: bytes, tell: $0) }
    let reader = TableReader(
      opener: FileOpener(fileSystem: fileSystem, options: options), options: options,
      progress: progress)
    var staged = [StagedNoun?](repeating: nil, count: schema.nouns.count)
    var notes: [Diagnostic] = []
    for (i, noun) in schema.nouns.enumerated() {
      guard let request = requests[i] else { continue }
      try options.cancellation?.check()
      let raw =
        try tables[noun.name].map { try reader.retyped($0, request) } ?? reader.read(request)
      staged[i] = try Staging(noun: noun, raw: raw, threads: options.threads).staged(&notes)
    }
    try lift(schema, &staged)
    let assembly = Assembly(
      schema: schema, staged: staged.compactMap { $0 }, threads: options.threads,
      cancellation: options.cancellation)
    let (tables, reports) = try assembly.tables(order: order)
    let report = Inspection(
      staged: assembly.staged, tables: tables, nouns: reports, notes: notes
    ).report()
    HeapTrim.trim()
    progress?.finish()
    return CaseStore(tables: tables, report: report)
  }

  /// Makes the lifted nouns, those lifted out of lifted ones last.
  private func lift(_ schema: StoreSchema, _ staged: inout [StagedNoun?]) throws {
    while staged.contains(where: { $0 == nil }) {
      var isStuck = true
      for (i, noun) in schema.nouns.enumerated() where staged[i] == nil {
        guard case .lifted(let name) = noun.source,
          let from = schema.nouns.firstIndex(where: {
            FoldedText.folded($0.name) == FoldedText.folded(name)
          }), let source = staged[from]
        else { continue }
        for wanted in noun.key + noun.columns.map(\.header)
        where source.column(named: wanted) == nil {
          throw Diagnostic(
            .modelUnknownColumn,
            "\(noun.name) is lifted out of \(name), which has no column \"\(wanted)\".",
            details: ["Its columns are: \(source.columns.map(\.header).joined(separator: ", "))."])
        }
        try options.cancellation?.check()
        staged[i] = try Lifting(noun: noun, source: source, threads: options.threads).staged()
        isStuck = false
      }
      if isStuck {
        throw Diagnostic(.modelCircle, "Some nouns are lifted out of each other.")
      }
    }
  }

  /// What to read for a noun: its own columns and those of all nouns lifted out of it.
  private func request(
    _ place: Int, _ schema: StoreSchema, _ paths: [(path: String, name: String)],
    _ file: FileOptions
  ) -> TableReader.Request {
    let noun = schema.nouns[place]
    var family = [place]
    var next = 0
    while next < family.count {
      let name = FoldedText.folded(schema.nouns[family[next]].name)
      for (i, other) in schema.nouns.enumerated() where !family.contains(i) {
        if case .lifted(let source) = other.source, FoldedText.folded(source) == name {
          family.append(i)
        }
      }
      next += 1
    }
    var columns = noun.columns
    for i in family.dropFirst() {
      for column in schema.nouns[i].columns
      where !columns.contains(where: {
        FoldedText.folded($0.header) == FoldedText.folded(column.header)
      }) {
        columns.append(column)
      }
    }
    let keys = family.flatMap { schema.nouns[$0].key + schema.nouns[$0].links.flatMap(\.columns) }
    return TableReader.Request(paths: paths, file: file, columns: columns, keys: keys)
  }
}
