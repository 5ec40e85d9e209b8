import DocketCore

/// What a kept vector holds: the same key always means the same values.
enum VectorKey: Hashable, Sendable {
  /// Whether rows are taken out by sealing.
  case sealed(noun: Int)
  /// Whether rows exist on a day.
  case exists(noun: Int, clock: CivilDate)
  /// An expression over all rows of a noun.
  case expression(noun: Int, BoundExpression, EvaluationDays)
  /// Whether an expression lacks the parent or child it looks at.
  case absence(noun: Int, BoundExpression, EvaluationDays)
  /// The selected child of every row.
  case selection(ChildSelection, EvaluationDays)
  /// The ancestor of every row.
  case ancestors([LinkStep])
  /// The descendants of every row.
  case descendants([LinkStep])
  /// First and last day of a date expression.
  case dayRange(noun: Int, BoundExpression, EvaluationDays)
  /// Kinds among the children of every row, as bits.
  case kinds(ChildPath, column: Int, CivilDate)
}
