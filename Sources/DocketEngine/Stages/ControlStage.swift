import DocketCore
import DocketLanguage
import DocketStatistics

/// `control`: the limits of ordinary variation beside the main measure of a series, and which periods stand out.
///
/// Rows are one series, or one for every value of the other groups; rows that a stage before has cut still make the
/// limits, since picked periods vary otherwise than periods in a row. Counts of events are judged per day and their
/// limits printed for the days of each row; counts of what is there on a day are judged as they are. Partial and
/// provisional rows stay without limits (rule 16).
struct ControlStage {
  let span: SourceSpan
  let scope: StageScope

  /// Adds `center`, `lower`, `upper` and `signal`.
  func apply(to table: inout WorkingTable) throws {
    let time = try timeColumn(of: table)
    let measure = try measureColumn(of: table)
    let all = ControlSeries.all(of: table, time: time)
    if table.facts.leavesOutEmpty { throw isSparse }
    if let hole = all.lazy.compactMap(\.hole).first { throw hasHole(hole) }
    let isPerDay = table.counting(measure) == .events
    var cells = Lines(rows: table.cells.first?.count ?? 0)
    var notes = ControlNotes(table, measure, time)
    for series in all {
      try scope.cancellation.check()
      guard
        let limits = ControlLimits(
          series.periods(measure, of: table), segmentStarts: starts(in: series.buckets))
      else { continue }
      for (place, point) in limits.points.enumerated() {
        let days = isPerDay ? series.buckets[place].days : 1
        cells.set(series.rows[place], point, scale: Double(days))
      }
      notes.add(series, limits)
    }
    guard notes.hasLimits else { throw tooFew(notes.mostComplete) }
    try add(cells, to: &table, like: table.columns[measure])
    table.notes += notes.lines
  }

  /// The one group column that holds calendar units.
  private func timeColumn(of table: WorkingTable) throws -> Int {
    let found = table.shown.filter { i in
      guard table.columns[i].isGroup, case .bucket(let unit) = table.columns[i].type else {
        return false
      }
      return unit != .weekday
    }
    guard found.count == 1, let time = found.first, table.across == nil else { throw noSeries }
    return time
  }

  private func measureColumn(of table: WorkingTable) throws -> Int {
    guard
      let main = table.shown.first(where: {
        table.columns[$0].column.role == .measure && table.columns[$0].column.part == .value
      })
    else { throw noSeries }
    return main
  }

  /// Marks start new limits at the first whole period from their day on.
  private func starts(in buckets: [Bucket]) -> [Int] {
    scope.marks.compactMap { mark in buckets.firstIndex { $0.start >= mark.day } }
  }

  /// The four columns, by stored row.
  private struct Lines {
    var center, lower, upper, signal: [ResultValue]

    init(rows: Int) {
      let blank = [ResultValue](repeating: .missing, count: rows)
      (center, lower, upper, signal) = (blank, blank, blank, blank)
    }

    mutating func set(_ row: Int, _ point: ControlLimits.Point, scale: Double) {
      guard center.indices.contains(row) else { return }
      center[row] = .estimate(point.center.map { $0 * scale })
      lower[row] = .estimate(point.low.map { $0 * scale })
      upper[row] = .estimate(point.high.map { $0 * scale })
      if let found = point.signal {
        signal[row] = .text(found.words)
      } else if point.center != nil {
        signal[row] = .text("")
      }
    }
  }

  private func add(_ lines: Lines, to table: inout WorkingTable, like model: WorkingColumn) throws {
    var taken = Set(table.columns.map { $0.column.name.lowercased() })
    var format = model.column.format
    if format == .count || format == .plain { format = .decimals(1) }
    let columns: [(String, ResultColumn.Part, [ResultValue])] = [
      ("center", .center, lines.center), ("lower", .lowerLimit, lines.lower),
      ("upper", .upperLimit, lines.upper), ("signal", .signal, lines.signal),
    ]
    for (name, part, cells) in columns {
      let isText = part == .signal
      let column = WorkingColumn(
        column: ResultColumn(
          TableBuilder.unique(name, &taken), title: name, role: .measure,
          format: isText ? .plain : format, isNumeric: !isText, part: part),
        recipe: .computed { _ in .missing }, type: isText ? .text : .number,
        unaveraged: "a control limit")
      try table.add(column, after: nil, scope.cancellation) { cells[$0] }
    }
  }

  private var noSeries: Diagnostic {
    Diagnostic(
      .controlNeedsSeries, "`control` judges one number over time, and these rows are no series.",
      at: span,
      details: [
        "Group by a calendar unit: count cases filed in 2023 to 2024 by month | control.",
        "With `across` there are several numbers a row; use a second `by` instead.",
      ], suggestions: [scope.dropping(span, meaning: "without limits")].compactMap { $0 })
  }

  private func hasHole(_ hole: (before: Bucket, after: Bucket)) -> Diagnostic {
    Diagnostic(
      .controlNeedsSeries,
      "`control` judges periods in a row, and between \(hole.before.label) and \(hole.after.label) some are missing.",
      at: span,
      details: [
        "Picked periods vary otherwise than a series does. Put `control` before the stage that leaves some out."
      ], suggestions: [scope.dropping(span, meaning: "without limits")].compactMap { $0 })
  }

  private var isSparse: Diagnostic {
    Diagnostic(
      .controlNeedsSeries,
      "`control` judges periods in a row, and those without any were too many to lay out.",
      at: span, details: ["Ask for fewer groups, or a longer unit of time."],
      suggestions: [scope.dropping(span, meaning: "without limits")].compactMap { $0 })
  }

  private func tooFew(_ complete: Int) -> Diagnostic {
    Diagnostic(
      .tooFewPeriods,
      "Limits need \(ControlLimits.fewestPeriods) complete periods, and there are \(complete).",
      at: span,
      details: [
        "Fewer say little about ordinary variation. Ask for a longer time, or a shorter unit such as month or week."
      ], suggestions: [scope.dropping(span, meaning: "without limits")].compactMap { $0 })
  }
}

extension ControlSignal {
  /// Why a period stands out, as a cell says it.
  var words: String {
    switch self {
    case .beyond: return "beyond"
    case .run: return "run of eight"
    }
  }
}
