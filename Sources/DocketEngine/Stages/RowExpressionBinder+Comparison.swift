import DocketCore
import DocketLanguage
import DocketStore

extension RowExpressionBinder {
  /// `count > 10`, `unit = Homicide`, `month >= "2024-06"`.
  func comparison(
    _ a: Expression, _ op: Expression.Comparison, _ b: Expression, _ span: SourceSpan
  ) throws -> (RowCells) -> ResultValue {
    // A bare word beside a column is a value of it, unless it is a column itself.
    var (left, right) = (try operand(a, beside: b), try operand(b, beside: a))
    var op = op
    if left.constant != nil, right.constant == nil {
      (left, right) = (right, left)
      op = RowExpressionBinder.mirrored(op)
    }
    if let range = range(of: right, for: left.type) {
      return RowExpressionBinder.inRange(left.work, op, range)
    }
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date), (.bucket, .bucket), (.bucket, .date),
      (.date, .bucket):
      return RowExpressionBinder.compared(left.work, op, right.work)
    case (.duration, .duration) where left.calendar == nil && right.calendar == nil:
      return RowExpressionBinder.compared(left.work, op, right.work)
    case (.duration, .number) where left.calendar == nil,
      (.number, .duration) where right.calendar == nil:
      // A result is a number of days already: `where median of age > 90` and `> 90 days` say the same.
      return RowExpressionBinder.compared(left.work, op, right.work)
    case (.text, .text), (.bucket, .text), (.band, .text):
      guard op == .equal || op == .notEqual else {
        throw Diagnostic(
          .typeMismatch,
          "`\(op.rawValue)` cannot compare \(left.type.words) with \(right.type.words).", at: span,
          details: ["Use =, !=, is, or contains."])
      }
      let test = RowExpressionBinder.sameText(left.work, right.work)
      return op == .equal ? test : RowExpressionBinder.negated(test)
    default:
      throw Diagnostic(
        .typeMismatch,
        "`\(op.rawValue)` cannot compare \(left.type.words) with \(right.type.words).", at: span)
    }
  }

  private func operand(_ e: Expression, beside other: Expression) throws -> RowValue {
    if case .path(let path) = e.kind, path.names.count == 1, path.selector == nil,
      names.find(path.names[0].text) == nil, case .path(let column) = other.kind,
      let index = names.find(column.dotted)
    {
      switch table.columns[index].type {
      case .text, .bucket, .band: return .constant(.text(path.names[0].text), .text)
      case .number, .date, .truth, .duration: break
      }
    }
    return try value(e)
  }

  /// The days that a constant beside a date or time unit means; nil when it is something else.
  private func range(of right: RowValue, for type: RowType) -> Range<CivilDate>? {
    switch type {
    case .date: break
    case .bucket(let unit) where unit != .weekday: break
    default: return nil
    }
    switch right.constant {
    case .date(let day): return day..<day.adding(days: 1)
    case .text(let text): return range(of: text, beside: type)
    case .number(let number): return range(of: number.plain, beside: type)
    default: return nil
    }
  }

  /// The days of `2024`, `2024-Q1`, `2024-06`, `2024-06-17`; beside a fiscal year a year is one (rule 18).
  func range(of text: String, beside type: RowType) -> Range<CivilDate>? {
    if case .bucket(.fiscalYear) = type, let year = Int(text),
      let month = scope.periods.fiscalStart,
      let start = CivilDate(year: month == 1 ? year : year - 1, month: month, day: 1)
    {
      return start..<start.adding(months: 12)
    }
    guard let bucket = PeriodResolver.bucket(text: FoldedText.trimmed(text)),
      bucket.start < bucket.end
    else { return nil }
    return bucket.start..<bucket.end
  }

  /// A date or the first day of a time unit against a stretch of days: before it, in it, after it.
  static func inRange(
    _ work: @escaping (RowCells) -> ResultValue, _ op: Expression.Comparison,
    _ range: Range<CivilDate>
  ) -> (RowCells) -> ResultValue {
    { row in
      guard let day = work(row).rowDay else { return .missing }
      switch op {
      case .equal: return .flag(range.contains(day))
      case .notEqual: return .flag(!range.contains(day))
      case .less: return .flag(day < range.lowerBound)
      case .lessOrEqual: return .flag(day < range.upperBound)
      case .greater: return .flag(day >= range.upperBound)
      case .greaterOrEqual: return .flag(day >= range.lowerBound)
      }
    }
  }

  private static func compared(
    _ a: @escaping (RowCells) -> ResultValue, _ op: Expression.Comparison,
    _ b: @escaping (RowCells) -> ResultValue
  ) -> (RowCells) -> ResultValue {
    { row in
      let (left, right) = (a(row), b(row))
      if let x = left.rowDay, let y = right.rowDay { return .flag(holds(x, op, y)) }
      guard let x = left.rowNumber, let y = right.rowNumber else { return .missing }
      return .flag(holds(x, op, y))
    }
  }

  private static func holds<T: Comparable>(_ a: T, _ op: Expression.Comparison, _ b: T) -> Bool {
    switch op {
    case .equal: return a == b
    case .notEqual: return a != b
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    }
  }

  private static func mirrored(_ op: Expression.Comparison) -> Expression.Comparison {
    switch op {
    case .less: return .greater
    case .lessOrEqual: return .greaterOrEqual
    case .greater: return .less
    case .greaterOrEqual: return .lessOrEqual
    case .equal, .notEqual: return op
    }
  }

  /// The folded words of a cell that can be named in a condition; nil when it is missing or has none.
  static func words(of value: ResultValue) -> String? {
    switch value {
    case .text(let text): return FoldedText.folded(text)
    case .bucket, .band, .date, .number:
      return FoldedText.folded(value.text(in: ResultColumn("", role: .group)))
    case .flag(let flag): return flag ? "yes" : "no"
    default: return nil
    }
  }

  private static func sameText(
    _ a: @escaping (RowCells) -> ResultValue, _ b: @escaping (RowCells) -> ResultValue
  ) -> (RowCells) -> ResultValue {
    { row in
      guard let x = words(of: a(row)), let y = words(of: b(row)) else { return .missing }
      return .flag(x == y)
    }
  }
}
