import DocketCore

/// What the cells of a result column hold.
enum RowType: Hashable {
  case text, number, date, truth
  /// A number of days.
  case duration
  /// Calendar units.
  case bucket(TimeUnit)
  /// Bands of a number.
  case band

  /// The type of a bound value.
  init(_ type: ValueType) {
    switch type {
    case .truth: self = .truth
    case .text: self = .text
    case .number: self = .number
    case .date: self = .date
    case .duration: self = .duration
    }
  }

  /// The type in a sentence.
  var words: String {
    switch self {
    case .text: return "text"
    case .number: return "a number"
    case .date: return "a date"
    case .truth: return "yes or no"
    case .duration: return "a duration"
    case .bucket(let unit): return "a \(unit.word(plural: false))"
    case .band: return "a band"
    }
  }

  /// Whether its cells stand right-aligned.
  var isNumeric: Bool {
    switch self {
    case .number, .duration, .date: return true
    case .text, .truth, .bucket, .band: return false
    }
  }
}
