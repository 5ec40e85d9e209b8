import DocketCore

/// The days on which an expression is evaluated, and whether sealed rows are seen.
struct EvaluationDays: Hashable, Sendable {
  /// The as-of day: what lies after it is unseen.
  var clock: CivilDate
  /// The day that `age` and pending are counted on.
  var counted: CivilDate
  /// Whether every row of the file exists, as when sealing itself is decided.
  var seesEverything = false

  /// The last day of all, on which every row that is not sealed exists.
  static let wholeFile = EvaluationDays(clock: .last, counted: .last)
  /// The last day of all, sealed rows included.
  static let everything = EvaluationDays(clock: .last, counted: .last, seesEverything: true)
}
