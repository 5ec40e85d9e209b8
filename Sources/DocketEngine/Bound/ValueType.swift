/// The type of a bound expression.
public enum ValueType: Hashable, Sendable {
  /// True, false or unknown.
  case truth
  /// A category or free text.
  case text
  /// A count, an amount.
  case number
  /// A day.
  case date
  /// A difference of two days, in days; compares only with durations.
  case duration

  /// The type in a sentence.
  public var words: String {
    switch self {
    case .truth: return "yes or no"
    case .text: return "text"
    case .number: return "a number"
    case .date: return "a date"
    case .duration: return "a duration"
    }
  }
}
