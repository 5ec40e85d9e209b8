import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// What counts as something to look at beside links and selections.
  enum Absences {
    case linksOnly
    /// Also the parent that a `next` milestone looks under (rule 36).
    case nextRules
  }

  /// Whether an expression's value is missing because a parent or selected child is not there; nil when it looks
  /// at none.
  func absence(
    _ expression: BoundExpression, _ scope: Scope, minding kinds: Absences
  ) throws -> TruthNode? {
    let inside = try scope.deeper()
    switch expression {
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, inside)
      return try absence(map, try absence(inner, above, minding: kinds), inner, above)
    case .pick(let selection, let inner):
      let map = try selected(selection, inside)
      let below = try inside.on(selection.path.noun)
      return try absence(map, try absence(inner, below, minding: kinds), inner, below)
    case .field(let i, _):
      return try absence(try definition(ofField: i, inside), inside, minding: kinds)
    case .milestone(let i):
      guard kinds == .nextRules, case .next(let next)? = try noun(inside).milestone(i)?.source
      else { return nil }
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
