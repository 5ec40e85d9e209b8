/// A police agency that refers cases.
enum Agency: Int, CaseIterable {
  case springfield, harborCity, riverton, sheriff, state, port, millbrook, college

  /// The name in the csv files.
  var text: StaticString {
    switch self {
    case .springfield: return "Springfield PD"
    case .harborCity: return "Harbor City PD"
    case .riverton: return "Riverton PD"
    case .sheriff: return "County Sheriff"
    case .state: return "State Police"
    case .port: return "Port Authority Police"
    case .millbrook: return "Millbrook PD"
    case .college: return "Harbor College Police"
    }
  }

  /// The court its cases go to; felonies all go to the circuit court.
  func court(for severity: Severity) -> StaticString {
    if severity == .felony { return "Circuit" }
    switch self {
    case .springfield, .college: return "District 1"
    case .harborCity, .port: return "District 2"
    case .riverton, .millbrook: return "District 3"
    case .sheriff, .state: return severity == .infraction ? "Traffic" : "District 3"
    }
  }

  /// How often each agency refers a case.
  static let referring = Weights([320, 240, 130, 120, 80, 40, 45, 25])
}
