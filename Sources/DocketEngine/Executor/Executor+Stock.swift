import DocketCore
import DocketStore

extension Executor {
  /// Counts at several stock points in one pass over the rows; nil when something else than being pending changes
  /// with the counted day, so that every point needs a pass of its own.
  func countAtPoints(_ plan: QuestionPlan, _ points: [Bucket]) throws -> StockCounts? {
    let seen = points.filter { $0.lastDay <= plan.clock }
    guard case .groups(let measures) = plan.output, measures.count == 1,
      measures[0].function == .count, let stock = StockPoints(seen.map(\.lastDay.day)),
      let walk = try stockWalk(plan, stock)
    else { return nil }
    let layout = try KeyLayout(plan.dimensions)
    let dependence = compiler.dependence
    guard !layout.hasEach,
      layout.unit.allSatisfy({ dimension in
        dimension.expression.map { !dependence.onCountedDay($0, on: plan.noun) } ?? false
      })
    else { return nil }
    var constant = plan
    constant.filters.removeAll { $0.expression == .isPending }
    guard
      constant.filters.allSatisfy({ !dependence.onCountedDay($0.expression, on: plan.noun) })
    else { return nil }
    let scope = scope(plan)
    let filter = try filter(constant, scope)
    let coder = try compiler.coder(layout.unit, scope)
    let parts = try source(plan).parts(parallel) { blocks in
      var tally = RowFilter.Tally()
      var units = StockUnits(words: stock.words)
      for rows in blocks {
        try parallel.cancellation.check()
        try Executor.add(rows, filter, walk, coder, &units, &tally)
      }
      return (units, tally)
    }
    let tally = parts.reduce(RowFilter.Tally()) { $0 + $1.1 }
    return try StockCounts(
      StockUnits.joined(parts.map(\.0), words: stock.words), points: stock, tally,
      parallel.cancellation
    ) { code, point in layout.key(coder.values(code), [], point: .bucket(seen[point])) }
  }

  /// Adds the rows of a block that are pending at some point.
  private static func add(
    _ rows: Range<Int>, _ filter: RowFilter, _ walk: StockWalk, _ coder: GroupCoder,
    _ units: inout StockUnits, _ tally: inout RowFilter.Tally
  ) throws {
    let truths = try filter.marks(rows)
    if Truth.isAllNo(truths) { return }
    let (points, unsound) = try walk.evaluate(rows)
    let codes = coder.space > 1 ? try coder.node.evaluate(rows) : nil
    let words = walk.points.words
    for i in 0..<rows.count {
      let truth = truths.base[i]
      if truth == Truth.no { continue }
      if truth == Truth.yes, unsound.base[i] == 1 { tally.unsound += 1 }
      let bits = points.base + i &* words
      var any: UInt64 = 0
      for word in 0..<words { any |= bits[word] }
      if any == 0 { continue }
      if truth == Truth.yes {
        tally.selected += 1
        units.add(codes?.base[i] ?? 0, bits)
      } else {
        tally.unknown += 1
      }
    }
  }

  /// How the plan's noun is found pending at points; nil when it is not asked to be, or its spans hang from a parent
  /// or change with the counted day.
  private func stockWalk(_ plan: QuestionPlan, _ stock: StockPoints) throws -> StockWalk? {
    let noun = office.nouns[plan.noun]
    guard plan.filters.contains(where: { $0.expression == .isPending }), let rule = noun.pending
    else { return nil }
    let dependence = compiler.dependence
    var dated = [(rule.from, plan.noun), (rule.to, plan.noun)]
    for span in noun.spans {
      guard span.path.ups.isEmpty, let own = office.nouns[span.path.noun].pending else {
        return nil
      }
      dated += [(own.from, span.path.noun), (own.to, span.path.noun)]
      if let condition = span.condition { dated.append((condition, span.path.noun)) }
    }
    guard dated.allSatisfy({ !dependence.onCountedDay($0.0, on: $0.1) }) else { return nil }
    let scope = scope(plan)
    let (from, to) = try compiler.pendingDates(scope)
    let spans = try noun.spans.map { try compiler.stockSpans($0, scope) }
    return StockWalk(
      points: stock, from: from, to: to,
      spans: spans.filter { !$0.isActive } + spans.filter(\.isActive), parallel: parallel)
  }
}

extension BoundDimension {
  /// What a group is told by; nil for stock points and spreads.
  fileprivate var expression: BoundExpression? {
    switch kind {
    case .value(let expression, _), .time(_, let expression), .bands(let expression, _):
      return expression
    case .stockPoint, .spread: return nil
    }
  }
}
