import DocketCore
import DocketLanguage
import DocketStore

/// Turns an expression after a bar into work on the cells of a row: names are columns of the result, conditions are true,
/// false or unknown, arithmetic is exact.
struct RowExpressionBinder {
  let table: WorkingTable
  let scope: StageScope

  var names: ColumnNames { ColumnNames(table: table, scope: scope) }

  /// A condition on a row.
  func condition(_ e: Expression) throws -> (RowCells) -> ResultValue {
    switch e.kind {
    case .or(let parts):
      return RowExpressionBinder.either(try parts.map(condition))
    case .and(let parts):
      return RowExpressionBinder.all(try parts.map(condition))
    case .not(let inner):
      return RowExpressionBinder.negated(try condition(inner))
    case .comparison(let a, let op, let b): return try comparison(a, op, b, e.span)
    case .isValue(let left, let negated, _, let literals):
      let test = try isValue(left, literals)
      return negated ? RowExpressionBinder.negated(test) : test
    case .when(let left, let when): return try inWhen(left, when)
    case .contains(let left, let text): return try contains(left, text)
    case .has: throw overUnits(e.span)
    case .number, .duration, .string, .date, .today, .missing, .arithmetic, .span:
      throw notACondition(e.span)
    case .path, .parameter:
      let value = try value(e)
      guard value.type == .truth else { throw notACondition(e.span) }
      return value.work
    }
  }

  /// A value of a row; a condition gives yes or no.
  func value(_ e: Expression) throws -> RowValue {
    switch e.kind {
    case .number(let number, _): return .constant(.number(number), .number)
    case .duration(let number, let unit): return try duration(number, unit, e.span)
    case .string(let text): return .constant(.text(text), .text)
    case .date(let date): return .constant(.date(date), .date)
    case .today: return .constant(.date(scope.periods.clock), .date)
    case .parameter(let name): return try parameter(name, e.span)
    case .path(let path): return try column(path)
    case .arithmetic(let a, let op, let b): return try arithmetic(a, op, b, e.span)
    case .span: throw overUnits(e.span)
    case .missing:
      throw Diagnostic(
        .typeMismatch, "`missing` is no value to work with.", at: e.span,
        details: ["Ask `is missing` or `is not missing`."])
    case .or, .and, .not, .comparison, .isValue, .when, .contains, .has:
      return RowValue(type: .truth, work: try condition(e))
    }
  }

  private func column(_ path: Path) throws -> RowValue {
    var text = path.dotted
    if let selector = path.selector {
      let long = "\(selector.rawValue) \(text)"
      if names.find(long) != nil { text = long }
    }
    let index = try names.column(text, at: path.span)
    let column = table.columns[index]
    var value = RowValue(type: column.type, work: { $0[index] })
    value.format = column.column.format
    value.order = column.order
    value.column = index
    value.unaveraged = column.unaveraged
    if column.unaveraged != nil, case .measure(_, let slots) = column.recipe {
      value.slots = Set(slots)
    }
    return value
  }

  private func parameter(_ name: Name, _ span: SourceSpan) throws -> RowValue {
    guard let value = scope.periods.parameters[name.folded] else {
      throw scope.periods.unknownParameter(name, span)
    }
    switch value {
    case .text(let text): return .constant(.text(text), .text)
    case .number(let number): return .constant(.number(number), .number)
    case .date(let date): return .constant(.date(date), .date)
    case .duration(let days): return .constant(.count(days), .duration)
    case .period: throw scope.periods.periodForValue(name, value, span)
    }
  }

  private func duration(_ number: Number, _ unit: TimeUnit, _ span: SourceSpan) throws -> RowValue {
    if unit == .day || unit == .week {
      let days = number.multiplied(by: Number(unit == .week ? 7 : 1)) ?? number
      var value = RowValue.constant(.number(days), .duration)
      value.format = .days
      return value
    }
    guard let count = number.integer else {
      throw Diagnostic(
        .badNumber, "Months, quarters and years are counted in whole numbers.", at: span)
    }
    var value = RowValue(type: .duration, work: { _ in .missing })
    value.calendar = (count, unit)
    return value
  }

  // MARK: three values

  static func negated(_ test: @escaping (RowCells) -> ResultValue) -> (RowCells) -> ResultValue {
    { row in
      if case .flag(let truth) = test(row) { return .flag(!truth) }
      return .missing
    }
  }

  static func all(_ tests: [(RowCells) -> ResultValue]) -> (RowCells) -> ResultValue {
    { row in
      var result = ResultValue.flag(true)
      for test in tests {
        switch test(row) {
        case .flag(false): return .flag(false)
        case .flag(true): break
        default: result = .missing
        }
      }
      return result
    }
  }

  static func either(_ tests: [(RowCells) -> ResultValue]) -> (RowCells) -> ResultValue {
    { row in
      var result = ResultValue.flag(false)
      for test in tests {
        switch test(row) {
        case .flag(true): return .flag(true)
        case .flag(false): break
        default: result = .missing
        }
      }
      return result
    }
  }

  // MARK: errors

  private func overUnits(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .qualifierMisplaced,
      "After a bar there are rows of the result, and this asks about \(table.facts.noun).",
      at: span,
      details: ["Put the condition before the first `|`, where \(table.facts.noun) are chosen."])
  }

  private func notACondition(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .notACondition, "This is a value, not something that is true or false.", at: span,
      details: ["Compare it, as in `where count > 10`."])
  }
}
