import DocketCore

/// What the groups of a question are compared with (rule 39).
public struct BoundComparison: Sendable {
  /// With what.
  public indirect enum Other: Sendable {
    /// The same question with both ends of its one window moved back.
    case previous(BoundPrevious)
    /// One value of a dimension, inside each other group.
    case group(BoundReference)
  }

  /// With what.
  public var other: Other
  /// `adjusting for`: the strata are the values of these on the counted units; empty without.
  public var strata: [BoundDimension]
  /// Dates that the strata rest on.
  public var learnt: [LearntStratum]
  /// Where the question says it.
  public var span: SourceSpan
}

/// The other side of `compared to previous UNIT`.
public struct BoundPrevious: Sendable {
  /// The question about the earlier window.
  public var question: BoundQuestion
  /// The unit.
  public var unit: TimeUnit
  /// Both windows, cut at the clock, half-open.
  public var window, earlier: Range<CivilDate>
  /// Whether the clock cuts the window, so that only the same part of the earlier one is counted.
  public var isCut: Bool
}

/// The other side of `compared to GROUP`.
public struct BoundReference: Sendable {
  /// The value as written, and trimmed and case folded.
  public var name, folded: String
  /// The yes or no that it stands for among facts and flags; nil for any other word.
  public var flag: Bool?
  /// Which of the question's unit dimensions it is a value of.
  public var place: Int
  /// Whether the value is known to exist, whatever the question selects.
  public var isKnown: Bool
  /// Where it stands.
  public var span: SourceSpan
}

/// A field that a comparison is adjusted for, and a date it rests on.
public struct LearntStratum: Sendable {
  /// The field as written.
  public var field: String
  /// The milestone.
  public var milestone: String
  /// Whether the milestone comes after the start on a unit.
  public var comesLater: BoundExpression
}
