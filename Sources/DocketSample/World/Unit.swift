/// A team of the office and the ways its cases differ.
enum Unit: Int, CaseIterable {
  case homicide, specialVictims, guns, narcotics, domestic, property, violent, misdemeanor, traffic

  /// The name in the csv files.
  var text: StaticString {
    switch self {
    case .homicide: return "Homicide"
    case .specialVictims: return "Special Victims"
    case .guns: return "Gun Crimes"
    case .narcotics: return "Narcotics"
    case .domestic: return "Domestic Violence"
    case .property: return "Property Crimes"
    case .violent: return "Violent Crimes"
    case .misdemeanor: return "Misdemeanor"
    case .traffic: return "Traffic"
    }
  }

  /// Its share of the office's prosecutors, in percent.
  var staffShare: Int { [10, 9, 13, 14, 13, 13, 12, 11, 5][rawValue] }

  /// Days in court, in percent of an ordinary case.
  var courtPace: Int { [240, 150, 105, 90, 85, 95, 115, 100, 95][rawValue] }

  /// Days until the office decides, in percent of an ordinary case.
  var reviewPace: Int { [120, 180, 80, 110, 70, 120, 100, 90, 60][rawValue] }

  /// Of 1,000 referrals, how many the office declines before it looks at person and record.
  var declineRate: Int { [60, 310, 95, 170, 270, 200, 175, 240, 80][rawValue] }
}
