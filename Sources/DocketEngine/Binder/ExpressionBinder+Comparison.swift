import DocketCore
import DocketLanguage

extension ExpressionBinder {
  /// `a = b`, `filed < referred`, `disposed - filed > 6 months`.
  func comparison(
    _ a: Expression, _ op: Expression.Comparison, _ b: Expression, _ span: SourceSpan
  ) throws -> BoundExpression {
    let operation = ExpressionBinder.operation(op)
    if let calendar = try calendarComparison(a, operation, b) { return calendar }
    if let calendar = try calendarComparison(b, ExpressionBinder.mirrored(operation), a) {
      return calendar
    }
    let left = try value(a)
    if let truth = try truthComparison(left, op, b) { return truth }
    if left.type == .text, op == .equal || op == .notEqual,
      let test = try categoryComparison(left, a, b)
    {
      return op == .equal ? test : .not(test)
    }
    let right = try value(b)
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date), (.duration, .duration):
      return .compare(left.expression, operation, right.expression)
    case (.text, .text):
      if op == .equal || op == .notEqual {
        if case .text(let s) = left.expression {
          try requireKnown(s, of: right.expression, at: a.span, b)
          let test = BoundExpression.isText(right.expression, [Folding.fold(s)])
          return op == .equal ? test : .not(test)
        }
        return .compare(left.expression, operation, right.expression)
      }
      throw Diagnostic(
        .typeMismatch, "Text has no order, so `\(op.rawValue)` cannot compare it.", at: span,
        details: ["Use =, !=, is, or contains."])
    case (.date, .text):
      if case .text(let s) = right.expression, let day = CivilDate(iso: s) {
        return .compare(left.expression, operation, .date(day))
      }
    case (.number, .duration):
      // `days from A to B > 90 days` says the unit twice and means one thing.
      if case .units(.day, _, _) = left.expression, case .duration(let n) = right.expression {
        return .compare(left.expression, operation, .number(Number(n)))
      }
      throw bareNumber(a)
    case (.duration, .number): throw bareNumber(b)
    default: break
    }
    throw mismatch(left, a, op, right, b, span)
  }

  /// `left in PERIOD` and its kin as a condition.
  func inWhen(_ left: Expression, _ when: When) throws -> BoundExpression {
    let typed = try value(left)
    guard typed.type == .date else {
      throw Diagnostic(
        .notADate, "This is \(typed.type.words), and a period holds dates.", at: left.span,
        suggestions: milestoneNames().prefix(3).map { context.suggestion(left.span, $0) })
    }
    let range = try context.periods.range(when)
    return ExpressionBinder.range(typed.expression, range)
  }

  /// A date expression inside a range; milestones that have not happened are outside it (rule 1).
  static func range(_ date: BoundExpression, _ range: DayRange) -> BoundExpression {
    .inRange(date, from: range.from, until: range.until, notYetIsFalse: date.isMilestone)
  }

  static func operation(_ op: Expression.Comparison) -> BoundExpression.Comparison {
    switch op {
    case .equal: return .equal
    case .notEqual: return .notEqual
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    }
  }

  private static func mirrored(_ op: BoundExpression.Comparison) -> BoundExpression.Comparison {
    switch op {
    case .less: return .greater
    case .lessOrEqual: return .greaterOrEqual
    case .greater: return .less
    case .greaterOrEqual: return .lessOrEqual
    default: return op
    }
  }

  /// A difference of dates, or an age, against months, quarters or years: the later date is compared with the
  /// earlier one moved by that many calendar units (rule 15); nil when `b` is no such duration.
  private func calendarComparison(
    _ a: Expression, _ op: BoundExpression.Comparison, _ b: Expression
  ) throws -> BoundExpression? {
    guard case .duration(let n, let unit) = b.kind,
      unit == .month || unit == .quarter || unit == .year
    else { return nil }
    guard let count = n.integer, count.magnitude <= 120_000 else {
      throw Diagnostic(.dateOutOfRange, "Count whole months, quarters or years.", at: b.span)
    }
    let left = try value(a)
    switch left.expression {
    case .difference(let from, let to):
      return .compare(to, op, .shift(from, count, unit))
    case .age: return age(op, count, unit, rule: me.pending)
    case .up(let ups, .age):
      guard let top = ups.last else { return nil }
      let parent = context.office.nouns[context.office.nouns[top.noun].links[top.link].parent]
      return age(op, count, unit, rule: parent.pending).map { .up(ups, $0) }
    default: return nil
    }
  }

  private func age(
    _ op: BoundExpression.Comparison, _ count: Int, _ unit: TimeUnit, rule: Noun.Pending?
  ) -> BoundExpression? {
    guard let rule else { return nil }
    let limit = BoundExpression.shift(rule.from, count, unit)
    let closed = BoundExpression.and([
      .not(.isMissing(rule.to)), .compare(rule.to, .lessOrEqual, .countedDay),
    ])
    return .or([
      .and([closed, .compare(rule.to, op, limit)]),
      .and([.not(closed), .compare(.countedDay, op, limit)]),
    ])
  }

  /// `violent = yes`.
  private func truthComparison(_ left: Typed, _ op: Expression.Comparison, _ b: Expression) throws
    -> BoundExpression?
  {
    guard left.type == .truth, op == .equal || op == .notEqual else { return nil }
    let word: String
    switch b.kind {
    case .path(let path) where path.selector == nil && path.names.count == 1:
      word = path.names[0].text
    case .string(let text): word = text
    case .parameter(let name):
      guard case .text(let text)? = context.periods.parameters[name.folded] else { return nil }
      word = text
    default: return nil
    }
    guard let yes = ExpressionBinder.flag(word) else { return nil }
    return yes == (op == .equal) ? left.expression : .not(left.expression)
  }

  /// `unit = "Homicide"`; a bare word that names no field is taken as a value, as after `is`.
  private func categoryComparison(_ left: Typed, _ a: Expression, _ b: Expression) throws
    -> BoundExpression?
  {
    let literal: Literal
    switch b.kind {
    case .string(let s): literal = Literal(.string(s), at: b.span)
    case .parameter(let name): literal = Literal(.parameter(name), at: b.span)
    case .number(let n, _):
      literal = Literal(.number(n, text: context.source?.slice(b.span) ?? n.plain), at: b.span)
    case .date(let d): literal = Literal(.date(d), at: b.span)
    case .path(let path):
      guard path.selector == nil, path.names.count == 1,
        try context.names.upward(path.names[0], on: noun) == nil
      else { return nil }
      literal = Literal(.word(path.names[0]), at: b.span)
    default: return nil
    }
    if case .text = left.expression { return nil }
    return try isValue(a, [literal])
  }
}
