/// Race as an arresting agency writes it down.
enum Race: Int {
  case white, black, hispanic, asian, other

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .white: return "White"
    case .black: return "Black"
    case .hispanic: return "Hispanic"
    case .asian: return "Asian"
    case .other: return "Other"
    }
  }

  /// How often each appears.
  static let shares = Weights([400, 330, 200, 40, 30])
}
