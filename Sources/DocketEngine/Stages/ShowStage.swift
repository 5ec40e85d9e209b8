import DocketCore
import DocketLanguage

/// `show mean of count, max of count [by F]`: summaries over the rows of the result; others and total take no part.
/// Medians, means and shares of groups are not averaged: the groups differ in size.
struct ShowStage {
  let measures: [Measure]
  let by: [Name]
  let span: SourceSpan
  let scope: StageScope

  /// Puts the summaries in place of the table.
  func apply(to table: inout WorkingTable) throws {
    let names = ColumnNames(table: table, scope: scope)
    let groups = try by.map { try names.column($0) }
    let bound = try measures.map { try bind($0, table, names) }
    let rows = table.view
    let summaries = RowGroups(
      keys: rows.map { row in groups.map { table.cells[$0][row] } },
      values: bound.map { measure in measure.column.map { c in rows.map { table.cells[c][$0] } } },
      functions: bound.map(\.function), isGrouped: !groups.isEmpty)
    table = try laidOut(summaries, from: table, groups, bound)
  }

  /// One measure over rows.
  private struct Summary {
    var name: String
    var alias: String
    var function: BoundMeasure.Function
    var column: Int?
    var type: RowType
    var format: ResultColumn.Format
    var unaveraged: String?

    var answerColumn: AnswerColumn {
      AnswerColumn(
        name: name, aliases: [alias], format: format, type: type, unaveraged: unaveraged,
        isCount: function == .count,
        empty: function == .count || function == .distinct ? .count(0) : .missing)
    }
  }

  private func bind(_ m: Measure, _ table: WorkingTable, _ names: ColumnNames) throws -> Summary {
    guard let function = BindingPass.function(m.function.folded) else {
      throw Diagnostic(
        .unknownMeasure, "There is no summary called \"\(m.function.text)\".", at: m.function.span,
        suggestions: Spelling.nearest(to: m.function.text, among: BindingPass.functionWords).map {
          scope.suggestion(m.function.span, $0)
        })
    }
    let path: Path
    switch m.argument {
    case .none:
      guard function == .count else {
        throw Diagnostic(
          .showPlainFields, "`\(m.function.text)` of what?", at: m.span,
          details: ["Name a column: \(m.function.text) of count."])
      }
      return Summary(
        name: m.title ?? "count", alias: "count", function: .count, column: nil, type: .number,
        format: .count)
    case .path(let named): path = named
    case .span(_, _, _, let span):
      throw Diagnostic(
        .qualifierMisplaced, "After a bar there are rows of the result, without dates of units.",
        at: span, details: ["Put it before the first `|`: show median of days from A to B for ..."])
    }
    let index = try names.column(
      (path.selector.map { "\($0.rawValue) " } ?? "") + path.dotted, at: path.span,
      offering: { (try? check(function, $0, m)) != nil })
    let column = table.columns[index]
    try check(function, column, m)
    let alias = "\(m.function.text) of \(column.column.name)"
    let (type, format, unaveraged) = look(of: function, column)
    return Summary(
      name: m.title ?? alias, alias: alias, function: function, column: index, type: type,
      format: format, unaveraged: unaveraged)
  }

  private func check(_ function: BoundMeasure.Function, _ column: WorkingColumn, _ m: Measure)
    throws
  {
    let name = column.column.title
    switch function {
    case .count, .distinct: return
    case .share:
      if column.type == .truth { return }
      throw Diagnostic(
        .notACondition,
        "A share is of something that is yes or no; \(name) is \(column.type.words).",
        at: m.span)
    case .minimum, .maximum:
      if column.type == .date { return }
    case .sum, .mean, .median, .percentile, .stddev:
      if let what = column.unaveraged { throw averaged(what, name, m) }
    }
    guard column.type == .number || column.type == .duration else {
      throw Diagnostic(
        .notANumber, "`\(m.function.text)` needs a number, and \(name) is \(column.type.words).",
        at: m.span)
    }
  }

  /// T112.
  private func averaged(_ what: String, _ name: String, _ m: Measure) -> Diagnostic {
    Diagnostic(
      .averageOfGroups,
      "\(name) is \(what) of each group, and the \(m.function.text) of them is not that of all.",
      at: m.span,
      details: [
        "Groups differ in size, and each would weigh the same.",
        "`| total` measures all rows together; a question without `by` measures every unit.",
      ],
      suggestions: [scope.dropping(span, meaning: "the groups as they are")].compactMap { $0 })
  }

  private func look(of function: BoundMeasure.Function, _ column: WorkingColumn) -> (
    RowType, ResultColumn.Format, String?
  ) {
    let unaveraged = MeasureColumn(
      measure: BoundMeasure(name: "", function: function, argument: nil, type: .number)
    ).unaveraged
    let format = column.column.format
    switch function {
    case .count, .distinct: return (.number, .count, unaveraged)
    case .share: return (.number, .percent, unaveraged)
    case .minimum, .maximum: return (column.type, format, column.unaveraged)
    case .mean, .stddev:
      return (column.type, format == .count || format == .plain ? .decimals(1) : format, unaveraged)
    case .sum, .median, .percentile: return (column.type, format, unaveraged)
    }
  }

  private func laidOut(
    _ summaries: RowGroups, from old: WorkingTable, _ groups: [Int], _ bound: [Summary]
  ) throws -> WorkingTable {
    let keys = summaries.keys
    let measured = MeasuredGroups(
      units: summaries, columns: bound.map(\.answerColumn),
      slots: [nil],
      groupAt: keys.indices.map { Int32(clamping: $0) }, rowsAfterClock: [], slotsAfterClock: [])
    var table = WorkingTable(
      columns: [], shown: [], cells: [], view: Array(keys.indices), groups: measured,
      rowsBeforeCut: keys.count, facts: old.facts, notes: old.notes, question: old.question)
    table.facts.missingArguments = []
    table.facts.overlap = nil
    var taken: Set<String> = []
    for (d, index) in groups.enumerated() {
      var column = old.columns[index]
      column.recipe = .group(d)
      column.column.role = .group
      column.isMargin = false
      column.unaveraged = nil
      column.column.name = TableBuilder.unique(column.column.name, &taken)
      table.columns.append(column)
      table.cells.append(keys.map { $0[d] })
    }
    for (m, summary) in bound.enumerated() {
      let name = TableBuilder.unique(summary.name, &taken)
      table.columns.append(
        WorkingColumn(
          column: ResultColumn(
            name, role: .measure, format: summary.format, isNumeric: true),
          aliases: [summary.alias], recipe: .measure(m, slots: [0]), type: summary.type,
          unaveraged: summary.unaveraged))
      table.cells.append(
        try keys.indices.map { try summaries.measures(ofUnion: [$0])[m] })
    }
    table.shown = Array(table.columns.indices)
    keepKinds(of: old, groups, keys, in: &table)
    table.notes.append(note(old))
    return table
  }

  /// A time unit that is cut or provisional is so in the summary of its rows.
  private func keepKinds(
    of old: WorkingTable, _ groups: [Int], _ keys: [[ResultValue]], in table: inout WorkingTable
  ) {
    let isByTime = groups.contains {
      if case .bucket = old.columns[$0].type { true } else { false }
    }
    guard isByTime, !(old.partial.isEmpty && old.provisional.isEmpty) else { return }
    let places = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for row in old.view {
      guard let place = places[groups.map { old.cells[$0][row] }] else { continue }
      if let why = old.partial[row] { table.partial[place] = table.partial[place] ?? why }
      if old.provisional.contains(row) { table.provisional.insert(place) }
    }
    table.provisionalWords = old.provisionalWords
  }

  private func note(_ old: WorkingTable) -> String {
    var note = "summaries of \(TableFacts.rows(old.view.count)), each row once"
    let cut = old.view.filter { old.partial[$0] != nil }.count
    if cut > 0 { note += "; \(TableFacts.words(cut)) of them partial" }
    if old.others != nil { note += "; others take no part" }
    return note
  }
}
