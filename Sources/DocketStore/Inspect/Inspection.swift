import DocketCore

/// Makes the report of a load; what needs all rows is looked for when the report is first read.
struct Inspection {
  let staged: [StagedNoun]
  let tables: [Table]
  let nouns: [NounReport]
  let notes: [Diagnostic]

  func report() -> LoadReport {
    var notes = notes
    for file in staged.flatMap(\.files) where file.rows == 0 { notes.append(headerOnly(file)) }
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
