import DocketCore
import DocketLanguage

/// `percent [within F]` (rule 28): each count as a part of the question's distinct units, or of those with the same F,
/// whatever rows other stages have cut. Under `each` the parts may add to more than 100.
struct PercentStage {
  let within: Name?
  let span: SourceSpan
  let scope: StageScope

  /// Adds a percent after every count.
  func apply(to table: inout WorkingTable) throws {
    guard let groups = table.groups else { throw needsCount }
    let base = try base(of: table, groups)
    let counts = table.shown.filter { i in
      if case .measure(let m, _) = table.columns[i].recipe { return groups.columns[m].isCount }
      return false
    }
    if counts.isEmpty { throw needsCount }
    var taken = Set(table.columns.map { $0.column.name.lowercased() })
    for count in counts {
      guard case .measure(_, let slots) = table.columns[count].recipe else { continue }
      let alone = counts.count == 1 && groups.slots == [nil]
      let source = table.columns[count].column
      let title = alone ? "percent" : "\(source.title) percent"
      let column = WorkingColumn(
        column: ResultColumn(
          TableBuilder.unique(alone ? "percent" : "\(source.name) percent", &taken), title: title,
          role: .measure, format: .percent, isNumeric: true),
        recipe: .percent(slots: slots, of: base), type: .number, unaveraged: "a share")
      let cells = table.cells
      try table.add(column, after: count, scope.cancellation) { row in
        try groups.percent(rows: [row], slots: slots, of: base, cells: cells)
      }
    }
    note(&table, groups)
  }

  private func base(of table: WorkingTable, _ groups: MeasuredGroups) throws -> PercentBase {
    guard let within else { return .all(groups.units.selected) }
    let names = ColumnNames(table: table, scope: scope)
    if let across = table.across, names.find(within.text) == nil,
      ColumnNames.same(across, within.text)
    {
      return .slot(try .init(of: groups.units, at: table.groupColumnCount))
    }
    let column = try names.column(within)
    guard case .group(let d) = table.columns[column].recipe else {
      throw Diagnostic(
        .percentNeedsCount, "\"\(within.text)\" is a number, not a group.", at: within.span,
        details: ["`percent within` takes a column the rows are grouped by."])
    }
    return .column(column, try .init(of: groups.units, at: d))
  }

  private func note(_ table: inout WorkingTable, _ groups: MeasuredGroups) {
    let whole = "\(TableFacts.words(groups.units.selected)) distinct \(table.facts.noun)"
    var note =
      within.map { "percent: of the distinct \(table.facts.noun) of each \($0.text)" }
      ?? "percent: of \(whole)"
    if let overlap = table.facts.overlap, overlap.isStock || overlap.sum > groups.units.selected {
      note += "; the rows overlap, so percents can add to more than 100"
    }
    table.notes.append(note)
  }

  private var needsCount: Diagnostic {
    Diagnostic(
      .percentNeedsCount, "`percent` is a part of a count, and this result has no count.", at: span,
      details: ["Start with `count NOUN by ...`, or show count beside the other measures."],
      suggestions: [scope.dropping(span, meaning: "without the percent")].compactMap { $0 })
  }
}
