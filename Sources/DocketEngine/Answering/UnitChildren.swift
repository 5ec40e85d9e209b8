import DocketCore
import DocketStore

/// What hangs below one unit, as tables: its children, then theirs (the charges of a case with how each ended).
struct UnitChildren {
  let workspace: Workspace
  let evaluator: any QuestionEvaluator
  /// Rows shown of one kind before the page says how many more there are.
  static let most = 50
  /// Columns shown of the unit's own children, and of those further down, so that they fit a page.
  private static let columns = (near: 8, far: 6)

  /// One table a kind that has rows, nearest kinds first.
  func blocks(_ row: Int, _ bound: BoundQuestion) throws -> [Document.Block] {
    var blocks: [Document.Block] = []
    for path in paths(below: bound.noun) {
      guard let last = path.last else { continue }
      var rows = [row]
      for step in path { rows = try self.rows(below: rows, step, bound) }
      if rows.isEmpty { continue }
      let shown = Array(rows.prefix(UnitChildren.most))
      let child = workspace.office.nouns[last.noun]
      blocks.append(.heading("\(child.name.capitalizedFirst) (\(rows.count))"))
      blocks.append(.table(try table(shown, of: last, isNear: path.count == 1, bound)))
      if rows.count > shown.count {
        blocks.append(.paragraph("\(rows.count - shown.count) more are not shown."))
      }
    }
    return blocks
  }

  /// The links that lead to a noun.
  func links(to number: Int) -> [LinkStep] {
    workspace.office.nouns.enumerated().flatMap { child, noun in
      noun.links.enumerated().compactMap { index, link in
        link.parent == number ? LinkStep(noun: child, link: index) : nil
      }
    }
  }

  /// The existing rows that a link puts below some rows, parent by parent.
  func rows(below rows: [Int], _ step: LinkStep, _ bound: BoundQuestion) throws -> [Int] {
    let link = workspace.store.tables[step.noun].links[step.link]
    return try rows.flatMap { link.children(of: $0) }.filter {
      try evaluator.exists($0, of: step.noun, clock: bound.clock)
    }
  }

  /// The ways down: every kind once, by the shortest way.
  private func paths(below noun: Int) -> [[LinkStep]] {
    var paths = links(to: noun).map { [$0] }
    var reached = Set(paths.compactMap { $0.last?.noun } + [noun])
    var next = 0
    while next < paths.count {
      let path = paths[next]
      next += 1
      for step in path.last.map({ links(to: $0.noun) }) ?? []
      where reached.insert(step.noun).inserted {
        paths.append(path + [step])
      }
    }
    return paths
  }

  /// A child's dates, then its other fields and last its facts; the key of the unit itself goes without saying.
  private func table(
    _ rows: [Int], of step: LinkStep, isNear: Bool, _ bound: BoundQuestion
  ) throws -> ResultTable {
    let noun = workspace.office.nouns[step.noun]
    let link = isNear ? workspace.store.tables[step.noun].links[step.link].columns : []
    var found: [(column: ResultColumn, expression: BoundExpression)] = []
    for (i, milestone) in noun.milestones.enumerated() {
      guard case .columns = milestone.source else { continue }
      found.append((ResultColumn(milestone.name, role: .detail), .milestone(i)))
    }
    let fields = noun.fields.enumerated().filter { !noun.identifying.contains($0.offset) }
    for isTruth in [false, true] {
      for (i, field) in fields where (field.type == .truth) == isTruth {
        var expression = BoundExpression.field(i, field.type)
        if case .column(let c) = field.source {
          let isDate = noun.milestones.contains { $0.isRead(from: c) }
          if isDate || link.contains(c) { continue }
          expression = .column(c, field.type)
        }
        let isNumeric = field.type == .number || field.type == .duration
        found.append((ResultColumn(field.name, role: .detail, isNumeric: isNumeric), expression))
      }
    }
    let most = isNear ? UnitChildren.columns.near : UnitChildren.columns.far
    found = Array(found.prefix(most))
    let cells = try found.map {
      try evaluator.evaluate(
        $0.expression, on: step.noun, rows: rows, clock: bound.clock, countedDay: bound.clock)
    }
    return ResultTable(columns: found.map(\.column), cells: cells)
  }
}
