/// What a person's record shows when a case is reviewed.
enum PriorRecord: Int {
  case clear, minor, serious

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .clear: return "clear"
    case .minor: return "minor"
    case .serious: return "serious"
    }
  }
}
