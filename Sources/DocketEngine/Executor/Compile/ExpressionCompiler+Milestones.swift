import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// The date of a milestone as it is known on the clock.
  func milestone(_ i: Int, _ scope: Scope) throws -> DayNode {
    guard let milestone = try noun(scope).milestone(i) else { throw fault("a milestone") }
    var node: DayNode
    if case .columns = milestone.source {
      node = try source(milestone.source, scope)
      if scope.moment.clock < .last { node = SeenDay(source: node, clock: scope.moment.clock.day) }
      return node
    }
    let expression = BoundExpression.milestone(i)
    let key = VectorKey.expression(noun: scope.noun, expression, keyMoment(expression, scope))
    if let held: Cells<Int32> = cache.value(key) { return VectorNode(cells: held) }
    node = SeenDay(source: try source(milestone.source, scope), clock: scope.moment.clock.day)
    return try materialised(node, expression, scope)
  }

  private func source(_ source: Milestone.Source, _ scope: Scope) throws -> DayNode {
    let inside = try scope.deeper()
    switch source {
    case .columns(let columns):
      let nodes = try columns.map { try dayColumn($0, inside) }
      if nodes.count == 1 { return nodes[0] }
      return FirstDay(sources: nodes)
    case .pick(let pick, let otherwise):
      let own = try picked(pick, inside)
      guard let otherwise else { return own }
      return FirstDay(sources: [own, try self.source(otherwise, inside)])
    case .next(let next): return try VectorNode(cells: nextDays(next, inside))
    }
  }

  /// The earliest or latest date among children, for the rows that meet `when`.
  private func picked(_ pick: Milestone.Pick, _ scope: Scope) throws -> DayNode {
    let down = ChildPath(ups: [], downs: pick.path.downs, noun: pick.path.noun)
    var node: DayNode
    if pick.path.ups.isEmpty {
      node = try extreme(pick, down, scope)
    } else {
      let (map, above) = try ancestors(pick.path.ups, scope)
      let cells = try vector(
        try extreme(pick, down, above), count: try table(above.noun).rowCount)
      node = GatherNode(map: map, source: VectorNode(cells: cells), missing: Column.missingDay)
    }
    guard let when = pick.when else { return node }
    return DayWhere(day: node, condition: try truth(when, scope))
  }

  private func extreme(
    _ pick: Milestone.Pick, _ path: ChildPath, _ scope: Scope
  ) throws -> DayNode {
    let children = try children(path, pick.condition, scope)
    let below = try scope.on(path.noun)
    var date = try days(pick.date, below)
    if children.children.rows != nil { date = try materialised(date, pick.date, below) }
    return ExtremeDay(children: children, date: date, last: pick.last)
  }

  /// `next M of P after N` for every row: the earliest M strictly after its N among the other rows of the noun under
  /// the same parent that share no excluded parent (rule 36).
  func nextDays(_ next: Milestone.Next, _ scope: Scope) throws -> Cells<Int32> {
    let table = try table(scope.noun)
    let date = try vector(try days(next.date, scope), count: table.rowCount)
    let after = try vector(try days(next.after, scope), count: table.rowCount)
    let exists = try existence(of: scope.noun, scope.moment, depth: scope.depth)
    let people = try descendants([LinkStep(noun: scope.noun, link: next.parentLink)])
    let excluded = try next.excludedLinks.map {
      try link(LinkStep(noun: scope.noun, link: $0))
    }
    let out = Cells<Int32>(repeating: Column.missingDay, count: table.rowCount)
    _ = try parallel.parts(of: people.offsets.count - 1) { part in
      try parallel.blocks(part) { block in
        for person in block {
          let places = people.range(person..<person + 1)
          if places.count < 2 { continue }
          var dated: [(day: Int32, row: Int)] = []
          for place in places {
            let row = people.row(place)
            if date[row] != Column.missingDay, exists?[row] != 0 { dated.append((date[row], row)) }
          }
          dated.sort { $0 < $1 }
          for place in places {
            let row = people.row(place)
            if after[row] == Column.missingDay { continue }
            if dated.count > 1024 { try parallel.cancellation.check() }
            out.base[row] = ExpressionCompiler.first(
              of: dated, after: after[row], for: row, excluding: excluded)
          }
        }
      }
    }
    return out
  }

  private static func first(
    of dated: [(day: Int32, row: Int)], after day: Int32, for row: Int,
    excluding links: [ParentLink]
  ) -> Int32 {
    var low = 0
    var high = dated.count
    while low < high {
      let middle = (low + high) / 2
      if dated[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    for i in low..<dated.count where dated[i].row != row {
      let isSameCase = links.contains {
        let parent = $0.parentRows[row]
        return parent >= 0 && parent == $0.parentRows[dated[i].row]
      }
      if !isSameCase { return dated[i].day }
    }
    return Column.missingDay
  }
}
