extension OffenseCatalog {
  static let homicide = [
    Offense(
      statute: "HC 9-1", title: "First degree murder", category: .homicide,
      chargeClass: .murder, unit: .homicide, weight: 80, violent: true, victims: 1000),
    Offense(
      statute: "HC 9-1.1", title: "First degree murder with a firearm", category: .homicide,
      chargeClass: .murder, unit: .homicide, weight: 90, violent: true, victims: 1000),
    Offense(
      statute: "HC 9-2", title: "Second degree murder", category: .homicide,
      chargeClass: .one, unit: .homicide, weight: 40, violent: true, victims: 1000),
    Offense(
      statute: "HC 9-3", title: "Involuntary manslaughter", category: .homicide,
      chargeClass: .three, unit: .homicide, weight: 30, violent: true, victims: 1000),
    Offense(
      statute: "HC 9-3.1", title: "Reckless homicide with a vehicle", category: .homicide,
      chargeClass: .three, unit: .homicide, weight: 40, violent: true, victims: 1000),
  ]

  static let specialVictims = [
    Offense(
      statute: "HC 11-1.3", title: "Aggravated criminal sexual assault", category: .sexOffense,
      chargeClass: .x, unit: .specialVictims, weight: 90, violent: true, victims: 1000),
    Offense(
      statute: "HC 11-1.2", title: "Criminal sexual assault", category: .sexOffense,
      chargeClass: .one, unit: .specialVictims, weight: 140, violent: true, victims: 1000),
    Offense(
      statute: "HC 11-1.5", title: "Criminal sexual abuse", category: .sexOffense,
      chargeClass: .a, unit: .specialVictims, weight: 110, violent: true, victims: 1000),
    Offense(
      statute: "HC 12-5.1", title: "Endangering a child", category: .child,
      chargeClass: .a, unit: .specialVictims, weight: 120, victims: 900),
  ]

  static let guns = [
    Offense(
      statute: "HC 24-1.1", title: "Unlawful possession of a firearm by a felon",
      category: .weapons, chargeClass: .two, unit: .guns, weight: 340),
    Offense(
      statute: "HC 24-1.6", title: "Aggravated unlawful use of a firearm", category: .weapons,
      chargeClass: .four, unit: .guns, weight: 320),
    Offense(
      statute: "HC 24-3", title: "Unlawful sale of firearms", category: .weapons,
      chargeClass: .three, unit: .guns, weight: 40),
    Offense(
      statute: "HC 24-1.5", title: "Reckless discharge of a firearm", category: .weapons,
      chargeClass: .four, unit: .guns, weight: 90, victims: 250),
    Offense(
      statute: "HC 24-1.2", title: "Aggravated discharge of a firearm", category: .weapons,
      chargeClass: .one, unit: .guns, weight: 110, violent: true, victims: 700),
    Offense(
      statute: "HC 24-1", title: "Unlawful use of a weapon", category: .weapons,
      chargeClass: .a, unit: .guns, weight: 130),
  ]

  static let narcotics = [
    Offense(
      statute: "HC 57-402", title: "Possession of a controlled substance", category: .drugs,
      chargeClass: .four, unit: .narcotics, weight: 850),
    Offense(
      statute: "HC 57-401", title: "Delivery of a controlled substance", category: .drugs,
      chargeClass: .two, unit: .narcotics, weight: 420),
    Offense(
      statute: "HC 57-401.1", title: "\"Delivery of a controlled substance, large amount\"",
      category: .drugs, chargeClass: .x, unit: .narcotics, weight: 90),
    Offense(
      statute: "HC 60-3.5", title: "Possession of drug paraphernalia", category: .drugs,
      chargeClass: .a, unit: .narcotics, weight: 240),
  ]

  static let domestic = [
    Offense(
      statute: "HC 12-3.2", title: "Domestic battery", category: .domestic,
      chargeClass: .a, unit: .domestic, weight: 850, violent: true, victims: 1000),
    Offense(
      statute: "HC 12-3.3", title: "Aggravated domestic battery", category: .domestic,
      chargeClass: .two, unit: .domestic, weight: 230, violent: true, victims: 1000),
    Offense(
      statute: "HC 12-3.4", title: "Violation of an order of protection", category: .domestic,
      chargeClass: .a, unit: .domestic, weight: 240, victims: 1000),
    Offense(
      statute: "HC 12-7.3", title: "Stalking", category: .domestic,
      chargeClass: .four, unit: .domestic, weight: 70, victims: 1000),
  ]

  static let property = [
    Offense(
      statute: "HC 19-1", title: "Burglary", category: .burglary,
      chargeClass: .two, unit: .property, weight: 330, victims: 500),
    Offense(
      statute: "HC 19-3", title: "Residential burglary", category: .burglary,
      chargeClass: .one, unit: .property, weight: 180, victims: 900),
    Offense(
      statute: "HC 16-1.3", title: "Theft over the felony limit", category: .theft,
      chargeClass: .three, unit: .property, weight: 330, victims: 600),
    Offense(
      statute: "HC 4-103", title: "Possession of a stolen vehicle", category: .theft,
      chargeClass: .two, unit: .property, weight: 240, victims: 600),
    Offense(
      statute: "HC 17-3", title: "Forgery", category: .fraud,
      chargeClass: .three, unit: .property, weight: 150, victims: 500),
    Offense(
      statute: "HC 20-1", title: "Arson", category: .damage,
      chargeClass: .two, unit: .property, weight: 40, victims: 700),
  ]

  static let violent = [
    Offense(
      statute: "HC 18-2", title: "Armed robbery with a firearm", category: .robbery,
      chargeClass: .x, unit: .violent, weight: 170, violent: true, victims: 950),
    Offense(
      statute: "HC 18-1", title: "Robbery", category: .robbery,
      chargeClass: .two, unit: .violent, weight: 220, violent: true, victims: 950),
    Offense(
      statute: "HC 12-3.5", title: "Aggravated battery with a firearm", category: .assault,
      chargeClass: .x, unit: .violent, weight: 120, violent: true, victims: 1000),
    Offense(
      statute: "HC 12-3.1", title: "Aggravated battery", category: .assault,
      chargeClass: .three, unit: .violent, weight: 380, violent: true, victims: 950),
  ]

  static let misdemeanor = [
    Offense(
      statute: "HC 12-3", title: "Battery", category: .assault,
      chargeClass: .a, unit: .misdemeanor, weight: 420, violent: true, victims: 950),
    Offense(
      statute: "HC 12-1", title: "Assault", category: .assault,
      chargeClass: .c, unit: .misdemeanor, weight: 160, violent: true, victims: 900),
    Offense(
      statute: "HC 16-25", title: "Retail theft", category: .theft,
      chargeClass: .a, unit: .misdemeanor, weight: 560, victims: 150),
    Offense(
      statute: "HC 21-1", title: "Criminal damage to property", category: .damage,
      chargeClass: .a, unit: .misdemeanor, weight: 260, victims: 600),
    Offense(
      statute: "HC 21-3", title: "Criminal trespass", category: .publicOrder,
      chargeClass: .b, unit: .misdemeanor, weight: 330, victims: 150),
    Offense(
      statute: "HC 26-1", title: "Disorderly conduct", category: .publicOrder,
      chargeClass: .c, unit: .misdemeanor, weight: 190),
    Offense(
      statute: "HC 31-1", title: "Resisting an officer", category: .publicOrder,
      chargeClass: .a, unit: .misdemeanor, weight: 180),
  ]

  static let traffic = [
    Offense(
      statute: "HC 6-501", title: "Driving under the influence", category: .traffic,
      chargeClass: .a, unit: .traffic, weight: 420),
    Offense(
      statute: "HC 6-501.1", title: "Aggravated driving under the influence", category: .traffic,
      chargeClass: .four, unit: .traffic, weight: 90, victims: 200),
    Offense(
      statute: "HC 6-303", title: "Driving on a suspended license", category: .traffic,
      chargeClass: .a, unit: .traffic, weight: 320),
    Offense(
      statute: "HC 6-601", title: "Speeding", category: .traffic,
      chargeClass: .b, unit: .traffic, weight: 310, petty: true),
    Offense(
      statute: "HC 6-707", title: "Driving without insurance", category: .traffic,
      chargeClass: .c, unit: .traffic, weight: 270, petty: true),
    Offense(
      statute: "HC 6-306", title: "Disobeying a traffic signal", category: .traffic,
      chargeClass: .c, unit: .traffic, weight: 190, petty: true),
    Offense(
      statute: "HC 70-2", title: "Open container of alcohol", category: .publicOrder,
      chargeClass: .c, unit: .traffic, weight: 110, petty: true),
  ]
}
