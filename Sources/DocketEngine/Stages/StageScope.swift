import DocketCore
import DocketLanguage

/// What every stage of a question has at hand.
struct StageScope {
  /// Turns periods and parameters into days.
  let periods: PeriodResolver
  /// The text that spans point into.
  var source: SourceText?
  /// Raised to stop.
  let cancellation: Cancellation
  /// Named changes, by day.
  var marks: [DateMark] = []
  /// The charts there are; empty where nobody draws.
  var charts: [String] = []

  /// A correction that replaces a span, as a whole question where the text is known.
  func suggestion(_ span: SourceSpan, _ text: String, meaning: String = "")
    -> Diagnostic.Suggestion
  {
    var replacement: String?
    if let source, span.end <= source.bytes.count {
      replacement =
        source.slice(SourceSpan(0, span.start)) + text
        + source.slice(SourceSpan(span.end, source.bytes.count))
    }
    return .init(text, meaning: meaning, replacement: replacement)
  }

  /// The question without a stage and the bar before it.
  func dropping(_ stage: SourceSpan, meaning: String) -> Diagnostic.Suggestion? {
    guard let source, stage.end <= source.bytes.count else { return nil }
    var start = stage.start
    while start > 0, source.bytes[start - 1] != 124 { start -= 1 }
    guard start > 0 else { return nil }
    var before = source.slice(SourceSpan(0, start - 1))
    while before.last?.isWhitespace ?? false { before.removeLast() }
    let whole = before + source.slice(SourceSpan(stage.end, source.bytes.count))
    return .init(whole, meaning: meaning, replacement: whole)
  }
}
