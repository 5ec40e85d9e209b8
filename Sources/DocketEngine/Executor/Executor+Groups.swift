import DocketCore
import DocketStore

extension Executor {
  func group(_ plan: QuestionPlan) throws -> any GroupedUnits {
    if case .points(let points) = plan.stock { return try groupAtPoints(plan, points) }
    let layout = try KeyLayout(plan.dimensions)
    if case .groups(let measures) = plan.output, !layout.hasEach, measures.count == 1,
      measures[0].function == .count
    {
      return try countGroups(plan)
    }
    let scope = scope(plan)
    let (units, tally) = try filter(plan, scope).rows(source(plan), parallel)
    let walk = try EachWalk(plan, layout, compiler, scope)
    let entries = try walk.entries(of: units, parallel)
    let columns = try columns(plan, scope, units)
    return UnitGroups(
      entries: entries.entries, keys: entries.keys.map { walk.values($0) },
      hasDimensions: !plan.dimensions.isEmpty, units: units, measures: columns,
      valuesByEntry: false, tally: tally, observation: plan.observation,
      parallel: parallel)
  }

  /// What is known of every unit beside its groups: the arguments of measures, or what an estimate looks at.
  func columns(
    _ plan: QuestionPlan, _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> [MeasuredColumn] {
    switch plan.output {
    case .groups(let measures): return try measures.map { try measured($0, scope, units) }
    case .observed(let observation): return try observed(observation, scope, units)
    case .rows: throw compiler.fault("groups")
    }
  }

  /// The rows that a plan looks at.
  func source(_ plan: QuestionPlan) throws -> RowSource {
    let count = try compiler.table(plan.noun).rowCount
    guard let rows = try compiler.rows(plan.access, of: plan.noun) else {
      return RowSource(all: count, blockRows: options.blockRows)
    }
    return RowSource(rows: rows, blockRows: options.blockRows)
  }

  /// Counts units by group in one pass, keeping none of them.
  private func countGroups(_ plan: QuestionPlan) throws -> CountedGroups {
    let scope = scope(plan)
    let filter = try filter(plan, scope)
    let coder = try compiler.coder(plan.dimensions, scope)
    let parallel = parallel
    let isGrouped = !plan.dimensions.isEmpty
    let parts = try source(plan).parts(parallel) { blocks in
      var tally = RowFilter.Tally()
      var histogram = Histogram(space: isGrouped ? coder.space : 0)
      for rows in blocks {
        try parallel.cancellation.check()
        var marks: Cells<UInt8>?
        if filter.isOpen {
          tally.selected += rows.count
        } else {
          let truths = try filter.evaluate(rows, &tally)
          if Truth.isAllNo(truths) { continue }
          marks = truths
        }
        if isGrouped { histogram.add(try coder.node.evaluate(rows), marks) }
      }
      return (histogram, tally)
    }
    let tally = parts.reduce(RowFilter.Tally()) { $0 + $1.1 }
    if !isGrouped { return CountedGroups(keys: [[]], counts: [tally.selected], tally: tally) }
    let found = Histogram.joined(parts.map(\.0))
    return CountedGroups(
      keys: found.map { coder.values($0.code) }, counts: found.map(\.count), tally: tally)
  }
}
