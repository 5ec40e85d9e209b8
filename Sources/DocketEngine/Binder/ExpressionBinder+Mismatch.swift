import DocketCore
import DocketLanguage

/// Comparisons of two things that are not of a kind, and what was probably meant.
extension ExpressionBinder {
  /// A duration against a number without its unit.
  func bareNumber(_ number: Expression) -> Diagnostic {
    let text = context.source?.slice(number.span) ?? ""
    var suggestions: [Diagnostic.Suggestion] = []
    if case .number = number.kind {
      suggestions = ["days", "weeks"].map { context.suggestion(number.span, "\(text) \($0)") }
    }
    return Diagnostic(
      .bareNumberAgainstDuration, "A duration is compared with days or weeks, not a bare number.",
      at: number.span, suggestions: suggestions)
  }

  /// Two sides that no comparison joins.
  func mismatch(
    _ left: Typed, _ a: Expression, _ op: Expression.Comparison, _ right: Typed, _ b: Expression,
    _ span: SourceSpan
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .typeMismatch,
      "`\(op.rawValue)` cannot compare \(left.type.words) with \(right.type.words).", at: span)
    if left.type == .date, case .number(let number, _) = b.kind, let year = number.integer,
      (1000...9999).contains(year)
    {
      diagnostic.details = ["A year is many days; say where in it with a word."]
      let word: String
      switch op {
      case .equal: word = "in"
      case .greater: word = "after"
      case .greaterOrEqual: word = "since"
      case .less: word = "before"
      case .lessOrEqual, .notEqual: return diagnostic
      }
      let text = context.source?.slice(a.span) ?? ""
      diagnostic.suggestions = [context.suggestion(span, "\(text) \(word) \(year)")]
    } else if left.type == .text || right.type == .text {
      diagnostic.details = ["Text is compared with is, =, != or contains."]
    } else if left.type == .date || right.type == .date {
      diagnostic.details = [
        "A date is compared with a day, such as 2024-03-15, or with another date."
      ]
    }
    return diagnostic
  }
}
