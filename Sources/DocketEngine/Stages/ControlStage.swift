import DocketCore
import DocketLanguage
import DocketStatistics

/// `control`: the limits of ordinary variation beside the main measure of a series, and which periods stand out.
///
/// Rows are one series, or one for every value of the other groups. Counts are judged per day and their limits printed
/// for the days of each row. Partial and provisional rows stay without limits (rule 16).
struct ControlStage {
  let span: SourceSpan
  let scope: StageScope

  /// Adds `center`, `lower`, `upper` and `signal`.
  func apply(to table: inout WorkingTable) throws {
    let time = try timeColumn(of: table)
    let measure = try measureColumn(of: table)
    let series = series(of: table, time)
    var cells = Lines(rows: table.cells.first?.count ?? 0)
    var segments: [ControlLimits.Segment] = []
    for rows in series {
      let buckets = rows.compactMap { bucket(table.cells[time][$0]) }
      guard
        let limits = ControlLimits(
          rows.map { period($0, measure, table, time) }, segmentStarts: starts(in: buckets))
      else { continue }
      segments += limits.segments
      for (row, point) in zip(rows, limits.points) {
        let scale = scale(row, measure, table, time)
        cells.set(row, point, scale: scale)
      }
    }
    guard segments.contains(where: { $0.basis > 0 }) else {
      throw tooFew(segments.map(\.complete).max() ?? 0)
    }
    try add(cells, to: &table, like: table.columns[measure])
    note(segments, cells, measure, &table)
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

  /// The rows of every series in the order of time.
  private func series(of table: WorkingTable, _ time: Int) -> [[Int]] {
    let others = table.shown.filter { table.columns[$0].isGroup && $0 != time }
    var order: [[ResultValue]] = []
    var rows: [[ResultValue]: [Int]] = [:]
    for row in table.view where bucket(table.cells[time][row]) != nil {
      let key = others.map { table.cells[$0][row] }
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    return order.map { key in
      (rows[key] ?? []).sorted { a, b in
        guard let x = bucket(table.cells[time][a]), let y = bucket(table.cells[time][b]) else {
          return a < b
        }
        return x < y
      }
    }
  }

  private func bucket(_ value: ResultValue) -> Bucket? {
    if case .bucket(let bucket) = value { return bucket }
    return nil
  }

  private func period(_ row: Int, _ measure: Int, _ table: WorkingTable, _ time: Int)
    -> ControlPeriod
  {
    let isComplete = table.partial[row] == nil && !table.provisional.contains(row)
    let column = table.columns[measure]
    let cell = table.cells[measure][row]
    let reading: ControlReading
    switch cell {
    case .ratio(let part, let whole):
      reading =
        column.unaveraged == "a share"
        ? .share(part, of: whole) : .value(Double(part) / Double(max(1, whole)))
    case .number(let number):
      if isCount(measure, table), let count = number.integer,
        let days = days(table.cells[time][row])
      {
        reading = .count(count, days: days)
      } else {
        reading = .value(number.double)
      }
    case .notYet, .immature: return ControlPeriod(.gap, isComplete: false)
    default: reading = .gap
    }
    return ControlPeriod(reading, isComplete: isComplete)
  }

  private func isCount(_ measure: Int, _ table: WorkingTable) -> Bool {
    guard case .measure(let m, _) = table.columns[measure].recipe, let groups = table.groups else {
      return false
    }
    return groups.columns[m].isCount
  }

  private func days(_ value: ResultValue) -> Int? {
    bucket(value).map { max(1, Int($0.end.day) - Int($0.start.day)) }
  }

  /// What a number per day is printed for: the days of the row.
  private func scale(_ row: Int, _ measure: Int, _ table: WorkingTable, _ time: Int) -> Double {
    guard isCount(measure, table), let days = days(table.cells[time][row]) else { return 1 }
    return Double(days)
  }

  /// Marks start new limits at the first whole period from their day on.
  private func starts(in buckets: [Bucket]) -> [Int] {
    scope.marks.compactMap { mark in buckets.firstIndex { $0.start >= mark.day } }
  }

  /// The four columns, by stored row.
  private struct Lines {
    var center, lower, upper, signal: [ResultValue]
    var flagged = 0

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
        flagged += 1
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

  private func note(
    _ segments: [ControlLimits.Segment], _ lines: Lines, _ measure: Int, _ table: inout WorkingTable
  ) {
    let basis = segments.map(\.basis).max() ?? 0
    let name = table.columns[measure].column.title
    let isShare = table.columns[measure].unaveraged == "a share"
    let method =
      isShare
      ? "p chart with Laney's correction" : "mean and 2.66 times the mean moving range"
    var words = "control: limits of \(name) from \(basis) complete periods (\(method))"
    if isCount(measure, table) { words += ", per day, printed for the days of each row" }
    table.notes.append(words)
    let flags =
      lines.flagged == 1
      ? "1 period stands out"
      : lines.flagged == 0 ? "no period stands out" : "\(lines.flagged) periods stand out"
    table.notes.append(
      "\(flags): beyond a limit, or the eighth running on one side; of quiet series 8 in 100 have such a period in 24 months"
    )
    if !scope.marks.isEmpty, segments.count > 1 {
      table.notes.append("limits start anew at each mark")
    }
    let short = segments.filter { $0.basis == 0 }.count
    if short > 0 {
      table.notes.append(
        "\(short) of \(segments.count) stretches have under \(ControlLimits.fewestPeriods) complete periods and no limits"
      )
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
