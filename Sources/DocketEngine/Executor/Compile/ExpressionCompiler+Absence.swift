import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Whether an expression's value is missing because a parent or selected child is not there, the parent that a
  /// `next` milestone looks under (rule 36) among them; nil when it looks at none.
  func absence(_ expression: BoundExpression, _ scope: Scope) throws -> TruthNode? {
    let inside = try scope.deeper()
    switch expression {
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, inside)
      return try absence(map, try absence(inner, above), inner, above)
    case .pick(let selection, let inner):
      let map = try selected(selection, inside)
      let below = try inside.on(selection.path.noun)
      return try absence(map, try absence(inner, below), inner, below)
    case .field(let i, _):
      return try absence(try definition(ofField: i, inside), inside)
    case .milestone(let i):
      guard case .next(let next)? = try noun(inside).milestone(i)?.source else { return nil }
      let (map, _) = try ancestors([LinkStep(noun: inside.noun, link: next.parentLink)], inside)
      return UnreachedNode(map: map)
    default: return nil
    }
  }

  private func absence(
    _ map: RowMap, _ inner: TruthNode?, _ expression: BoundExpression, _ scope: Scope
  ) throws -> TruthNode {
    guard var inner else { return UnreachedNode(map: map) }
    if !map.isMonotone {
      let key = VectorKey.absence(
        noun: scope.noun, expression, keyMoment(expression, scope))
      let held: Cells<UInt8>? = cache.value(key)
      let cells = try held ?? vector(inner, count: try table(scope.noun).rowCount)
      cache.keep(cells, bytes: cells.bytes, for: key)
      inner = VectorNode(cells: cells)
    }
    return GatherNode(map: map, source: inner, missing: 1)
  }
}
