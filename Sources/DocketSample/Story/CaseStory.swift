/// Everything that happened to one case up to the last day of the data.
///
/// One value is filled again and again, so that a million cases allocate nothing.
struct CaseStory {
  /// Year of referral and running number in it.
  var year = 0
  var running = 0
  /// The place of the offence that leads the case in `OffenseCatalog`.
  var lead = 0
  var agency = Agency.springfield
  var received = 0
  var decided: Int?
  var decision: Decision?
  var filed: Int?
  var diverted: Int?
  var eligible = false
  var program: ProgramResult?
  var held: Bool?
  var outcome: Outcome?
  /// The day that ends the case by the model's rule, if the data have it.
  var disposed: Int?

  var defendants: [Defendant] = []
  var charges: [Charge] = []
  var events: [CourtEvent] = []
  var sentences: [Sentence] = []
  var assignments: [Assignment] = []
  var holds: [Hold] = []
  var reopenings: [Reopening] = []
  var victims: [Victim] = []

  /// The offence that leads the case.
  var offense: Offense { OffenseCatalog.all[lead] }

  /// Empties the story for the next case.
  mutating func begin(year: Int, running: Int, received: Int) {
    self.year = year
    self.running = running
    self.received = received
    decided = nil
    decision = nil
    filed = nil
    diverted = nil
    eligible = false
    program = nil
    held = nil
    outcome = nil
    disposed = nil
    defendants.removeAll(keepingCapacity: true)
    charges.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    assignments.removeAll(keepingCapacity: true)
    holds.removeAll(keepingCapacity: true)
    reopenings.removeAll(keepingCapacity: true)
    victims.removeAll(keepingCapacity: true)
  }
}
