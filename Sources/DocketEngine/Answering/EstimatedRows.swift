import DocketCore

/// Which units stand behind one row of a flow or of a funnel: fewer than the row's group has.
struct EstimatedRows {
  let bound: BoundQuestion
  let evaluator: any QuestionEvaluator
  /// The units of the row's group.
  let rows: [Int]

  /// The units, and for each of them what it did in the row; nil when there is nothing to say.
  struct Found {
    var rows: [Int]
    var moves: [ResultValue]?
    /// What these units are, for the footer.
    var words: String
  }

  /// The units behind a row; nil when all of the group are: the row is of neither a flow nor a funnel.
  func found(behind row: Int, of table: ResultTable) throws -> Found? {
    guard case .estimate(let estimate) = bound.head else { return nil }
    let value = place(of: row, in: table)
    switch estimate {
    case .funnel(let funnel):
      let step = value ?? 0
      guard funnel.outcomes.indices.contains(step) else { return nil }
      let came = try those(of: rows, counted: funnel.outcomes[step])
      return Found(rows: came, words: "came as far as \(funnel.steps[step])")
    case .flow(let flow):
      let periods = value.map { place in
        flow.periods.filter { $0.bucket.map(ResultValue.bucket) == spreadValues[place] }
      }
      return try moved(in: periods ?? flow.periods, flow)
    case .share(let share):
      guard share.outcomes.count == 1, let outcome = share.outcomes.first else { return nil }
      let watched = try those(of: rows, watched: outcome)
      guard watched.count < rows.count else { return nil }
      return Found(rows: watched, words: "in the denominator, or not known")
    case .time: return nil
    }
  }

  /// What the rows of the table are spread over.
  private var spreadValues: [ResultValue] { SpreadKeys(bound)?.values ?? [] }

  /// The place of the row's value among them; nil for a total, or when the question is spread over nothing.
  private func place(of row: Int, in table: ResultTable) -> Int? {
    let spread = bound.dimensions.first { dimension in
      if case .spread = dimension.kind { return true }
      return false
    }
    guard table.kind(ofRow: row) != .total, let spread,
      let column = table.column(named: spread.name)
    else { return nil }
    return spreadValues.firstIndex(of: table.cells[column][row])
  }

  private func holds(_ condition: BoundExpression, _ rows: [Int], on day: CivilDate? = nil) throws
    -> Set<Int>
  {
    let truths = try evaluator.evaluate(
      condition, on: bound.noun, rows: rows, clock: bound.clock, countedDay: day ?? bound.clock)
    return Set(zip(rows, truths).filter { $1 == .flag(true) }.map(\.0))
  }

  private func those(of rows: [Int], watched outcome: BoundOutcome) throws -> [Int] {
    let conditions = [outcome.sound, outcome.observed].compactMap(\.self)
    return conditions.isEmpty ? rows : try rows.filter(holds(.and(conditions), rows).contains)
  }

  private func those(of rows: [Int], counted outcome: BoundOutcome) throws -> [Int] {
    let watched = try those(of: rows, watched: outcome)
    return try watched.filter(holds(outcome.condition, watched).contains)
  }

  /// Units that were pending, came or went in one stretch of time, and which of it.
  private func moved(in periods: [BoundPeriod], _ flow: BoundFlow) throws -> Found? {
    guard let first = periods.first, let last = periods.last else { return nil }
    let sound = try holds(.not(.compare(flow.dates.end, .less, flow.dates.start)), rows)
      .union(holds(.isMissing(flow.dates.end), rows))
      .subtracting(holds(.isMissing(flow.dates.start), rows))
    let units = rows.filter(sound.contains)
    let end = last.end.adding(days: -1)
    func during(_ date: BoundExpression) throws -> Set<Int> {
      try holds(.inRange(date, from: first.start, until: last.end, notYetIsFalse: false), units)
    }
    let opening = try holds(.isPending, units, on: first.start.adding(days: -1))
    let closing = try holds(.isPending, units, on: end)
    let came = try during(flow.dates.start)
    let went = try during(flow.dates.end)
    var moving = opening.union(closing).union(came).union(went)
    if flow.hasInactive || flow.hasActive {
      // What only spans move within the period is pending at the end of one of its days.
      var rest = units.filter { !moving.contains($0) }
      var day = first.start
      while day.day < end.day, !rest.isEmpty {
        moving.formUnion(try holds(.isPending, rest, on: day))
        rest.removeAll(where: moving.contains)
        day = day.adding(days: 1)
      }
    }
    let found = units.filter(moving.contains)
    let moves = found.map { row -> ResultValue in
      let words = [
        opening.contains(row) ? "opening" : nil, came.contains(row) ? "in" : nil,
        went.contains(row) ? "out" : nil, closing.contains(row) ? "closing" : nil,
      ]
      return .text(words.compactMap(\.self).joined(separator: ", "))
    }
    return Found(
      rows: found, moves: moves,
      words: "pending, come or gone from \(first.start.iso) to \(end.iso)")
  }
}
