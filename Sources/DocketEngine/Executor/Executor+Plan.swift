import DocketCore

extension Executor {
  /// How a question would be answered, with the rows that are expected at each step.
  public func plan(for question: BoundQuestion) -> PlanNode {
    writer.tree(planner.plan(question))
  }

  /// What the rewrite rules did to a question, in plain words.
  public func rewrites(of question: BoundQuestion) -> [String] { planner.plan(question).rewrites }

  /// How a question was answered, with the rows that came out of each step: runs it.
  public func planWithActualRows(for question: BoundQuestion) throws -> PlanNode {
    let plan = planner.plan(question)
    let source = try source(plan)
    let scopes = plan.pointDays.map { scope(plan, counted: $0) }
    var kept = [Int](repeating: 0, count: plan.filters.count)
    for scope in scopes {
      let exists = try compiler.existence(of: plan.noun, scope.moment, depth: 0)
      let filters = try plan.filters.map { try compiler.truth($0.expression, scope) }
      let parallel = parallel
      let parts = try source.parts(parallel) { blocks in
        var counts = [Int](repeating: 0, count: filters.count)
        for rows in blocks {
          try parallel.cancellation.check()
          let marks = Cells<UInt8>(repeating: Truth.yes, count: rows.count)
          if let exists { Truth.and(marks, exists.view(rows)) }
          for (i, filter) in filters.enumerated() {
            Truth.and(marks, try filter.evaluate(rows))
            counts[i] += Truth.count(marks, of: Truth.yes)
          }
        }
        return counts
      }
      for counts in parts { for i in kept.indices { kept[i] += counts[i] } }
    }
    let output: Int
    switch plan.output {
    case .rows: output = try list(plan).rows.count
    case .groups, .observed: output = try group(plan).keys.count
    }
    return writer.tree(
      plan, actual: PlanWriter.Actual(read: source.rowCount, kept: kept, output: output))
  }

  private var writer: PlanWriter { PlanWriter(office: office, statistics: planner.statistics) }
}

extension QuestionPlan {
  /// The counted days: one, or every stock point that is not after the clock.
  var pointDays: [CivilDate] {
    guard case .points(let points) = stock else { return [countedDay] }
    return points.map(\.lastDay).filter { $0 <= clock }
  }
}
