import DocketCore
import DocketStore

extension Executor {
  /// Groups at several stock points: everything that depends on the day is evaluated at each (rule 20).
  func groupAtPoints(_ plan: QuestionPlan, _ points: [Bucket]) throws -> any GroupedUnits {
    if let counts = try countAtPoints(plan, points) { return counts }
    let layout = try KeyLayout(plan.dimensions)
    let source = try source(plan)
    let marks = PointMarks(rowCount: try compiler.table(plan.noun).rowCount)
    var names: [[ResultValue]] = []
    var pieces: [PointPiece] = []
    for point in points where point.lastDay <= plan.clock {
      let scope = scope(plan, counted: point.lastDay)
      let rows = try marks.add(filter(plan, scope), source, parallel)
      let walk = try EachWalk(plan, layout, compiler, scope)
      let found = try walk.entries(of: rows, parallel)
      pieces.append(
        PointPiece(
          rows: rows, entries: found.entries, firstGroup: names.count,
          columns: try columns(plan, scope, rows)))
      names += found.keys.map { walk.values($0, point: .bucket(point)) }
    }
    let units = marks.selectedRows()
    let entries = try PointPiece.joined(
      pieces, units, groupCount: names.count, parallel.cancellation)
    // Without any point the columns are those of no unit at all.
    let none = try columns(plan, scope(plan), Cells<UInt32>(count: 0))
    let columns = none.indices.map {
      pieces.isEmpty ? none[$0] : MeasuredColumn.joined(pieces, $0, none[$0].measure)
    }
    return UnitGroups(
      entries: entries, keys: names, hasDimensions: !plan.dimensions.isEmpty, units: units,
      measures: columns, valuesByEntry: true, tally: marks.tally(),
      observation: plan.observation,
      parallel: parallel)
  }
}

extension Bucket {
  /// The last day in it, at whose end its stock is counted.
  var lastDay: CivilDate { end.adding(days: -1) }
}
