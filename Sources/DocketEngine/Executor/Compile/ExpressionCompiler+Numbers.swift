import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Compiles a number or a duration (as days).
  func number(_ expression: BoundExpression, _ scope: Scope) throws -> any NumberNode {
    let inside = try scope.deeper()
    switch expression {
    case .number(let value): return ConstantNumber(value)
    case .duration(let days): return ConstantNumber(Number(days))
    case .column(let i, _): return try numberColumn(i, inside)
    case .field(let i, _):
      let definition = try definition(ofField: i, inside)
      let node = try number(definition, inside)
      guard dependence.walksChildren(definition, on: scope.noun) else { return node }
      return try materialised(node, expression, inside)
    case .age: return try age(inside)
    case .units(let unit, let from, let to):
      return UnitsBetween(unit: unit, from: try days(from, inside), to: try days(to, inside))
    case .difference(let from, let to):
      return UnitsBetween(unit: .day, from: try days(from, inside), to: try days(to, inside))
    case .arithmetic(let left, let operation, let right):
      return ArithmeticNode(
        left: try number(left, inside), operation: operation, right: try number(right, inside))
    case .countOf(let path, let condition): return try count(path, condition, inside)
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, inside)
      return GatherNumbers(
        map: map, source: try source(number(inner, above), inner, above, for: map))
    case .pick(let selection, let inner):
      let map = try selected(selection, inside)
      let below = try inside.on(selection.path.noun)
      return GatherNumbers(
        map: map, source: try source(number(inner, below), inner, below, for: map))
    default: throw fault("a number")
    }
  }

  private func numberColumn(_ i: Int, _ scope: Scope) throws -> any NumberNode {
    let column = try column(i, scope)
    switch column.type {
    case .integer: return ColumnNumbers(column: column, scale: 0)
    case .decimal(let scale): return ColumnNumbers(column: column, scale: scale)
    default: throw fault("a number column")
    }
  }

  private func age(_ scope: Scope) throws -> any NumberNode {
    guard let pending = try noun(scope).pending else { throw fault("a pending rule") }
    return AgeNode(
      from: try days(pending.from, scope), to: try days(pending.to, scope),
      counted: scope.moment.counted.day)
  }

  private func count(
    _ path: ChildPath, _ condition: BoundExpression?, _ scope: Scope
  ) throws -> any NumberNode {
    if path.ups.isEmpty { return ChildCount(children: try children(path, condition, scope)) }
    let (map, above) = try ancestors(path.ups, scope)
    let down = ChildPath(ups: [], downs: path.downs, noun: path.noun)
    let inner = BoundExpression.countOf(down, condition)
    return GatherNumbers(map: map, source: try source(number(inner, above), inner, above, for: map))
  }
}
