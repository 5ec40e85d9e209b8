import DocketCore

/// Makes the report of a load; what needs all rows is looked for when the report is first read.
struct Inspection {
  let staged: [StagedNoun]
  let tables: [Table]
  let nouns: [NounReport]
  let notes: [Diagnostic]

  func report() -> LoadReport {
    var notes = notes
    for file in staged.flatMap(\.files) {
      if file.rows == 0 { notes.append(headerOnly(file)) }
      if file.rows > 0, file.loaded == 0 { notes.append(nothingLoaded(file)) }
      if file.replacedSequences > 0 { notes.append(replaced(file)) }
    }
    for noun in staged { notes += noun.columns.indices.compactMap { unfit($0, noun) } }
    let inspections = tables.indices.map { i in
      NounInspection(
        table: tables[i],
        staged: NounInspection.StagedFacts(
          facts: staged[i].facts, unreadable: staged[i].unreadable, places: staged[i].places),
        report: nouns[i])
    }
    return LoadReport(files: staged.flatMap(\.files), notes: notes) {
      inspections.map { $0.inspected() }
    }
  }

  private func nothingLoaded(_ file: FileReport) -> Diagnostic {
    Diagnostic(
      .nothingLoaded, "None of the \(file.rows) rows of \(file.name) could be loaded.",
      details: [".data \(file.name) shows them with the reasons."], severity: .warning)
  }

  private func replaced(_ file: FileReport) -> Diagnostic {
    let places = file.replacedSequences == 1 ? "1 place" : "\(file.replacedSequences) places"
    return Diagnostic(
      .encodingReplaced, "\(file.name) holds letters that cannot be read, in \(places).",
      details: [
        "It was read as \(file.encoding); the model can name another encoding after the file name."
      ], severity: .warning)
  }

  /// A warning when the model gives a column a type that many of its cells do not fit: each such cell is missing.
  private func unfit(_ place: Int, _ noun: StagedNoun) -> Diagnostic? {
    guard noun.facts.indices.contains(place), noun.unreadable.indices.contains(place) else {
      return nil
    }
    let count = noun.unreadable[place].count
    guard noun.facts[place].isDeclared, count > 0, count > noun.rowCount / 20 else { return nil }
    let column = noun.columns[place]
    let file = noun.files.first?.name ?? noun.report.name
    let isDate = column.type == .date
    let all = column.missingCount == noun.rowCount
    let kind = isDate ? "date" : column.type == .flag ? "yes or no" : "number"
    let cells = count == 1 ? "1 cell of" : "\(count) cells of"
    return Diagnostic(
      all && isDate ? .modelBadDates : .badCell,
      all
        ? "No cell of \(column.header) in \(file) can be read as a \(kind)."
        : "\(cells) \(column.header) in \(file) cannot be read as a \(kind).",
      details: [
        "Such cells count as missing. The model says what the column holds; .data \(noun.report.name) shows examples."
      ], severity: .warning)
  }

  private func headerOnly(_ file: FileReport) -> Diagnostic {
    var note = Diagnostic(
      .headerOnly, "\(file.name) has a header and no rows.",
      details: [
        "Its noun is there, with nothing to count. If rows were expected, export it again."
      ],
      severity: .warning)
    note.source = Diagnostic.Located(
      name: file.name, line: max(1, file.headerLine), column: 1, text: "", length: 1)
    return note
  }
}
