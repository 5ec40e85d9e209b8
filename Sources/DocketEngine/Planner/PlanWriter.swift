import DocketCore

/// Writes a plan as a tree of steps in plain words.
struct PlanWriter {
  let office: Office
  let statistics: Statistics

  /// What actually came out of the steps of a plan.
  struct Actual {
    /// Rows read.
    var read: Int
    /// Rows left after each condition, in order.
    var kept: [Int]
    /// Groups or listed rows.
    var output: Int
  }

  /// The tree of a plan, the result at the top; with what came out when it has run.
  func tree(_ plan: QuestionPlan, actual: Actual? = nil) -> PlanNode {
    let noun = office.nouns[plan.noun]
    let read = statistics.rows(plan.access, on: plan.noun) ?? statistics.rowCount(plan.noun)
    var node = PlanNode(
      "Read \(noun.name)", detail: words(plan.access, on: plan.noun), estimatedRows: read,
      actualRows: actual?.read)
    var left = Double(read)
    for (i, filter) in plan.filters.enumerated() {
      let share = statistics.share(of: filter.expression, on: plan.noun)
      // Rows found by an index for this condition are nearly all kept.
      left = max(0, min(left, share * Double(statistics.rowCount(plan.noun))))
      node = PlanNode(
        "Keep those: \(filter.words)", detail: how(filter.expression, on: plan.noun),
        estimatedRows: Int(left.rounded()),
        actualRows: actual.flatMap { i < $0.kept.count ? $0.kept[i] : nil }, children: [node])
    }
    return output(plan, noun, Int(left.rounded()), node, actual)
  }

  private func output(
    _ plan: QuestionPlan, _ noun: Noun, _ rows: Int, _ below: PlanNode, _ actual: Actual?
  ) -> PlanNode {
    switch plan.output {
    case .rows(let columns):
      let count = plan.top.map { min($0.count, rows) } ?? rows
      let read = columns.count - plan.unreadColumns.count
      var title = "List \(read) column\(read == 1 ? "" : "s")"
      if let top = plan.top, columns.indices.contains(top.column) {
        title += " of the \(top.descending ? "highest" : "lowest") \(top.count)"
        title += " by \(columns[top.column].name)"
      }
      return PlanNode(
        title, detail: plan.top == nil ? "in file order" : "ties stay", estimatedRows: count,
        actualRows: actual?.output, children: [below])
    case .groups, .observed:
      let names = plan.output.words
      let groups = plan.dimensions.map(\.name).joined(separator: ", ")
      let isEach = plan.dimensions.contains { $0.each != nil }
      return PlanNode(
        plan.dimensions.isEmpty ? "Work out \(names)" : "Work out \(names) by \(groups)",
        detail: isEach ? "one walk along the children; a unit stands in several groups" : "",
        estimatedRows: plan.dimensions.reduce(1) { min(100_000, $0 * groupCount($1, plan.noun)) },
        actualRows: actual?.output, children: [below])
    }
  }

  private func groupCount(_ dimension: BoundDimension, _ noun: Int) -> Int {
    switch dimension.kind {
    case .bands(_, let edges): return edges.count + 1
    case .spread(let values): return values.count
    case .stockPoint, .time: return 12
    case .value(let expression, let type):
      if type == .truth { return 2 }
      let column = statistics.column(of: expression, on: dimension.each?.noun ?? noun)
      return max(1, column?.column.dictionary?.categoryCount ?? 10)
    }
  }

  private func words(_ access: RowAccess, on noun: Int) -> String {
    let table = statistics.store.tables[noun]
    func name(_ i: Int) -> String { table.columns[i].name }
    switch access {
    case .scan: return "all, block by block"
    case .nothing: return "none: a condition can never be true"
    case .texts(let i, _):
      return table.key == [i] ? "by the key \(name(i))" : "by the bitmap index of \(name(i))"
    case .days(let i, _, _, _): return "by the date index of \(name(i))"
    case .childrenOf(let parents, let step):
      let parent = office.nouns[step.noun].links[step.link].parent
      return "under the \(office.nouns[parent].name) found \(words(parents, on: parent))"
    case .parentsOf(let children, let downs):
      guard let child = downs.last?.noun else { return "" }
      return "above the \(office.nouns[child].name) found \(words(children, on: child))"
    }
  }

  private func how(_ expression: BoundExpression, on noun: Int) -> String {
    switch expression {
    case .quantified(_, let path, _), .not(.quantified(_, let path, _)):
      return "one pass over \(office.nouns[path.noun].name) in the order of their parents"
    case .up: return "looked up on the parent's row"
    case .isText, .contains: return "looked up once in the list of values"
    default: return ""
    }
  }
}
