/// What reading a column showed that its cells no longer tell.
struct ColumnFacts: Sendable {
  /// Whether the model said the type.
  var isDeclared = false
  /// Formats of dates, commonest first.
  var formats: [ColumnReport.Spelling] = []
  /// Dates whose offset or Z was ignored.
  var offsets = 0
  /// Whether nothing told the order of month and day.
  var isOrderUndecided = false
  /// Why a column of numbers was read as text, as the end of a sentence; nil when it holds no numbers or is one.
  var whyText: String?
}
