import DocketCore
import DocketStore

extension ReferenceEvaluation {
  /// The truth of a condition on one row.
  func condition(_ expression: BoundExpression, at place: ReferencePlace) throws -> ReferenceTruth {
    switch expression {
    case .constant(let known): return ReferenceTruth(known)
    case .and(let parts): return .all(try parts.map { try truth($0, at: place) })
    case .or(let parts): return .any(try parts.map { try truth($0, at: place) })
    case .not(let inner): return try truth(inner, at: place).negated
    case .compare(let left, let comparison, let right):
      return try compare(value(left, at: place), comparison, value(right, at: place))
    case .isText(let inner, let categories):
      guard case .text(let text) = try value(inner, at: place) else { return .unknown }
      return ReferenceTruth(categories.contains(text.folded))
    case .contains(let inner, let needle):
      guard case .text(let text) = try value(inner, at: place) else { return .unknown }
      return ReferenceTruth(text.folded.contains(needle))
    case .isMissing(let inner):
      // Rule 3: never unknown.
      return ReferenceTruth(try value(inner, at: place).isEmpty)
    case .inRange(let inner, let from, let until, let notYetIsFalse):
      return range(try value(inner, at: place), from, until, notYetIsFalse: notYetIsFalse)
    case .happened(let number):
      switch try milestone(number, at: place) {
      case .absent: return .unknown  // Rule 36: no one to look for.
      case .missing: return .no  // Rule 1: not yet is known.
      default: return .yes
      }
    case .isPending: return ReferenceTruth(try isPending(at: place))
    case .quantified(let quantifier, let path, let inner):
      return try quantified(quantifier, path, inner, at: place)
    default: throw ReferenceEvaluation.fault("a value where a condition belongs")
    }
  }

  /// Rule 1: a milestone without a date has not happened, so it lies in no range; other dates are unknown. What hangs
  /// on a missing parent or child is unknown either way.
  private func range(
    _ value: ReferenceValue, _ from: CivilDate?, _ until: CivilDate?, notYetIsFalse: Bool
  ) -> ReferenceTruth {
    guard let day = value.day else {
      return value == .missing && notYetIsFalse ? .no : .unknown
    }
    if let from, day < from { return .no }
    if let until, day >= until { return .no }
    return .yes
  }

  /// Unknown as soon as one side has no value (rule 1).
  private func compare(
    _ left: ReferenceValue, _ comparison: BoundExpression.Comparison, _ right: ReferenceValue
  ) -> ReferenceTruth {
    if let a = left.number, let b = right.number {
      return ReferenceEvaluation.order(a, comparison, b)
    }
    if let a = left.day, let b = right.day { return ReferenceEvaluation.order(a, comparison, b) }
    if case .text(let a) = left, case .text(let b) = right {
      switch comparison {
      case .equal: return ReferenceTruth(a.folded == b.folded)
      case .notEqual: return ReferenceTruth(a.folded != b.folded)
      default: return .unknown
      }
    }
    if case .truth(let a) = left, case .truth(let b) = right, a != .unknown, b != .unknown {
      switch comparison {
      case .equal: return ReferenceTruth(a == b)
      case .notEqual: return ReferenceTruth(a != b)
      default: return .unknown
      }
    }
    return .unknown
  }

  private static func order<Value: Comparable>(
    _ a: Value, _ comparison: BoundExpression.Comparison, _ b: Value
  ) -> ReferenceTruth {
    switch comparison {
    case .equal: return ReferenceTruth(a == b)
    case .notEqual: return ReferenceTruth(a != b)
    case .less: return ReferenceTruth(a < b)
    case .lessOrEqual: return ReferenceTruth(a <= b)
    case .greater: return ReferenceTruth(a > b)
    case .greaterOrEqual: return ReferenceTruth(a >= b)
    }
  }
}
