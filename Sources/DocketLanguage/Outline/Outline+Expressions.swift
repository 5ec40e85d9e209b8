import DocketCore

/// Conditions, values and times.
extension Outline {
  // One small function a shape: conditions nest, and each level stands on the stack.
  static func of(_ expression: Expression) -> Outline {
    switch expression.kind {
    case .or(let parts): list("or", parts)
    case .and(let parts): list("and", parts)
    case .not(let inner): list("not", [inner])
    case .comparison(let left, let sign, let right): list(sign.rawValue, [left, right])
    case .arithmetic(let left, let sign, let right): list(sign.rawValue, [left, right])
    case .isValue, .when, .contains: wordTest(expression)
    case .has(let role): has(role)
    default: simple(expression)
    }
  }

  private static func list(_ label: String, _ parts: [Expression]) -> Outline {
    var outline = Outline(label)
    for part in parts { outline.children.append(of(part)) }
    return outline
  }

  private static func has(_ role: Role) -> Outline { Outline("has", [of(role)]) }

  private static func wordTest(_ expression: Expression) -> Outline {
    switch expression.kind {
    case .isValue(let left, let negated, let oneOf, let values):
      Outline(
        (negated ? "is-not" : "is") + (oneOf ? "-one-of" : ""), [of(left)] + values.map(of))
    case .when(let left, let when): Outline("when", [of(left), of(when)])
    case .contains(let left, let text):
      Outline("contains", [of(left), Outline(Quoted.text(text))])
    default: Outline("")
    }
  }

  private static func simple(_ expression: Expression) -> Outline {
    switch expression.kind {
    case .number(let value, let percent): Outline(Quoted.number(value, percent: percent))
    case .duration(let value, let unit):
      Outline("duration", leaves: [Quoted.number(value), unit.rawValue])
    case .span(let unit, let from, let to): span(unit, from, to)
    case .string(let text): Outline(Quoted.text(text))
    case .date(let date): Outline(date.iso)
    case .parameter(let name): Outline("$" + name.folded)
    case .today: Outline("today")
    case .missing: Outline("missing")
    case .path(let path): of(path)
    default: Outline("")
    }
  }

  static func span(_ unit: TimeUnit, _ from: Name, _ to: Name) -> Outline {
    Outline("span", [Outline(unit.rawValue), of(from), of(to)])
  }

  static func of(_ name: Name) -> Outline { Outline(Quoted.name(name)) }

  static func of(_ path: Path) -> Outline {
    let dotted = Outline(path.names.map(Quoted.name).joined(separator: "."))
    return path.selector.map { Outline($0.rawValue, [dotted]) } ?? dotted
  }

  static func of(_ literal: Literal) -> Outline {
    switch literal.kind {
    case .word(let name): Outline(Quoted.name(name))
    case .string(let text): Outline(Quoted.text(text))
    case .number(let value, let text): Outline("number", leaves: [Quoted.number(value), text])
    case .date(let date): Outline(date.iso)
    case .parameter(let name): Outline("$" + name.folded)
    case .missing: Outline("missing-value")
    }
  }

  static func of(_ role: Role) -> Outline {
    var outline = Outline(label(role.quantifier), [of(role.noun)])
    if let condition = role.condition { outline.children.append(of(condition)) }
    return outline
  }

  private static func label(_ quantifier: Role.Quantifier) -> String {
    switch quantifier {
    case .any: "any"
    case .every: "every"
    case .no: "no"
    case .lead: "lead"
    case .first: "first"
    case .last: "last"
    case .atLeast(let n): "at-least-\(n)"
    }
  }

  static func of(_ when: When) -> Outline {
    switch when.kind {
    case .inside(let period): Outline("in", [of(period)])
    case .since(let moment): Outline("since", [of(moment)])
    case .before(let moment): Outline("before", [of(moment)])
    case .after(let moment): Outline("after", [of(moment)])
    case .between(let first, let second): Outline("between", [of(first), of(second)])
    }
  }

  static func of(_ moment: Moment) -> Outline {
    switch moment.kind {
    case .bucket(let bucket): Outline(Quoted.bucket(bucket))
    case .parameter(let name): Outline("$" + name.folded)
    case .today: Outline("today")
    }
  }

  static func of(_ period: Period) -> Outline {
    switch period.kind {
    case .span(let first, nil): Outline(Quoted.bucket(first))
    case .span(let first, let last?):
      Outline("to", leaves: [Quoted.bucket(first), Quoted.bucket(last)])
    case .fiscal(let first, let last):
      Outline("fiscal", leaves: [Quoted.year(first)] + (last.map { [Quoted.year($0)] } ?? []))
    case .relative(let last, let count, let unit):
      Outline(
        last ? "last" : "this", leaves: (count.map { ["\($0)"] } ?? []) + [unit.rawValue])
    case .parameter(let name): Outline("$" + name.folded)
    }
  }
}
