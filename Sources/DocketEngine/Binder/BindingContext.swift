import DocketCore
import DocketLanguage
import DocketStore

/// What one question is bound against, and what binding it learnt on the way.
final class BindingContext {
  let names: Namespace
  let definitions: Definitions
  let periods: PeriodResolver
  /// The values that may be named; nil while a model is bound: all of the columns'.
  let values: VisibleValues?
  /// The text that spans point into; nil when they point elsewhere, so no corrected text can be made.
  var source: SourceText?
  /// Identifying fields may be named (only in `showing`).
  var mayIdentify = false
  /// Values known to the model but with no rows, which a note in the footer names.
  var emptyValues: [String] = []
  /// Whether a value that the data lack is only a warning (facts of the model, rule 45).
  var toleratesAbsentValues = false
  /// Warnings collected on the way.
  var warnings: [Diagnostic] = []
  /// Facts, derived fields and milestones that the question rests on, in the order met: name and definition.
  var used: [(name: String, definition: String)] = []
  /// Notes for the footer.
  var notes: [String] = []
  /// Whether the words being bound are a `by` or `across`, where `each` is a way out.
  var isGrouping = false
  /// The comparison that is being bound, for a correction that puts all of it in brackets.
  var test: SourceSpan?
  /// The noun phrase of the question.
  var subject: Subject?
  /// Nesting of value definitions and conditions, so that recursion ends.
  var depth = 0

  init(
    names: Namespace, definitions: Definitions, periods: PeriodResolver, source: SourceText?,
    values: VisibleValues? = nil
  ) {
    self.values = values
    self.names = names
    self.definitions = definitions
    self.periods = periods
    self.source = source
  }

  var office: Office { names.office }
  var store: CaseStore { names.store }

  /// The whole source with one span replaced; nil without a source.
  func corrected(_ span: SourceSpan, with text: String) -> String? {
    guard let source, span.end <= source.bytes.count else { return nil }
    let before = String(decoding: source.bytes[0..<span.start], as: UTF8.self)
    let after = String(decoding: source.bytes[span.end...], as: UTF8.self)
    return before + text + after
  }

  /// A suggestion that replaces a span.
  func suggestion(_ span: SourceSpan, _ text: String, meaning: String = "")
    -> Diagnostic.Suggestion
  {
    .init(text, meaning: meaning, replacement: corrected(span, with: text))
  }

  /// Whether a column has a category that may be named.
  func knows(_ text: String, noun: Int, column: Int) -> Bool {
    if let values { return values.contains(text, noun: noun, column: column) }
    return store.tables[noun].columns[column].dictionary?.category(forText: text) != nil
  }

  /// The categories of a column that may be named, most rows first.
  func commonest(_ limit: Int, noun: Int, column: Int) -> [VisibleValues.Value] {
    if let values { return values.commonest(limit, noun: noun, column: column) }
    return store.tables[noun].columns[column].dictionary?.commonest(limit).map {
      VisibleValues.Value(label: $0.label, rows: $0.rows)
    } ?? []
  }

  /// Remembers that the answer rests on a definition.
  func use(_ name: String, _ definition: String) {
    guard !definition.isEmpty, !used.contains(where: { $0.name == name }) else { return }
    used.append((name, definition))
  }
}

extension BindingContext {
  /// The mean number of children of a kind per unit, as a sentence part ("2.3"); nil when it cannot be told at once.
  func childrenPerUnit(of noun: Int, child: Int) -> String? {
    let (units, children) = (store.tables[noun].rowCount, store.tables[child].rowCount)
    guard units > 0 else { return nil }
    return Number.dividing(Int128(children), by: Int128(units))?.rounded(digits: 1)
  }

  /// The question with its counted noun replaced by a child noun and the offending words by the bare field; nil
  /// when the question is no `count`.
  func countingInstead(_ child: String, dropping span: SourceSpan, field: String) -> String? {
    guard let source, let subject = subject?.noun.span, subject.end <= span.start,
      span.end <= source.bytes.count
    else { return nil }
    let text = { (a: Int, b: Int) in String(decoding: source.bytes[a..<b], as: UTF8.self) }
    return text(0, subject.start) + child + text(subject.end, span.start) + field
      + text(span.end, source.bytes.count)
  }
}
