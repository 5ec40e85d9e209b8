import DocketCore
import DocketLanguage

extension QuestionRunner {
  /// The units behind one row of a table that this question gave, as a list of its own.
  ///
  /// The row's group columns name the group; a total stands for every unit. `row` counts from 0.
  public func rows(
    behind row: Int, of table: ResultTable, _ question: Question, _ source: SourceText,
    _ context: QuestionContext
  ) throws -> ResultTable {
    guard row >= 0, row < table.rowCount else {
      throw Diagnostic(
        .noSuchRow, "The last answer has \(table.rowCount) rows; there is no row \(row + 1).",
        details: ["Rows are counted from 1: .rows 1"])
    }
    var bound = try bind(question, source, context)
    guard bound.isGrouped else {
      throw Diagnostic(
        .noSuchRow, "The rows of a list are the units themselves.",
        details: ["`.rows` lists the units behind a count."])
    }
    let kind = table.kind(ofRow: row)
    guard kind != .others else {
      throw Diagnostic(
        .noSuchRow, "This row stands for all groups that are not shown.",
        details: ["Ask again without `top` to see its groups."])
    }
    let evaluator = evaluator(context)
    var wanted: [Int]
    if kind == .total {
      wanted = try evaluator.rows(of: bound, inGroup: nil)
    } else {
      // Across spreads one row over several groups: all of them are behind it.
      bound.across = nil
      let key = try bound.unitDimensions.map { dimension in
        guard let column = table.column(named: dimension.name) else {
          throw Diagnostic(
            .noSuchRow, "The column \(dimension.name) is not in the answer any more.",
            details: ["Ask again without `keep` or `show`."])
        }
        return table.cells[column][row]
      }
      wanted = try evaluator.rows(of: bound, inGroup: key)
    }
    wanted = Array(Set(wanted)).sorted {
      let file = workspace.store.tables[bound.noun]
      return file.fileRow($0) < file.fileRow($1)
    }
    let behind = try EstimatedRows(bound: bound, evaluator: evaluator, rows: wanted)
      .found(behind: row, of: table)
    guard let behind else { return try list(wanted, bound, evaluator) }
    var listed = try list(behind.rows, bound, evaluator)
    listed.footer.insert(.init(.definition, behind.words), at: min(1, listed.footer.count))
    if let moves = behind.moves {
      let place = min(1, listed.columns.count)
      listed.columns.insert(ResultColumn("moved", role: .detail), at: place)
      listed.cells.insert(moves, at: place)
    }
    return listed
  }

  /// The default columns of a noun for these rows.
  private func list(_ rows: [Int], _ bound: BoundQuestion, _ evaluator: any QuestionEvaluator)
    throws
    -> ResultTable
  {
    let columns = DefaultColumns(office: workspace.office).columns(of: bound.noun)
    let counted: CivilDate
    if case .on(let day) = bound.stock { counted = day } else { counted = bound.clock }
    let cells = try columns.map { column in
      try evaluator.evaluate(
        column.expression, on: bound.noun, rows: rows, clock: bound.clock, countedDay: counted)
    }
    return ResultTable(
      columns: columns.map {
        ResultColumn(
          $0.name, role: .detail, isNumeric: $0.type == .number || $0.type == .duration,
          isSpare: $0.isSpare)
      }, cells: cells, footer: bound.footer, question: bound.text)
  }
}

extension BoundQuestion {
  /// Whether the answer has groups, as against a list or a page.
  var isGrouped: Bool {
    switch head {
    case .count, .show, .estimate: return true
    case .list, .unit: return false
    }
  }
}
