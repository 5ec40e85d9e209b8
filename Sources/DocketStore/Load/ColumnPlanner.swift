import DocketCore

/// Plans how each column of a file is read, from what the model says and the first rows.
struct ColumnPlanner {
  let request: TableReader.Request
  let source: FileSource

  /// One task a column, in file order.
  func tasks() throws -> [ColumnTask] {
    let layout = source.layout
    let names = layout.names
    var overrides: [Int: ColumnSchema] = [:]
    for column in request.columns { overrides[try place(of: column.header, names)] = column }
    let keys = Set(try request.keys.map { try place(of: $0, names) })
    return try layout.headers.indices.map { i in
      let said = overrides[i]
      var task = ColumnTask(
        index: i, header: layout.headers[i], name: names[i], plan: .text,
        declared: said?.type, isKey: keys.contains(i) || isIdentifier(i, names), pattern: nil,
        missing: MissingWords(declared: request.file.missing + (said?.missing ?? [])))
      if let format = said?.dateFormat {
        guard let pattern = DatePattern(format) else {
          throw Diagnostic(
            .modelBadDates, "\"\(format)\" is no date format.",
            details: [
              "A format needs a year, a month and a day, such as \"M/D/YYYY\" or \"YYYY-MM-DD HH:MM\"."
            ])
        }
        task.pattern = pattern
        task.declared = .date
      }
      if !task.isKey { task.plan = plan(task, layout.samples[i]) }
      return task
    }
  }

  private func isIdentifier(_ place: Int, _ names: [String]) -> Bool {
    request.keepsIdentifiers && (place == 0 || NameWords.identifierScore(names[place]) > 0)
  }

  private func place(of wanted: String, _ names: [String]) throws -> Int {
    let folded = FoldedText.folded(wanted)
    if let i = names.firstIndex(of: folded) { return i }
    if let i = source.layout.headers.firstIndex(where: { FoldedText.folded($0) == folded }) {
      return i
    }
    throw ColumnPlanner.unknown(wanted, source)
  }

  /// The diagnostic of a column that the model names and the file lacks.
  static func unknown(_ wanted: String, _ source: FileSource) -> Diagnostic {
    let headers = source.layout.headers
    let shown = headers.prefix(30).joined(separator: ", ") + (headers.count > 30 ? ", ..." : "")
    var diagnostic = Diagnostic(
      .modelUnknownColumn, "\(source.name) has no column \"\(wanted)\".",
      details: [
        headers.allSatisfy(\.isEmpty)
          ? "Its columns have no names: the file is read as one without a line of column names."
          : "Its columns are: \(shown)."
      ],
      suggestions: Spelling.nearest(to: wanted, among: headers).map {
        .init($0, meaning: "a column of \(source.name)")
      })
    diagnostic.source = Diagnostic.Located(
      name: source.name, line: max(1, source.layout.headerLine), column: 1,
      text: headers.joined(separator: FileOpener.words(source.layout.dialect.delimiter)),
      length: max(1, headers.joined(separator: " ").count))
    return diagnostic
  }

  /// The plan that the first rows suggest; reading all rows settles it.
  private func plan(_ task: ColumnTask, _ sample: [String]) -> ColumnTask.Plan {
    var evidence = ColumnEvidence()
    for cell in sample {
      var inner = FoldedText.trimmed(cell)
      inner.withUTF8 { bytes in
        guard let base = bytes.baseAddress, !task.missing.contains(base, bytes.count) else {
          return
        }
        if let pattern = task.pattern {
          evidence.present += 1
          if let date = pattern.read(base, bytes.count) { evidence.add(date, rows: 1) }
        } else {
          evidence.add(base, bytes.count, rows: 1)
        }
      }
    }
    switch task.declared {
    case .text, .flag: return .text
    case .integer, .decimal: return .number
    case .date: return .date(monthFirst: evidence.isMonthFirst)
    case nil: break
    }
    switch evidence.verdict {
    case .text, .flag: return .text
    case .number: return .number
    case .date(let monthFirst): return .date(monthFirst: monthFirst)
    }
  }
}
