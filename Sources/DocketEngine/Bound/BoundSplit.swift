import DocketCore

/// `before and after D`: a series by a calendar unit, judged for what changed at a day.
public struct BoundSplit: Sendable {
  /// The first day of the time after.
  public var day: CivilDate
  /// The series: how a unit gets its calendar unit, over the window. The question's own dimensions have the terms of
  /// the answer in its place.
  public var time: BoundDimension
  /// Where the question says it.
  public var span: SourceSpan
}
