import DocketCore
import DocketStore

extension Executor {
  /// The cells of one expression on some rows of a noun, in the order given; rows outside the table are missing.
  public func evaluate(
    _ expression: BoundExpression, on noun: Int, rows: [Int], clock: CivilDate,
    countedDay: CivilDate
  ) throws -> [ResultValue] {
    let count = try compiler.table(noun).rowCount
    let inside = rows.indices.filter { rows[$0] >= 0 && rows[$0] < count }
    let order = inside.sorted { rows[$0] < rows[$1] }
    let scope = ExpressionCompiler.Scope(
      noun: noun, moment: EvaluationDays(clock: clock, counted: countedDay))
    let values = try values(
      of: expression, scope, Cells(order.map { UInt32(truncatingIfNeeded: rows[$0]) }),
      in: Array(order.indices))
    var all = [ResultValue](repeating: .missing, count: rows.count)
    for (value, place) in zip(values, order) { all[place] = value }
    return all
  }

  /// Whether a row exists on a day (rule 14) and is not sealed (rule 48); false outside the table.
  public func exists(_ row: Int, of noun: Int, clock: CivilDate) throws -> Bool {
    try !existing([row], of: noun, clock: clock).isEmpty
  }

  /// The rows counted in one group, in file order; nil: in any group. A group that does not occur has none.
  public func rows(of question: BoundQuestion, inGroup key: [ResultValue]?) throws -> [Int] {
    var counted = question
    // With a measure beside the count the units are kept, which a count alone does without.
    counted.head = .show([.count, .count])
    guard let groups = try group(planner.plan(counted)) as? UnitGroups else {
      throw compiler.fault("groups")
    }
    let wanted = groups.keys.indices.filter { key == nil || groups.keys[$0] == key }
    let rows = try groups.rows(inUnion: Array(wanted))
    let table = try compiler.table(question.noun)
    return rows.sorted { table.fileRow($0) < table.fileRow($1) }
  }

  /// The rows of a noun that sealing takes out (rule 48), ascending.
  public func sealedRows(of noun: Int) throws -> [Int] {
    let masks = try compiler.sealing()
    guard masks.indices.contains(noun), let sealed = masks[noun] else { return [] }
    return (0..<sealed.count).filter { sealed[$0] == 1 }
  }

  /// The latest date of an expression on the rows of a noun that is not after the clock; nil when there is none.
  public func latestDay(
    of expression: BoundExpression, on noun: Int, clock: CivilDate
  ) throws -> CivilDate? {
    let scope = ExpressionCompiler.Scope(
      noun: noun, moment: EvaluationDays(clock: clock, counted: clock))
    let node = try compiler.days(expression, scope)
    let parts = try parallel.parts(of: try compiler.table(noun).rowCount) { part in
      var latest = Column.missingDay
      try parallel.blocks(part) { rows in
        let days = try node.evaluate(rows)
        for i in 0..<days.count where days[i] <= clock.day { latest = max(latest, days[i]) }
      }
      return latest
    }
    let latest = parts.max() ?? Column.missingDay
    return latest == Column.missingDay ? nil : CivilDate(day: latest)
  }
}
