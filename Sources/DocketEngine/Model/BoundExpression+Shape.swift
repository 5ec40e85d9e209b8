extension BoundExpression {
  /// Whether it is the date of a milestone, which is only seen once it has happened.
  var isMilestone: Bool {
    switch self {
    case .milestone: return true
    case .up(_, let inner), .pick(_, let inner): return inner.isMilestone
    default: return false
    }
  }

  /// The type of its values.
  var valueType: ValueType {
    switch self {
    case .number, .countOf, .units: return .number
    case .date, .milestone, .countedDay, .shift: return .date
    case .duration, .age, .difference: return .duration
    case .text: return .text
    case .column(_, let type), .field(_, let type): return type
    case .up(_, let inner), .pick(_, let inner): return inner.valueType
    case .arithmetic(let left, _, _): return left.valueType
    case .constant, .and, .or, .not, .compare, .isText, .isMissing, .inRange, .contains, .happened,
      .isPending, .quantified:
      return .truth
    }
  }
}

extension Office {
  /// The noun reached by links upwards from any noun; nil for no steps.
  func ancestor(_ steps: [LinkStep]) -> Int? {
    guard let last = steps.last, nouns.indices.contains(last.noun),
      nouns[last.noun].links.indices.contains(last.link)
    else { return nil }
    return nouns[last.noun].links[last.link].parent
  }

  /// The direct parts of an expression, each with the noun it is evaluated on.
  func parts(of expression: BoundExpression, on noun: Int) -> [(BoundExpression, noun: Int)] {
    switch expression {
    case .number, .date, .duration, .text, .column, .milestone, .field, .countedDay, .age,
      .constant, .happened, .isPending:
      return []
    case .up(let steps, let inner): return [(inner, ancestor(steps) ?? noun)]
    case .pick(let selection, let inner):
      return [(inner, selection.path.noun)] + parts(of: selection.order, selection.path)
    case .countOf(let path, let condition): return condition.map { [($0, path.noun)] } ?? []
    case .quantified(let quantifier, let path, let condition):
      var all = condition.map { [($0, noun: path.noun)] } ?? []
      if case .selected(let order) = quantifier { all += parts(of: order, path) }
      return all
    case .shift(let inner, _, _), .not(let inner), .isText(let inner, _), .isMissing(let inner),
      .inRange(let inner, _, _, _), .contains(let inner, _):
      return [(inner, noun)]
    case .units(_, let a, let b), .difference(let a, let b), .arithmetic(let a, _, let b),
      .compare(let a, _, let b):
      return [(a, noun), (b, noun)]
    case .and(let all), .or(let all): return all.map { ($0, noun) }
    }
  }

  private func parts(
    of order: ChildSelection.Order, _ path: ChildPath
  ) -> [(BoundExpression, noun: Int)] {
    switch order {
    case .first(let date), .last(let date): return [(date, path.noun)]
    case .lead:
      guard nouns.indices.contains(path.noun), let lead = nouns[path.noun].lead,
        nouns[path.noun].fields.indices.contains(lead)
      else { return [] }
      return [(.field(lead, nouns[path.noun].fields[lead].type), path.noun)]
    }
  }
}
