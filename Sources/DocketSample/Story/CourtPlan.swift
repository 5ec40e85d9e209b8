/// How a filed case is going to end, before anything keeps it waiting.
enum CourtPlan: Int {
  case plea, trial, acquittal, nolle, dismissal, diversion

  /// Draws an ending by what the case is.
  static func draw(for offense: Offense, eligible: Bool, _ random: inout RandomStream) -> CourtPlan
  {
    let weights: Weights
    switch offense.severity {
    case .felony: weights = offense.unit == .homicide ? homicide : felony
    case .misdemeanor: weights = misdemeanor
    case .infraction: weights = infraction
    }
    let plan = CourtPlan(rawValue: weights.pick(&random)) ?? .plea
    return plan == .diversion && !eligible ? .plea : plan
  }

  /// Days in court, in percent of an ordinary case.
  var pace: Int { [100, 165, 155, 82, 72, 130][rawValue] }

  private static let homicide = Weights([430, 250, 90, 130, 100, 0])
  private static let felony = Weights([570, 45, 30, 200, 115, 40])
  private static let misdemeanor = Weights([440, 25, 22, 240, 215, 58])
  private static let infraction = Weights([610, 60, 20, 70, 240, 0])
}
