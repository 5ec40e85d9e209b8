import DocketCore

/// Conditions, values, paths and roles.
extension Printer {
  /// An expression, in brackets when it binds less tightly than its place asks for.
  static func text(_ expression: Expression, atLeast floor: Binding) -> String {
    let inner = bare(expression)
    return binding(expression) < floor ? "(\(inner))" : inner
  }

  private static func binding(_ expression: Expression) -> Binding {
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

  // One small function a shape: conditions nest, and each level stands on the stack.
  private static func bare(_ expression: Expression) -> String {
    switch expression.kind {
    case .or(let parts): alternatives(parts)
    case .and(let parts): conjunction(parts)
    case .not(let inner): negation(inner)
    case .comparison(let left, let comparison, let right):
      binary(left, .sum, comparison.rawValue, right, .sum)
    case .arithmetic(let left, let operation, let right): sum(left, operation, right)
    case .isValue, .when, .contains: wordTest(expression)
    case .has(let role): "has " + text(role)
    default: simple(expression)
    }
  }

  private static func conjunction(_ parts: [Expression]) -> String {
    var out = ""
    for part in parts {
      if !out.isEmpty { out += " and " }
      out += text(part, atLeast: .not)
    }
    return out
  }

  private static func negation(_ inner: Expression) -> String {
    if case .not = inner.kind { return "not " + bare(inner) }
    return "not " + text(inner, atLeast: .test)
  }

  private static func sum(
    _ left: Expression, _ operation: Expression.Arithmetic, _ right: Expression
  ) -> String {
    let sum = operation == .plus || operation == .minus
    return binary(
      left, sum ? .sum : .term, operation.rawValue, right, sum ? .term : .operand)
  }

  private static func binary(
    _ left: Expression, _ leftFloor: Binding, _ sign: String, _ right: Expression,
    _ rightFloor: Binding
  ) -> String {
    var out = text(left, atLeast: leftFloor)
    out += " " + sign + " "
    out += text(right, atLeast: rightFloor)
    return out
  }

  /// A test whose left side alone can nest.
  private static func wordTest(_ expression: Expression) -> String {
    switch expression.kind {
    case .isValue(let left, let negated, let oneOf, let values):
      text(left, atLeast: .sum) + isTail(negated, oneOf, values)
    case .when(let left, let when): text(left, atLeast: .sum) + " " + text(when)
    case .contains(let left, let what):
      text(left, atLeast: .sum) + " contains " + Quoted.text(what)
    default: ""
    }
  }

  private static func isTail(_ negated: Bool, _ oneOf: Bool, _ values: [Literal]) -> String {
    let list = values.map(text).joined(separator: ", ")
    return (negated ? " is not " : " is ") + (oneOf ? "one of (\(list))" : list)
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

  /// `a or b`; a text after `is x or` would be taken for a second value, so it gets brackets.
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
    opening(role) + bracketed(role.condition)
  }

  private static func opening(_ role: Role) -> String {
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
    return quantifier + " " + text(role.noun)
  }

  /// ` (C)` when there is a condition.
  static func bracketed(_ condition: Expression?) -> String {
    guard let condition else { return "" }
    return " (" + text(condition, atLeast: .or) + ")"
  }
}

extension Expression {
  /// Whether this is `F is v` with a value that is not `missing`.
  var isValueTest: Bool {
    guard case .isValue(_, _, _, let values) = kind else { return false }
    return !values.contains { if case .missing = $0.kind { true } else { false } }
  }

  /// Whether this is a text or number alone, which is no condition and was meant as a value.
  var isBareValue: Bool {
    switch kind {
    case .string, .number: true
    default: false
    }
  }
}
