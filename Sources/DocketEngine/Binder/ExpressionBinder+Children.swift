import DocketCore
import DocketLanguage

extension ExpressionBinder {
  /// `any charge (C)`, `every`, `no`, `at least N`, `lead`, `first`, `last` as a condition on this noun.
  func children(_ role: Role) throws -> BoundExpression {
    guard let child = context.names.noun(role.noun.text) else {
      throw unknownNoun(role.noun)
    }
    let path = try context.names.childPath(from: noun, to: child, at: role.noun.span)
    if !path.ups.isEmpty, let top = path.ups.last {
      let ancestor = context.office.nouns[context.office.nouns[top.noun].links[top.link].parent]
      context.notes.append("\(context.office.nouns[child].name) of its \(ancestor.singular)")
    }
    let inner = ExpressionBinder(context: context, noun: child)
    let condition = try role.condition.map(inner.condition)
    switch role.quantifier {
    case .any: return .quantified(.any, path, condition)
    case .every: return .quantified(.every, path, condition)
    case .no: return .quantified(.no, path, condition)
    case .atLeast(let n): return .quantified(.atLeast(n), path, condition)
    case .lead: return try selected(.lead, child, path, condition, role.span)
    case .first: return try selected(.first, child, path, condition, role.span)
    case .last: return try selected(.last, child, path, condition, role.span)
    }
  }

  private func selected(
    _ selector: Path.Selector, _ child: Int, _ path: ChildPath, _ condition: BoundExpression?,
    _ span: SourceSpan
  ) throws -> BoundExpression {
    let order = try order(selector, of: child, at: span)
    // Undated children are never first or last (rule 6), so only dated ones make it true that there is one.
    let dated: BoundExpression?
    switch order {
    case .lead: dated = nil
    case .first(let date), .last(let date): dated = .not(.isMissing(date))
    }
    let exists = BoundExpression.quantified(.any, path, dated)
    guard let condition else { return exists }
    // Without such a child the condition is false, as for `any` (law 3).
    return .and([exists, .quantified(.selected(order), path, condition)])
  }
}
