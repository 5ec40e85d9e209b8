import DocketCore

/// Works out what does not depend on a row.
///
/// Before: `filed >= 2024-01-31 + 1 month and true`, `not (not violent)`
/// After: `filed >= 2024-02-29`, `violent`; a question whose condition is false throughout reads no row.
struct FoldConstants: RewriteRule {
  let summary = "works out once what is the same on every row"

  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan {
    var folded = plan
    let day: CivilDate? = if case .points = plan.stock { nil } else { plan.countedDay }
    for i in folded.filters.indices {
      let before = folded.filters[i].expression
      folded.filters[i].expression = fold(before, countedDay: day, depth: 0)
      if folded.filters[i].expression != before {
        folded.note("Worked out once: \(folded.filters[i].words)")
      }
    }
    folded.filters.removeAll { $0.expression == .constant(true) }
    if folded.filters.contains(where: { $0.expression == .constant(false) }) {
      folded.access = .nothing
      folded.note("No row is read: a condition can never be true")
    }
    return folded
  }

  /// The simplest equal expression. The counted day stays open when a question has several.
  func fold(_ expression: BoundExpression, countedDay: CivilDate?, depth: Int) -> BoundExpression {
    if depth > 200 { return expression }
    func inner(_ part: BoundExpression) -> BoundExpression {
      fold(part, countedDay: countedDay, depth: depth + 1)
    }
    switch expression {
    case .countedDay: return countedDay.map { .date($0) } ?? expression
    case .shift(let date, let count, let unit):
      let date = inner(date)
      if case .date(let day) = date { return .date(day.shifted(by: count, unit)) }
      return .shift(date, count, unit)
    case .not(let part): return negated(inner(part))
    case .and(let parts): return all(parts.map(inner))
    case .or(let parts): return any(parts.map(inner))
    case .compare(let left, let comparison, let right):
      return compared(inner(left), comparison, inner(right))
    case .isMissing(let part): return .isMissing(inner(part))
    case .inRange(let date, let from, let until, let notYetIsFalse):
      let date = inner(date)
      if case .date(let day) = date {
        return .constant((from.map { day >= $0 } ?? true) && (until.map { day < $0 } ?? true))
      }
      return .inRange(date, from: from, until: until, notYetIsFalse: notYetIsFalse)
    case .difference(let from, let to): return .difference(from: inner(from), to: inner(to))
    case .units(let unit, let from, let to):
      return .units(unit, from: inner(from), to: inner(to))
    case .up(let steps, let part): return .up(steps, inner(part))
    case .quantified(let quantifier, let path, let condition):
      return .quantified(quantifier, path, condition.map(inner))
    case .countOf(let path, let condition): return .countOf(path, condition.map(inner))
    default: return expression
    }
  }

  private func negated(_ part: BoundExpression) -> BoundExpression {
    switch part {
    case .constant(let value): return .constant(!value)
    case .not(let inner): return inner
    default: return .not(part)
    }
  }

  private func all(_ parts: [BoundExpression]) -> BoundExpression {
    var flat: [BoundExpression] = []
    for part in parts {
      if case .and(let inner) = part { flat += inner } else { flat.append(part) }
    }
    flat.removeAll { $0 == .constant(true) }
    if flat.contains(.constant(false)) { return .constant(false) }
    return flat.isEmpty ? .constant(true) : flat.count == 1 ? flat[0] : .and(flat)
  }

  private func any(_ parts: [BoundExpression]) -> BoundExpression {
    var flat: [BoundExpression] = []
    for part in parts {
      if case .or(let inner) = part { flat += inner } else { flat.append(part) }
    }
    flat.removeAll { $0 == .constant(false) }
    if flat.contains(.constant(true)) { return .constant(true) }
    return flat.isEmpty ? .constant(false) : flat.count == 1 ? flat[0] : .or(flat)
  }

  private func compared(
    _ left: BoundExpression, _ comparison: BoundExpression.Comparison, _ right: BoundExpression
  ) -> BoundExpression {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .constant(comparison.holds(a, b))
    case (.date(let a), .date(let b)): return .constant(comparison.holds(a, b))
    case (.duration(let a), .duration(let b)): return .constant(comparison.holds(a, b))
    default: return .compare(left, comparison, right)
    }
  }
}

extension BoundExpression.Comparison {
  /// Whether two values compare so.
  func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .equal: return a == b
    case .notEqual: return a != b
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    }
  }
}
