import DocketCore
import DocketEngine
import DocketLanguage

/// Works out the value on the right of `set $x = ...`: texts, numbers, dates, durations and sums of them.
struct ConstantValue {
  /// What other parameters stand for.
  let parameters: [String: ParameterValue]
  /// What `today` means.
  let today: CivilDate

  /// The value; a diagnostic when it is none or mixes kinds.
  func value(of expression: Expression, depth: Int = 0) throws -> ParameterValue {
    guard depth < Parser.deepestNesting else {
      throw Diagnostic(
        .nestingTooDeep, "This value is nested too deeply to read.", at: expression.span)
    }
    switch expression.kind {
    case .string(let text): return .text(text)
    case .number(let number, _): return .number(number)
    case .date(let date): return .date(date)
    case .today: return .date(today)
    case .duration(let number, let unit): return try duration(number, unit, expression.span)
    case .parameter(let name):
      guard let value = parameters[name.folded] else {
        throw Diagnostic(
          .unknownParameter, "$\(name.text) has no value yet.", at: name.span,
          details: ["Give it one with set $\(name.text) = ..., or see .params."])
      }
      return value
    case .arithmetic(let left, let operation, let right):
      let a = try value(of: left, depth: depth + 1)
      let b = try value(of: right, depth: depth + 1)
      guard let result = ConstantValue.combine(a, operation, b) else {
        throw Diagnostic(
          .typeMismatch, "\(a.words) \(operation.rawValue) \(b.words) has no value.",
          at: expression.span)
      }
      return result
    case .path(let path):
      throw Diagnostic(
        .typeMismatch, "A parameter holds a value, not a field.", at: path.span,
        details: ["Put words in quotes: \"\(path.dotted)\"."])
    default:
      throw Diagnostic(
        .typeMismatch, "A parameter holds a text, a number, a date or a duration.",
        at: expression.span)
    }
  }

  private func duration(_ number: Number, _ unit: TimeUnit, _ span: SourceSpan) throws
    -> ParameterValue
  {
    let factor = unit == .day ? 1 : unit == .week ? 7 : 0
    guard factor > 0, let days = number.multiplied(by: Number(factor))?.integer else {
      throw Diagnostic(
        .badNumber, "A duration of a parameter is a whole number of days or weeks.", at: span)
    }
    return .duration(days)
  }

  private static func combine(
    _ a: ParameterValue, _ operation: Expression.Arithmetic, _ b: ParameterValue
  ) -> ParameterValue? {
    switch (a, operation, b) {
    case (.number(let x), .plus, .number(let y)): return x.adding(y).map { .number($0) }
    case (.number(let x), .minus, .number(let y)): return x.subtracting(y).map { .number($0) }
    case (.number(let x), .times, .number(let y)): return x.multiplied(by: y).map { .number($0) }
    case (.number(let x), .dividedBy, .number(let y)): return x.divided(by: y).map { .number($0) }
    case (.date(let x), .plus, .duration(let y)): return .date(x.adding(days: y))
    case (.date(let x), .minus, .duration(let y)):
      return y == .min ? nil : .date(x.adding(days: -y))
    case (.date(let x), .minus, .date(let y)): return .duration(Int(x.day) - Int(y.day))
    case (.duration(let x), .plus, .duration(let y)): return sum(x, y)
    case (.duration(let x), .minus, .duration(let y)): return y == .min ? nil : sum(x, -y)
    default: return nil
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> ParameterValue? {
    let (days, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : .duration(days)
  }
}
