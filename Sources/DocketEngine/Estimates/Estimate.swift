import DocketCore

/// Turns the tally of some units into the cells of a row.
protocol Estimate {
  /// The columns, in order.
  var columns: [AnswerColumn] { get }
  /// One cell a column.
  func cells(_ tally: Tally) -> [ResultValue]
  /// What the reader must know of all units together.
  func remarks(_ tally: Tally) throws -> [ResultTable.FooterLine]
  /// What the reader must know of single groups when there are several; asked only when `looksAtGroups`.
  func remarks(onGroups tallies: [Tally]) -> [ResultTable.FooterLine]
  /// Whether single groups may need a remark of their own.
  var looksAtGroups: Bool { get }
  /// The curve behind the cells; nil for estimates without one.
  func curve(_ tally: Tally) -> ResultCurve?
}

extension Estimate {
  /// Nothing to remark.
  func remarks(onGroups tallies: [Tally]) -> [ResultTable.FooterLine] { [] }
  /// No remarks on groups.
  var looksAtGroups: Bool { false }
  /// No curve.
  func curve(_ tally: Tally) -> ResultCurve? { nil }
}
