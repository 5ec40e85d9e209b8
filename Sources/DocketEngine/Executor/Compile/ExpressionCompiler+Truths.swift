import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Compiles a truth.
  func truth(_ expression: BoundExpression, _ scope: Scope) throws -> TruthNode {
    let inside = try scope.deeper()
    switch expression {
    case .constant(let value): return ConstantNode(value: Truth.of(value))
    case .and(let parts): return AllOf(parts: try parts.map { try truth($0, inside) })
    case .or(let parts): return AnyOf(parts: try parts.map { try truth($0, inside) })
    case .not(let inner): return NotNode(inner: try truth(inner, inside))
    case .compare(let left, let comparison, let right):
      return try compare(left, comparison, right, inside)
    case .isText(let text, let values): return try isText(text, values, inside)
    case .contains(let text, let needle): return try contains(text, needle, inside)
    case .isMissing(let inner): return try isMissing(inner, inside)
    case .inRange(let date, let from, let until, let notYetIsFalse):
      return try inRange(date, from, until, notYetIsFalse, inside)
    case .happened(let i): return try happened(i, inside)
    case .isPending: return try pending(inside)
    case .quantified(let quantifier, let path, let condition):
      return try quantified(quantifier, path, condition, inside)
    default: return try fetchedTruth(expression, inside)
    }
  }

  /// Truths that stand somewhere else: a column, a definition, another table.
  private func fetchedTruth(_ expression: BoundExpression, _ scope: Scope) throws -> TruthNode {
    switch expression {
    case .column(let i, _):
      let column = try column(i, scope)
      guard case .flags(let flags) = column.storage else { throw fault("a yes-or-no column") }
      return ColumnFlags(column, flags)
    case .field(let i, _):
      let definition = try definition(ofField: i, scope)
      let node = try truth(definition, scope)
      guard dependence.walksChildren(definition, on: scope.noun) else { return node }
      return try materialised(node, expression, scope)
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, scope)
      let source = try source(truth(inner, above), inner, above, for: map)
      return GatherNode(map: map, source: source, missing: Truth.unknown)
    case .pick(let selection, let inner):
      let map = try selected(selection, scope)
      let below = try scope.on(selection.path.noun)
      let source = try source(truth(inner, below), inner, below, for: map)
      return GatherNode(map: map, source: source, missing: Truth.unknown)
    default: throw fault("a condition")
    }
  }

  private func compare(
    _ left: BoundExpression, _ comparison: BoundExpression.Comparison, _ right: BoundExpression,
    _ scope: Scope
  ) throws -> TruthNode {
    switch left.valueType {
    case .number, .duration:
      return CompareNumbers(
        left: try number(left, scope), comparison: comparison, right: try number(right, scope))
    case .date:
      return CompareDays(
        left: try days(left, scope), comparison: comparison, right: try days(right, scope))
    case .text: return try compareTexts(left, comparison, right, scope)
    case .truth:
      guard comparison == .equal || comparison == .notEqual else { throw fault("an order") }
      return CompareTruths(
        left: try truth(left, scope), right: try truth(right, scope), equal: comparison == .equal)
    }
  }

  private func isMissing(_ inner: BoundExpression, _ scope: Scope) throws -> TruthNode {
    switch inner.valueType {
    case .truth: return EqualsCell(source: try truth(inner, scope), value: Truth.unknown)
    case .date: return EqualsCell(source: try days(inner, scope), value: Column.missingDay)
    case .number, .duration: return MissingNumber(source: try number(inner, scope))
    case .text:
      switch try text(inner, scope) {
      case .column(_, let codes): return EqualsCell(source: codes, value: Column.missingCode)
      case .constant: return ConstantNode(value: Truth.no)
      }
    }
  }

  private func inRange(
    _ date: BoundExpression, _ from: CivilDate?, _ until: CivilDate?, _ notYetIsFalse: Bool,
    _ scope: Scope
  ) throws -> TruthNode {
    let range = DayInRange(
      source: try days(date, scope), from: from?.day ?? Int32.min + 1, until: until?.day ?? .max,
      missing: notYetIsFalse ? Truth.no : Truth.unknown)
    guard notYetIsFalse, let absent = try absence(date, scope) else {
      return range
    }
    return UnknownWhereAbsent(inner: range, absent: absent)
  }

  private func happened(_ i: Int, _ scope: Scope) throws -> TruthNode {
    let missing = EqualsCell(source: try days(.milestone(i), scope), value: Column.missingDay)
    let node = NotNode(inner: missing)
    guard let absent = try absence(.milestone(i), scope) else { return node }
    return UnknownWhereAbsent(inner: node, absent: absent)
  }

  private func quantified(
    _ quantifier: BoundExpression.Quantifier, _ path: ChildPath, _ condition: BoundExpression?,
    _ scope: Scope
  ) throws -> TruthNode {
    if case .selected(let order) = quantifier {
      let map = try selected(ChildSelection(path: path, order: order), scope)
      let below = try scope.on(path.noun)
      let inner = condition ?? .constant(true)
      let source = try source(truth(inner, below), inner, below, for: map)
      return GatherNode(map: map, source: source, missing: Truth.unknown)
    }
    if path.ups.isEmpty {
      return QuantifiedNode(
        children: try children(path, condition, scope), quantifier: quantifier)
    }
    let (map, above) = try ancestors(path.ups, scope)
    let down = ChildPath(ups: [], downs: path.downs, noun: path.noun)
    let inner = BoundExpression.quantified(quantifier, down, condition)
    let source = try source(truth(inner, above), inner, above, for: map)
    return GatherNode(map: map, source: source, missing: Truth.unknown)
  }
}
