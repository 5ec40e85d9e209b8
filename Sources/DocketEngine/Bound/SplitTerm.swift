/// What `before and after` tells of a change.
enum SplitTerm: String, CaseIterable {
  /// The step at the first period after.
  case level
  /// The change of the slope, a period.
  case slope
  /// The series against its earlier course at the last period.
  case gap
}
