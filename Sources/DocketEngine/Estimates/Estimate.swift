import DocketCore

/// Turns the tally of some units into the cells of a row.
protocol Estimate {
  /// The columns, in order.
  var columns: [AnswerColumn] { get }
  /// One cell a column.
  func cells(_ tally: Tally) -> [ResultValue]
  /// What the reader must know of all units together.
  func remarks(_ tally: Tally) throws -> [ResultTable.FooterLine]
  /// The curve behind the cells; nil for estimates without one.
  func curve(_ tally: Tally) -> ResultCurve?
}

extension Estimate {
  /// No curve.
  func curve(_ tally: Tally) -> ResultCurve? { nil }
}
