/// What kind of crime a charge names.
enum ChargeCategory: Int {
  case homicide, sexOffense, weapons, drugs, domestic, assault, robbery, burglary, theft, fraud
  case damage, publicOrder, traffic, child

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .homicide: return "homicide"
    case .sexOffense: return "sex offense"
    case .weapons: return "weapons"
    case .drugs: return "drugs"
    case .domestic: return "domestic violence"
    case .assault: return "assault"
    case .robbery: return "robbery"
    case .burglary: return "burglary"
    case .theft: return "theft"
    case .fraud: return "fraud"
    case .damage: return "property damage"
    case .publicOrder: return "public order"
    case .traffic: return "traffic"
    case .child: return "child endangerment"
    }
  }
}
