import DocketCore

/// Conditions, values, paths and roles.
extension Printer {
  /// An expression, in brackets when it binds less tightly than its place asks for.
  static func text(_ expression: Expression, atLeast floor: Reader.Binding) -> String {
    let inner = bare(expression)
    return binding(expression) < floor ? "(\(inner))" : inner
  }

  private static func binding(_ expression: Expression) -> Reader.Binding {
    switch expression.kind {
    case .or: .or
    case .and: .and
    case .not: .not
    case .comparison, .isValue, .when, .contains, .has: .test
    case .arithmetic(_, let operation, _):
      operation == .plus || operation == .minus ? .sum : .term
    default: .operand
    }
  }

  private static func bare(_ expression: Expression) -> String {
    switch expression.kind {
    case .or(let parts): return alternatives(parts)
    case .and(let parts): return parts.map { text($0, atLeast: .not) }.joined(separator: " and ")
    case .not(let inner):
      if case .not = inner.kind { return "not " + bare(inner) }
      return "not " + text(inner, atLeast: .test)
    case .comparison(let left, let comparison, let right):
      return text(left, atLeast: .sum) + " \(comparison.rawValue) " + text(right, atLeast: .sum)
    case .isValue(let left, let negated, let oneOf, let values):
      let list = values.map(text).joined(separator: ", ")
      return text(left, atLeast: .sum) + (negated ? " is not " : " is ")
        + (oneOf ? "one of (\(list))" : list)
    case .when(let left, let when): return text(left, atLeast: .sum) + " " + text(when)
    case .contains(let left, let what):
      return text(left, atLeast: .sum) + " contains " + Quoted.text(what)
    case .has(let role): return "has " + text(role)
    case .arithmetic(let left, let operation, let right):
      let sum = operation == .plus || operation == .minus
      return text(left, atLeast: sum ? .sum : .term) + " \(operation.rawValue) "
        + text(right, atLeast: sum ? .term : .operand)
    default: return simple(expression)
    }
  }

  private static func simple(_ expression: Expression) -> String {
    switch expression.kind {
    case .number(let value, let percent): Quoted.number(value, percent: percent)
    case .duration(let value, let unit):
      Quoted.number(value) + " " + unit.word(plural: value != Number(1))
    case .span(let unit, let from, let to): span(unit, from, to)
    case .string(let value): Quoted.text(value)
    case .date(let date): date.iso
    case .parameter(let name): "$" + name.text
    case .today: "today"
    case .missing: "missing"
    case .path(let path): text(path)
    default: ""
    }
  }

  /// `a or b`; a bare word after `is x or` would be taken for a second value, so it gets brackets.
  private static func alternatives(_ parts: [Expression]) -> String {
    var out = ""
    for (i, part) in parts.enumerated() {
      if i == 0 {
        out = text(part, atLeast: .and)
      } else {
        let inner = text(part, atLeast: .and)
        let unclear = parts[i - 1].isValueTest && part.isBareValue
        out += " or " + (unclear ? "(\(inner))" : inner)
      }
    }
    return out
  }

  static func span(_ unit: TimeUnit, _ from: Name, _ to: Name) -> String {
    "\(unit.word(plural: true)) from \(text(from)) to \(text(to))"
  }

  /// `lead charge.category`.
  public static func text(_ path: Path) -> String {
    (path.selector.map { $0.rawValue + " " } ?? "") + path.names.map(text).joined(separator: ".")
  }

  /// A value on the right of `is`.
  public static func text(_ literal: Literal) -> String {
    switch literal.kind {
    case .word(let name): text(name)
    case .string(let value): Quoted.text(value)
    case .number(_, let written): written
    case .date(let date): date.iso
    case .parameter(let name): "$" + name.text
    case .missing: "missing"
    }
  }

  /// `any charge (category is weapons)`.
  public static func text(_ role: Role) -> String {
    let quantifier: String
    switch role.quantifier {
    case .any: quantifier = "any"
    case .every: quantifier = "every"
    case .no: quantifier = "no"
    case .lead: quantifier = "lead"
    case .first: quantifier = "first"
    case .last: quantifier = "last"
    case .atLeast(let n): quantifier = "at least \(n)"
    }
    return "\(quantifier) \(text(role.noun))" + bracketed(role.condition)
  }

  /// ` (C)` when there is a condition.
  static func bracketed(_ condition: Expression?) -> String {
    condition.map { " (\(text($0)))" } ?? ""
  }
}

extension Expression {
  /// Whether this is `F is v` with a value that is not `missing`.
  var isValueTest: Bool {
    guard case .isValue(_, _, _, let values) = kind else { return false }
    return !values.contains { if case .missing = $0.kind { true } else { false } }
  }

  /// Whether this is one word, text or number, which might have been meant as a value.
  var isBareValue: Bool {
    switch kind {
    case .path(let path): path.selector == nil && path.names.count == 1
    case .string, .number: true
    default: false
    }
  }
}
