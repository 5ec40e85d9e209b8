/// The few faults a sample carries on purpose, so that a loader has something to account for.
///
/// The model's opening comment lists them for the reader.
struct PlantedFaults: OptionSet {
  let rawValue: UInt8
  /// The key of the case stands in two rows that differ in the agency.
  static let duplicateKey = PlantedFaults(rawValue: 1)
  /// The first event of the case is dated 30 February.
  static let badDate = PlantedFaults(rawValue: 2)
  /// The unit is written with blanks around it.
  static let paddedUnit = PlantedFaults(rawValue: 4)
  /// The agency is written in capitals.
  static let loudAgency = PlantedFaults(rawValue: 8)
}

/// Decides which case carries which fault.
struct FaultPlanter {
  /// Offices smaller than this carry no faults.
  static let smallestOffice = 100
  private let cases: Int
  private var waiting: PlantedFaults

  init(cases: Int) {
    self.cases = cases
    waiting =
      cases >= FaultPlanter.smallestOffice
      ? [.duplicateKey, .badDate, .paddedUnit, .loudAgency] : []
  }

  /// The faults for the case at this place (from 0): each goes once, to the first case that suits
  /// it past its part of the file. The case that the examples name stays sound.
  mutating func faults(at place: Int, of story: CaseStory, isExample: Bool) -> PlantedFaults {
    guard !waiting.isEmpty, !isExample else { return [] }
    var here: PlantedFaults = []
    if place * 3 >= cases { here.insert(.duplicateKey) }
    if place * 5 >= cases * 2, !story.events.isEmpty { here.insert(.badDate) }
    if place * 2 >= cases, story.offense.unit == .homicide { here.insert(.paddedUnit) }
    if place * 4 >= cases, story.agency == .springfield { here.insert(.loudAgency) }
    here.formIntersection(waiting)
    waiting.subtract(here)
    return here
  }
}
