/// How serious the law calls a case.
enum Severity: Int {
  case felony, misdemeanor, infraction

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .felony: return "felony"
    case .misdemeanor: return "misdemeanor"
    case .infraction: return "infraction"
    }
  }

  /// Days from filing to the end of an ordinary case.
  var courtDays: Spread {
    switch self {
    case .felony: return Severity.felonyDays
    case .misdemeanor: return Severity.misdemeanorDays
    case .infraction: return Severity.infractionDays
    }
  }

  private static let felonyDays = Spread([
    1, 25, 48, 70, 92, 115, 140, 168, 198, 230, 265, 305, 352, 410, 490, 620, 1150,
  ])
  private static let misdemeanorDays = Spread([
    0, 10, 20, 32, 45, 58, 72, 88, 104, 122, 142, 165, 192, 226, 272, 345, 700,
  ])
  private static let infractionDays = Spread([
    0, 5, 10, 15, 20, 25, 30, 35, 41, 48, 56, 65, 76, 90, 110, 145, 360,
  ])
}
