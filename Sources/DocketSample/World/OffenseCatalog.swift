/// Every offence of the sample's criminal code, which no state has.
enum OffenseCatalog {
  /// The offences; a charge names one by its place here.
  static let all: [Offense] =
    homicide + specialVictims + guns + narcotics + domestic + property
    + violent + misdemeanor + traffic

  /// The place of the offence that leads a case.
  static let leading = Weights(all.map(\.weight))

  /// The place of the offence that leads the case every example names.
  static let murderWithFirearm = 1

  /// The places of the offences that may stand beside one, none more serious than it.
  static let companions: [[Int]] = all.indices.map { lead in
    all.indices.filter { other in
      all[other].chargeClass.rawValue >= all[lead].chargeClass.rawValue
        && (all[other].petty || !all[lead].petty)
        && belongs(all[other].category, beside: all[lead].category)
    }
  }

  private static func belongs(
    _ other: ChargeCategory, beside lead: ChargeCategory
  ) -> Bool {
    if other == lead { return true }
    switch lead {
    case .homicide, .robbery: return [.weapons, .assault, .theft].contains(other)
    case .weapons: return [.drugs, .assault, .publicOrder].contains(other)
    case .drugs: return [.weapons, .publicOrder, .traffic].contains(other)
    case .domestic: return [.assault, .damage, .child].contains(other)
    case .sexOffense: return [.assault, .child].contains(other)
    case .burglary: return [.theft, .damage].contains(other)
    case .theft, .fraud: return [.fraud, .theft, .publicOrder].contains(other)
    case .assault: return [.weapons, .publicOrder].contains(other)
    case .traffic: return [.publicOrder, .drugs].contains(other)
    case .damage, .publicOrder, .child: return [.assault, .publicOrder].contains(other)
    }
  }
}
