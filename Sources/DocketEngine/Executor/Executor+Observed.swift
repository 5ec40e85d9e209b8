import DocketCore
import DocketStore

extension Executor {
  /// The columns that an observation looks at, a value a unit; `ObservedTally` reads them in the same order.
  func observed(
    _ observation: BoundObservation, _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> [MeasuredColumn] {
    switch observation {
    case .outcomes(let outcomes, let cluster):
      var columns = try outcomes.flatMap { outcome in
        try [outcome.condition, outcome.sound, outcome.observed].compactMap { $0 }.map {
          try measured(Executor.looking(at: $0, .truth), scope, units)
        }
      }
      if let cluster { columns.append(try clusters(cluster, scope, units)) }
      return columns
    case .spells(let spell):
      return try spellColumns(spell, scope, units)
    case .moves(let periods):
      return [
        MeasuredColumn(
          measure: Executor.looking(at: .constant(true), .date),
          values: .moves(try moves(periods, scope, units)))
      ]
    }
  }

  /// The start, every end, then what the spell asks for: unknown ends, dates that come too early, parent rows.
  private func spellColumns(
    _ spell: BoundSpell, _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> [MeasuredColumn] {
    var columns = try ([spell.from] + spell.ends).map {
      try measured(Executor.looking(at: $0, .date), scope, units)
    }
    if let unknown = spell.isUnknown {
      columns.append(try measured(Executor.looking(at: unknown, .truth), scope, units))
    }
    guard let next = spell.following else { return columns }
    // The same search from the row's own date on finds what came too early.
    let own = Milestone.Next(
      parentLink: next.parentLink, date: next.date, after: next.date,
      excludedLinks: next.excludedLinks)
    let follows = try compiler.nextDays(own, scope)
    let starts = try picked(try compiler.days(next.after, scope), units)
    let early = Cells<UInt8>(count: units.count)
    for i in 0..<units.count {
      let day = follows[Int(units[i])]
      early.base[i] = day != Column.missingDay && day <= starts[i] ? Truth.yes : Truth.no
    }
    columns.append(
      MeasuredColumn(
        measure: Executor.looking(at: .constant(true), .truth), values: .truths(early)))
    let up = LinkStep(noun: scope.noun, link: next.parentLink)
    columns.append(
      try clusters(
        BoundCluster(ups: [up], noun: office.nouns[scope.noun].links[next.parentLink].parent),
        scope, units))
    return columns
  }

  /// A column of an expression's values that no function is applied to.
  static func looking(at expression: BoundExpression, _ type: ValueType) -> BoundMeasure {
    BoundMeasure(name: "", function: .distinct, argument: expression, type: type)
  }

  /// The row each unit hangs under, from 1 on; 0 for a unit that has none.
  private func clusters(
    _ cluster: BoundCluster, _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> MeasuredColumn {
    let map = try compiler.ancestors(cluster.ups, scope).0
    let rows = Cells<UInt32>(count: units.count)
    for i in 0..<units.count {
      rows.base[i] = UInt32(truncatingIfNeeded: map.rows[Int(units[i])] &+ 1)
    }
    return MeasuredColumn(
      measure: Executor.looking(at: .constant(true), .text), values: .categories(rows))
  }
}
