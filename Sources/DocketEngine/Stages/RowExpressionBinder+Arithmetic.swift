import DocketCore
import DocketLanguage

extension RowExpressionBinder {
  /// `count / 52`, `disposed - filed`, `filed + 90 days`. Division by zero is missing.
  func arithmetic(
    _ a: Expression, _ op: Expression.Arithmetic, _ b: Expression, _ span: SourceSpan
  ) throws -> RowValue {
    let left = try value(a)
    let right = try value(b)
    if let moved = try moved(left, op, right) { return moved }
    if left.calendar != nil || right.calendar != nil {
      throw Diagnostic(
        .typeMismatch, "Months and years differ in length, so they only move dates.", at: span,
        details: ["Say it in days or weeks."])
    }
    if op == .plus { try refuseSumOfGroups(left, right, span) }
    guard let type = RowExpressionBinder.type(left.type, op, right.type) else {
      throw Diagnostic(
        .typeMismatch,
        "`\(op.rawValue)` cannot take \(left.type.words) and \(right.type.words).", at: span)
    }
    let (x, y) = (left.work, right.work)
    var result = RowValue(
      type: type,
      work: { row in
        RowExpressionBinder.result(x(row), op, y(row)).map { .number($0) } ?? .missing
      })
    result.format = RowExpressionBinder.format(left, op, right, type)
    result.unaveraged = left.unaveraged ?? right.unaveraged
    if op == .dividedBy, right.constant == nil { result.unaveraged = "a ratio" }
    result.slots = left.slots.union(right.slots)
    return result
  }

  private static func result(_ a: ResultValue, _ op: Expression.Arithmetic, _ b: ResultValue)
    -> Number?
  {
    if let x = a.rowDay, let y = b.rowDay { return Number(Int(x.day) - Int(y.day)) }
    guard let x = a.rowNumber, let y = b.rowNumber else { return nil }
    switch op {
    case .plus: return x.adding(y)
    case .minus: return x.subtracting(y)
    case .times: return x.multiplied(by: y)
    case .dividedBy: return x.divided(by: y)
    }
  }

  /// A date moved by a length of time; nil when this is something else.
  private func moved(_ left: RowValue, _ op: Expression.Arithmetic, _ right: RowValue) throws
    -> RowValue?
  {
    if left.type == .duration, right.type == .date, op == .plus {
      return try moved(right, op, left)
    }
    guard left.type == .date, right.type == .duration, op == .plus || op == .minus else {
      return nil
    }
    let sign = op == .plus ? 1 : -1
    let (date, length) = (left.work, right.work)
    if let (count, unit) = right.calendar {
      let months = unit == .month ? 1 : unit == .quarter || unit == .fiscalQuarter ? 3 : 12
      let (steps, overflow) = count.multipliedReportingOverflow(by: months * sign)
      return RowValue(
        type: .date,
        work: { row in
          guard !overflow, case .date(let day) = date(row) else { return .missing }
          return .date(day.adding(months: steps))
        })
    }
    return RowValue(
      type: .date,
      work: { row in
        guard case .date(let day) = date(row), let days = length(row).rowNumber?.integer else {
          return .missing
        }
        return .date(day.adding(days: days.multipliedReportingOverflow(by: sign).partialValue))
      })
  }

  private static func type(_ a: RowType, _ op: Expression.Arithmetic, _ b: RowType) -> RowType? {
    switch (a, op, b) {
    case (.number, _, .number): return .number
    case (.date, .minus, .date), (.bucket, .minus, .date), (.date, .minus, .bucket):
      return .duration
    case (.duration, .plus, .duration), (.duration, .minus, .duration): return .duration
    case (.duration, .dividedBy, .duration): return .number
    case (.duration, _, .number): return .duration
    case (.number, .plus, .duration), (.number, .minus, .duration), (.number, .times, .duration):
      return .duration
    default: return nil
    }
  }

  private static func format(
    _ a: RowValue, _ op: Expression.Arithmetic, _ b: RowValue, _ type: RowType
  ) -> ResultColumn.Format {
    if type == .duration { return .days }
    let keepsPercent = op == .plus || op == .minus
    return keepsPercent && a.format == .percent && b.format == .percent ? .percent : .count
  }

  /// T112: a median of one group plus that of another is the first half of averaging them.
  private func refuseSumOfGroups(_ a: RowValue, _ b: RowValue, _ span: SourceSpan) throws {
    guard let what = a.unaveraged ?? b.unaveraged, !a.slots.isEmpty, !b.slots.isEmpty,
      a.slots.isDisjoint(with: b.slots)
    else { return }
    throw Diagnostic(
      .averageOfGroups, "Adding \(what) of one group to that of another means nothing.", at: span,
      details: [
        "Groups differ in size: \(what) of both is not halfway between theirs.",
        "`| total` measures the columns together.",
      ])
  }
}
