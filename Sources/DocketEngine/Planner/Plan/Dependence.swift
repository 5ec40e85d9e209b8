/// What the value of an expression depends on, looked up through the model's definitions.
struct Dependence {
  let office: Office

  /// Whether the value changes with the counted day.
  func onCountedDay(_ expression: BoundExpression, on noun: Int) -> Bool {
    onCountedDay(expression, noun, depth: 0)
  }

  /// Whether it walks over children on every evaluation, so that it is worth keeping as a whole vector.
  func walksChildren(_ expression: BoundExpression, on noun: Int) -> Bool {
    walksChildren(expression, noun, depth: 0)
  }

  /// Deeper definitions than any question can nest count as dependent, which is always safe.
  private static let limit = 400

  private func onCountedDay(_ expression: BoundExpression, _ noun: Int, depth: Int) -> Bool {
    if depth > Dependence.limit || !office.nouns.indices.contains(noun) { return true }
    switch expression {
    case .countedDay, .age, .isPending: return true
    case .field(let i, _):
      if case .derived(let definition)? = office.nouns[noun].field(i)?.source,
        onCountedDay(definition, noun, depth: depth + 1)
      {
        return true
      }
    case .milestone(let i), .happened(let i):
      if let milestone = office.nouns[noun].milestone(i) {
        return onCountedDay(milestone.source, noun, depth: depth + 1)
      }
    default: break
    }
    return office.parts(of: expression, on: noun).contains {
      onCountedDay($0.0, $0.noun, depth: depth + 1)
    }
  }

  private func onCountedDay(_ source: Milestone.Source, _ noun: Int, depth: Int) -> Bool {
    if depth > Dependence.limit { return true }
    switch source {
    case .columns: return false
    case .next(let next):
      return onCountedDay(next.date, noun, depth: depth + 1)
        || onCountedDay(next.after, noun, depth: depth + 1)
    case .pick(let pick, let otherwise):
      return onCountedDay(pick.date, pick.path.noun, depth: depth + 1)
        || pick.condition.map { onCountedDay($0, pick.path.noun, depth: depth + 1) } ?? false
        || pick.when.map { onCountedDay($0, noun, depth: depth + 1) } ?? false
        || otherwise.map { onCountedDay($0, noun, depth: depth + 1) } ?? false
    }
  }

  private func walksChildren(_ expression: BoundExpression, _ noun: Int, depth: Int) -> Bool {
    if depth > Dependence.limit || !office.nouns.indices.contains(noun) { return true }
    switch expression {
    case .countOf, .quantified: return true
    case .isPending: return !office.nouns[noun].spans.isEmpty
    default:
      return office.parts(of: expression, on: noun).contains {
        walksChildren($0.0, $0.noun, depth: depth + 1)
      }
    }
  }
}

extension Noun {
  /// A field by number; nil when there is none.
  func field(_ i: Int) -> Field? { fields.indices.contains(i) ? fields[i] : nil }
  /// A milestone by number; nil when there is none.
  func milestone(_ i: Int) -> Milestone? { milestones.indices.contains(i) ? milestones[i] : nil }
}
