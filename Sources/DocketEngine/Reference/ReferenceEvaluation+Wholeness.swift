import DocketCore

extension ReferenceEvaluation {
  /// Whether all values of a number expression are whole by their nature, so that bands print 18-24 (rule 25).
  func isWhole(_ expression: BoundExpression, on noun: Int) -> Bool {
    switch expression {
    case .number(let number): return number.integer != nil
    case .column(let column, _):
      guard store.tables[noun].columns.indices.contains(column) else { return false }
      return store.tables[noun].columns[column].type == .integer
    case .field(let number, _):
      guard office.nouns[noun].fields.indices.contains(number) else { return false }
      switch office.nouns[noun].fields[number].source {
      case .column(let column): return isWhole(.column(column, .number), on: noun)
      case .derived(let definition): return isWhole(definition, on: noun)
      }
    case .up(let steps, let inner):
      guard let last = steps.last, store.tables[last.noun].links.indices.contains(last.link) else {
        return false
      }
      return isWhole(inner, on: store.tables[last.noun].links[last.link].parent)
    case .pick(let selection, let inner): return isWhole(inner, on: selection.path.noun)
    case .age, .countOf, .units, .duration, .difference: return true
    case .arithmetic(let left, let operation, let right):
      return operation != .dividedBy && isWhole(left, on: noun) && isWhole(right, on: noun)
    default: return false
    }
  }
}
