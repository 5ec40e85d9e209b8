import DocketCore

/// A condition of an estimate that rests on a date which may come after the clock starts: units would be chosen by
/// what became of them later (rule 37).
public struct LearntCondition: Sendable {
  /// One slip of the pen in a hundred dates is no reason to refuse a question.
  static let tolerated = 0.01

  /// Whether the date comes after the start on a unit: a truth on the counted noun.
  public var comesLater: BoundExpression
  /// The name of the milestone it rests on.
  public var milestone: String
  /// Its noun form, for `of` and `from`.
  public var nounForm: String
  /// Where the question says it.
  public var span: SourceSpan
  /// The question with the clock started there; nil where that cannot be written.
  public var restarted: String?
  /// Whether only the milestone of a child is looked at.
  public var isOfChild: Bool
}
