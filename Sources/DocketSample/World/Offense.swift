/// One offence of the county's invented criminal code.
struct Offense {
  /// Its section, such as `HC 24-1.1`.
  let statute: StaticString
  /// Its title; one with a comma brings the quotes that csv wants.
  let title: StaticString
  let category: ChargeCategory
  let chargeClass: ChargeClass
  /// The team that takes a case led by it.
  let unit: Unit
  /// How often a case is led by it, of about 10,000.
  let weight: Int
  /// True when the case counts as violent.
  var violent = false
  /// Of 1,000 cases, how many name a victim.
  var victims = 0
  /// True for the few that end in a fine and never in custody.
  var petty = false

  /// How serious a case led by it is.
  var severity: Severity {
    if petty { return .infraction }
    return chargeClass.isFelony ? .felony : .misdemeanor
  }
}
