import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Compiles a date.
  func days(_ expression: BoundExpression, _ scope: Scope) throws -> DayNode {
    let inside = try scope.deeper()
    switch expression {
    case .date(let date): return ConstantNode(value: date.day)
    case .countedDay: return ConstantNode(value: inside.moment.counted.day)
    case .column(let i, _): return try dayColumn(i, inside)
    case .milestone(let i): return try milestone(i, inside)
    case .shift(let date, let count, let unit):
      return ShiftedDay(source: try days(date, inside), count: count, unit: unit)
    case .field(let i, _):
      let definition = try definition(ofField: i, inside)
      let node = try days(definition, inside)
      guard dependence.walksChildren(definition, on: scope.noun) else { return node }
      return try materialised(node, expression, inside)
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, inside)
      let source = try source(days(inner, above), inner, above, for: map)
      return GatherNode(map: map, source: source, missing: Column.missingDay)
    case .pick(let selection, let inner):
      let map = try selected(selection, inside)
      let below = try inside.on(selection.path.noun)
      let source = try source(days(inner, below), inner, below, for: map)
      return GatherNode(map: map, source: source, missing: Column.missingDay)
    default: throw fault("a date")
    }
  }

  func dayColumn(_ i: Int, _ scope: Scope) throws -> DayNode {
    let column = try column(i, scope)
    guard case .days(let storage) = column.storage else { throw fault("a date column") }
    return ColumnDays(column: column, storage: storage)
  }

  /// The definition behind a field; a plain column's is the column itself.
  func definition(ofField i: Int, _ scope: Scope) throws -> BoundExpression {
    guard let field = try noun(scope).field(i) else { throw fault("a field") }
    switch field.source {
    case .column(let column): return .column(column, field.type)
    case .derived(let definition): return definition
    }
  }
}
