import DocketCore
import DocketLanguage

/// Resolves and types the conditions and values of a question on one noun in scope.
struct ExpressionBinder {
  let context: BindingContext
  /// Number of the noun whose rows the expression is evaluated on.
  let noun: Int

  /// A bound expression with its type.
  typealias Typed = (expression: BoundExpression, type: ValueType)

  /// The deepest nesting that is bound; the parser refuses deeper text already.
  static let deepest = 400

  /// A condition.
  func condition(_ e: Expression) throws -> BoundExpression {
    context.depth += 1
    defer { context.depth -= 1 }
    guard context.depth <= ExpressionBinder.deepest else {
      throw Diagnostic(.nestingTooDeep, "The condition is nested too deep.", at: e.span)
    }
    let outer = context.test
    if e.isTest { context.test = e.span }
    defer { context.test = outer }
    switch e.kind {
    case .or(let parts):
      try refuseOrBetweenValues(parts)
      return .or(try parts.map(condition))
    case .and(let parts): return .and(try parts.map(condition))
    case .not(let inner): return .not(try condition(inner))
    case .comparison(let a, let op, let b): return try comparison(a, op, b, e.span)
    case .isValue(let left, let negated, _, let literals):
      let bound = try isValue(left, literals)
      return negated ? .not(bound) : bound
    case .when(let left, let when): return try inWhen(left, when)
    case .contains(let left, let needle):
      let (text, type) = try value(left)
      guard type == .text else { throw mismatch("contains", needs: .text, left, type) }
      return .contains(text, Folding.foldKeepingBlanks(needle))
    case .has(let role): return try children(role)
    case .path(let path): return try bareWord(path)
    default:
      let (_, type) = try value(e)
      throw Diagnostic(
        .notACondition, "This is \(type.words), not a condition.", at: e.span,
        details: ["Compare it with something, such as `> 90 days` or `is missing`."])
    }
  }

  /// A value of any type; a condition in parentheses is a truth.
  func value(_ e: Expression) throws -> Typed {
    context.depth += 1
    defer { context.depth -= 1 }
    guard context.depth <= ExpressionBinder.deepest else {
      throw Diagnostic(.nestingTooDeep, "The expression is nested too deep.", at: e.span)
    }
    switch e.kind {
    case .number(let n, _): return (.number(n), .number)
    case .string(let s): return (.text(s), .text)
    case .date(let d): return (.date(d), .date)
    case .today: return (.date(context.periods.clock), .date)
    case .missing:
      throw Diagnostic(
        .typeMismatch, "Missing is not a value to compare with.", at: e.span,
        details: ["Write `is missing` or `is not missing`."])
    case .duration(let n, let unit): return try duration(n, unit, e.span)
    case .parameter(let name): return try parameter(name, e.span)
    case .span(let unit, let from, let to):
      return (.units(unit, from: try moment(from), to: try moment(to)), .number)
    case .arithmetic(let a, let op, let b): return try arithmetic(a, op, b, e.span)
    case .path(let path): return try self.path(path)
    default: return (try condition(e), .truth)
    }
  }

  /// The milestone (or date field) of a name after `from`, `to`, `of`, as a date expression.
  func moment(_ name: Name) throws -> BoundExpression {
    let dated = try context.names.upward(name, on: noun, dates: true)
    guard let hit = try dated ?? context.names.upward(name, on: noun) else {
      if let down = try context.names.downward(name, on: noun) {
        let child = context.office.nouns[down.path.noun]
        throw Diagnostic(
          .needsQuantifier,
          "\"\(name.text)\" is a date of \(child.name), and one \(me.singular) can have several.",
          at: name.span,
          details: [
            "Say which with a minus between the dates: first \(child.singular).\(name.text) - ..., compared with days."
          ])
      }
      throw unknownMilestone(name)
    }
    let (bound, type) = try context.names.expression(hit)
    guard type == .date else {
      throw Diagnostic(
        .notADate, "\"\(name.text)\" is \(type.words), not a date.", at: name.span,
        suggestions: milestoneNames().prefix(3).map { context.suggestion(name.span, $0) })
    }
    noteUse(hit)
    return bound
  }

  /// The noun in scope.
  var me: Noun { context.office.nouns[noun] }

  /// Names of the milestones that this noun reaches, its own first.
  func milestoneNames() -> [String] {
    var names: [String] = []
    for place in context.names.ancestors(of: noun) {
      for milestone in context.office.nouns[place.noun].milestones
      where !names.contains(milestone.name) {
        names.append(milestone.name)
      }
    }
    return names
  }

  /// The error for a word that should have been a milestone.
  func unknownMilestone(_ name: Name) -> Diagnostic {
    let known = milestoneNames()
    let forms = context.names.ancestors(of: noun).flatMap { place in
      context.office.nouns[place.noun].milestones.compactMap(\.nounForm)
    }
    if let missing = missingSemicolon(before: name) { return missing }
    let near = Spelling.nearest(to: name.text, among: known + forms)
    return Diagnostic(
      .unknownMilestone, "\(me.name.capitalizedFirst) have no date called \"\(name.text)\".",
      at: name.span,
      details: known.isEmpty
        ? ["This model names no milestones for \(me.name)."]
        : ["Their dates: \(known.joined(separator: ", "))."],
      suggestions: near.map { context.suggestion(name.span, $0) })
  }

  /// A defined measure at the start of a line was read as a date of the line before; nil when it is none.
  private func missingSemicolon(before name: Name) -> Diagnostic? {
    guard let source = context.source, name.span.start > 0,
      source.bytes[name.span.start - 1] == 10, let found = context.definitions[name],
      case .measure = found.body
    else { return nil }
    var end = name.span.start
    while end > 0, [9, 10, 13, 32].contains(source.bytes[end - 1]) { end -= 1 }
    return Diagnostic(
      .unexpectedToken, "A `;` is missing at the end of the statement before this line.",
      at: name.span,
      details: [
        "In a script each statement ends with `;`, so `\(name.text)` was read as part of it."
      ],
      suggestions: [context.suggestion(SourceSpan(end, end), ";")])
  }

  /// Tells the footer that the answer rests on a derived definition.
  func noteUse(_ hit: Namespace.Hit) {
    let owner = context.office.nouns[hit.noun]
    switch hit.target {
    case .milestone(let i):
      let milestone = owner.milestones[i]
      if case .columns = milestone.source { return }
      context.use(milestone.name, milestone.definition)
    case .field(let i):
      let field = owner.fields[i]
      if case .column = field.source { return }
      context.use(field.name, field.definition)
    }
  }

  func mismatch(_ what: String, needs: ValueType, _ e: Expression, _ type: ValueType) -> Diagnostic
  {
    Diagnostic(
      .typeMismatch, "`\(what)` needs \(needs.words), and this is \(type.words).", at: e.span)
  }

  private func duration(_ n: Number, _ unit: TimeUnit, _ span: SourceSpan) throws -> Typed {
    let perUnit: Int
    switch unit {
    case .day: perUnit = 1
    case .week: perUnit = 7
    default:
      throw Diagnostic(
        .typeMismatch,
        "\(unit.word(plural: true).capitalizedFirst) have no fixed number of days here.", at: span,
        details: [
          "Compare two dates with it (disposed - filed > 6 months), or write \(unit.word(plural: true)) from A to B > 6."
        ])
    }
    guard let count = n.integer, count.magnitude <= 4_000_000 else {
      throw Diagnostic(
        .dateOutOfRange, "A duration is a whole number of days up to four million.", at: span)
    }
    return (.duration(count * perUnit), .duration)
  }

  private func parameter(_ name: Name, _ span: SourceSpan) throws -> Typed {
    guard let value = context.periods.parameters[name.folded] else {
      throw context.periods.unknownParameter(name, span)
    }
    switch value {
    case .text(let s): return (.text(s), .text)
    case .number(let n): return (.number(n), .number)
    case .date(let d): return (.date(d), .date)
    case .duration(let n): return (.duration(n), .duration)
    case .period: throw context.periods.periodForValue(name, value, span)
    }
  }

  private func arithmetic(
    _ a: Expression, _ op: Expression.Arithmetic, _ b: Expression, _ span: SourceSpan
  ) throws -> Typed {
    // A date moved by calendar units keeps the unit: the day is clamped, not counted in days.
    if case .duration(let n, let unit) = b.kind, op == .plus || op == .minus {
      let left = try value(a)
      if left.type == .date {
        guard let count = n.integer, count.magnitude <= 4_000_000, unit != .weekday else {
          throw Diagnostic(.dateOutOfRange, "A date moves by whole units.", at: b.span)
        }
        return (.shift(left.expression, op == .plus ? count : -count, unit), .date)
      }
    }
    let left = try value(a)
    let right = try value(b)
    let operation: ArithmeticOperation
    switch op {
    case .plus: operation = .plus
    case .minus: operation = .minus
    case .times: operation = .times
    case .dividedBy: operation = .dividedBy
    }
    switch (left.type, op, right.type) {
    case (.number, _, .number):
      return (.arithmetic(left.expression, operation, right.expression), .number)
    case (.date, .minus, .date):
      return (.difference(from: right.expression, to: left.expression), .duration)
    case (.duration, .plus, .duration), (.duration, .minus, .duration):
      return (.arithmetic(left.expression, operation, right.expression), .duration)
    case (.date, .plus, .duration), (.date, .minus, .duration):
      if case .duration(let days) = right.expression {
        return (.shift(left.expression, op == .plus ? days : -days, .day), .date)
      }
    case (.duration, .times, .number), (.number, .times, .duration),
      (.duration, .dividedBy, .number):
      return (.arithmetic(left.expression, operation, right.expression), .duration)
    case (.duration, .dividedBy, .duration):
      return (.arithmetic(left.expression, operation, right.expression), .number)
    default: break
    }
    throw Diagnostic(
      .typeMismatch,
      "`\(op.rawValue)` cannot join \(left.type.words) and \(right.type.words).", at: span,
      details: ["Numbers join with numbers; a date minus a date is a duration."])
  }
}

extension Folding {
  /// Case folded, outer blanks kept: the needle of `contains`.
  static func foldKeepingBlanks(_ text: String) -> String { text.lowercased() }
}

extension Expression {
  /// Whether this compares something, and is no combination of conditions.
  fileprivate var isTest: Bool {
    switch kind {
    case .comparison, .isValue, .when, .contains: return true
    default: return false
    }
  }
}
