import DocketCore

/// What an expression gives on one row.
enum ReferenceValue: Hashable, Sendable {
  case truth(ReferenceTruth)
  case number(Number)
  /// A day; `seconds` is its time of day when its column has one, which only settles ties (rules 6 and 10).
  case date(CivilDate, seconds: Int32?)
  /// Days.
  case duration(Int)
  case text(ReferenceText)
  /// The row is there and has no value.
  case missing
  /// There is no row to ask: no such parent, no such child. Groups print "(none)" (rules 7 and 23).
  case absent

  /// Whether there is no value, for whichever reason.
  var isEmpty: Bool {
    switch self {
    case .missing, .absent, .truth(.unknown): return true
    default: return false
    }
  }

  /// The value as a condition: what is not known to be true or false is unknown (rule 1, rule 43).
  var truth: ReferenceTruth {
    if case .truth(let truth) = self { return truth }
    return .unknown
  }

  /// The day, nil for everything else.
  var day: CivilDate? {
    if case .date(let day, _) = self { return day }
    return nil
  }

  /// The number; a duration is its number of days.
  var number: Number? {
    switch self {
    case .number(let number): return number
    case .duration(let days): return Number(days)
    default: return nil
    }
  }

  /// The value as a cell of a list: text in the row's own spelling (rule 24).
  var listed: ResultValue {
    if case .text(let text) = self { return .text(text.own) }
    return grouped
  }

  /// The value as the key of a group: text in the category's commonest spelling (rule 24), "(missing)" apart from
  /// "(none)" (rule 23).
  var grouped: ResultValue {
    switch self {
    case .truth(.yes): return .flag(true)
    case .truth(.no): return .flag(false)
    case .truth(.unknown), .missing: return .missing
    case .absent: return .none
    case .number(let number): return .number(number)
    case .duration(let days): return .count(days)
    case .date(let day, _): return .date(day)
    case .text(let text): return .text(text.commonest)
    }
  }
}

/// A text of the data, in its spellings.
struct ReferenceText: Hashable, Sendable {
  /// As the row spells it.
  var own: String
  /// As most rows of the column spell the category.
  var commonest: String
  /// Trimmed and case folded: what makes two texts one category (rule 24).
  var folded: String
}
