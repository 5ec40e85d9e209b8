import DocketCore
import Synchronization

/// Reads the files of one noun into columns.
struct TableReader: Sendable {
  let opener: FileOpener
  let options: LoadOptions
  let progress: LoadProgress?

  /// What a noun says about its files.
  struct Request: Sendable {
    var paths: [(path: String, name: String)]
    var file: FileOptions
    /// Overrides of single columns.
    var columns: [ColumnSchema]
    /// Columns that must stay text, by header or name.
    var keys: [String]
    /// Whether columns that look like identifiers stay text too, for guessing keys.
    var keepsIdentifiers = false
  }

  /// Reads all rows of the request's files, which must have the same headers.
  func read(_ request: Request) throws -> RawTable {
    var sources = try request.paths.map { try opener.open($0.path, name: $0.name, request.file) }
    try checkHeaders(sources)
    let first = sources[0]
    var tasks = try ColumnPlanner(request: request, source: first).tasks()
    var parts = try readParts(sources, tasks)
    for (i, source) in sources.enumerated() where parts[i].contains(where: { !$0.isValid }) {
      sources[i] = try opener.repair(source, request.file)
      try checkHeaders(sources)
      if i == 0 { tasks = try ColumnPlanner(request: request, source: sources[0]).tasks() }
      parts = try readParts(sources, tasks)
    }
    let rowCount = parts.joined().reduce(0) { $0 + $1.rowCount }
    if rowCount > TableLimits.rows {
      throw Diagnostic(
        .tooManyRows, "\(first.name) has more rows than one noun may have (\(TableLimits.rows)).")
    }
    let merged = try merge(&parts, tasks, rowCount)
    let columns = try settle(merged, tasks, sources, rowCount)
    let (files, places) = books(&sources, parts)
    return withExtendedLifetime(sources) {
      RawTable(
        rowCount: rowCount, columns: columns, files: files, places: places, sources: sources)
    }
  }

  /// A table that was read for guessing, with columns that turned out to be no keys as what their cells are.
  func retyped(_ raw: RawTable, _ request: Request) throws -> RawTable {
    let tasks = try ColumnPlanner(request: request, source: raw.sources[0]).tasks()
    let columns = raw.columns
    var result = raw
    result.columns = try Workers.map(columns.count, threads: options.threads) { i in
      guard case .codes(let codes) = columns[i].storage, let arena = columns[i].arena else {
        return columns[i]
      }
      return DictionaryTyping(task: tasks[i], text: columns[i], codes: codes, arena: arena).typed()
    }
    return result
  }

  private func readParts(_ sources: [FileSource], _ tasks: [ColumnTask]) throws -> [[ChunkRows]] {
    try sources.map { source in
      try Workers.map(source.plan.chunks.count, threads: options.threads) { i in
        let chunk = source.plan.chunks[i]
        let reader = ChunkReader(
          text: source.text, layout: source.layout, chunk: chunk,
          unclosedAt: source.plan.unclosedAt, tasks: tasks, fileName: source.name,
          cancellation: options.cancellation)
        let rows = try reader.read()
        progress?.add(bytes: max(0, chunk.limit - chunk.start))
        return rows
      }
    }
  }

  private func merge(_ parts: inout [[ChunkRows]], _ tasks: [ColumnTask], _ rowCount: Int) throws
    -> [ColumnMerge.Outcome]
  {
    let columns = tasks.indices.map { i in ColumnParts(parts.joined().map { $0.sinks[i] }) }
    for i in parts.indices { for k in parts[i].indices { parts[i][k].sinks = [] } }
    return try Workers.map(tasks.count, threads: options.threads) { i in
      try options.cancellation?.check()
      return ColumnMerge(task: tasks[i]).merge(columns[i].take(), rowCount: rowCount)
    }
  }

  /// Reads the columns again that the first rows misled about, until each is settled.
  private func settle(
    _ outcomes: [ColumnMerge.Outcome], _ tasks: [ColumnTask], _ sources: [FileSource],
    _ rowCount: Int
  ) throws -> [ColumnData] {
    var settled: [Int: ColumnData] = [:]
    var open: [ColumnTask] = []
    func sort(_ outcomes: [ColumnMerge.Outcome], _ tasks: [ColumnTask]) {
      open = []
      for (task, outcome) in zip(tasks, outcomes) {
        switch outcome {
        case .done(let data): settled[task.index] = data
        case .again(let plan):
          var next = task
          next.plan = plan
          open.append(next)
        }
      }
    }
    sort(outcomes, tasks)
    while !open.isEmpty {
      var parts = try readParts(sources, open)
      sort(try merge(&parts, open, rowCount), open)
    }
    return tasks.compactMap { settled[$0.index] }
  }

  private func books(_ sources: inout [FileSource], _ parts: [[ChunkRows]]) -> (
    [FileReport], RowPlaces
  ) {
    var places = RowPlaces()
    var files: [FileReport] = []
    var firstRow = 0
    for i in sources.indices {
      let source = sources[i]
      var file = FileReport(name: source.name)
      file.byteCount = source.byteCount
      file.delimiter = FileOpener.words(source.layout.dialect.delimiter)
      file.encoding = source.text.encoding
      file.quote = source.layout.dialect.quote.map { String(UnicodeScalar($0)) } ?? ""
      file.headerLine = source.layout.headerLine
      file.guessed = source.layout.guessed.sorted()
      file.replacedSequences = source.text.replaced
      var line = source.layout.dataLine
      for part in parts[i] {
        sources[i].partLines.append(line)
        for step in part.steps {
          places.note(row: firstRow + step.row, file: i, line: line + step.line)
        }
        for reject in part.rejects where file.rejects.count < FileReport.keptRejects {
          var reject = reject
          reject.line += line - 1
          file.rejects.append(reject)
        }
        file.loaded += part.rowCount
        file.rejected += part.rejectedCount
        file.blankLines += part.blankLines
        file.paddedRows += part.paddedRows
        file.strayQuotes += part.strayQuotes
        line += part.lines
        firstRow += part.rowCount
      }
      file.rows = file.loaded + file.rejected
      files.append(file)
    }
    return (files, places)
  }

  private func checkHeaders(_ sources: [FileSource]) throws {
    let wanted = sources[0].layout.headers.map { FoldedText.folded($0) }
    for other in sources.dropFirst() {
      let found = other.layout.headers.map { FoldedText.folded($0) }
      if found == wanted { continue }
      let place = zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset
      let difference: String
      if let place {
        difference =
          "Column \(place + 1) is \"\(other.layout.headers[place])\" in \(other.name) and \"\(sources[0].layout.headers[place])\" in \(sources[0].name)."
      } else {
        difference =
          "\(other.name) has \(found.count) columns, \(sources[0].name) has \(wanted.count)."
      }
      throw Diagnostic(
        .globHeadersDiffer,
        "\(sources[0].name) and \(other.name) belong to one noun but their headers differ.",
        details: [difference, "Give the files the same columns, or make a noun of each."])
    }
  }
}
