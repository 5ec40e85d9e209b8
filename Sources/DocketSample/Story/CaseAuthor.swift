/// Invents one case after another: each from its own stream of chance, so that a case is the same
/// whatever the ones before it drew, but for the persons who return.
struct CaseAuthor {
  /// The case just invented.
  var story = CaseStory()
  var random: RandomStream
  let staff: Staff
  /// True when a trial of the current case is before a jury.
  var isJury = false
  private(set) var people: People
  private let seed: UInt64
  /// The persons of the current case.
  private var persons: [Int] = []

  init(cases: Int, seed: UInt64, staff: Staff) {
    self.seed = seed
    self.staff = staff
    people = People(cases: cases, seed: seed)
    random = RandomStream(seed: seed, number: 3)
  }

  /// Invents the case at this place (from 0) of the office's intake.
  mutating func invent(place: Int, year: Int, running: Int, received: Int) {
    random = RandomStream(seed: seed, number: 1000 &+ UInt64(place))
    story.begin(year: year, running: running, received: received)
    story.lead =
      isExample ? OffenseCatalog.murderWithFirearm : OffenseCatalog.leading.pick(&random)
    story.agency =
      isExample ? .springfield : Agency(rawValue: Agency.referring.pick(&random)) ?? .springfield
    bringDefendants()
    bringVictims()
    review()
    if story.filed != nil { prosecute() }
    conclude()
    assign()
    story.events.sortByDay()
  }

  /// True for the case that every example names: it is filed, arraigned, and set for trial.
  var isExample: Bool { story.year == 2024 && story.running == CaseNumbering.example }

  private mutating func bringDefendants() {
    let draw = random.below(1000)
    let several = draw < 860 ? 1 : draw < 955 ? 2 : draw < 990 ? 3 : 4
    persons.removeAll(keepingCapacity: true)
    for _ in 0..<(story.offense.petty ? 1 : several) {
      let person = people.arrive(on: story.received, taken: persons, &random)
      persons.append(person)
      let known = people.record(of: person)
      story.defendants.append(
        Defendant(
          person: person,
          age: random.chance(10) ? nil : people.age(of: person, on: story.received),
          race: random.chance(30) ? nil : people.race(of: person),
          female: random.chance(6) ? nil : people.isFemale(person),
          prior: random.chance(18) ? nil : known))
    }
  }

  private mutating func bringVictims() {
    guard random.chance(story.offense.victims) else { return }
    for _ in 0..<(random.chance(130) ? 2 : 1) {
      let race = Race(rawValue: Race.shares.pick(&random))
      let relations =
        story.offense.category == .domestic ? CaseAuthor.close : CaseAuthor.anyone
      let relation = relations[random.below(relations.count)]
      let wait = random.chance(90) ? nil : CaseAuthor.contactDays.draw(&random)
      story.victims.append(
        Victim(
          race: random.chance(50) ? nil : race, relation: relation,
          contacted: wait.flatMap { SampleSpan.seen(story.received + $0) }))
    }
  }

  private static let close: [StaticString] = ["partner", "partner", "family"]
  private static let anyone: [StaticString] = ["stranger", "stranger", "acquaintance", "family"]
  private static let contactDays = Spread([
    0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 13, 17, 23, 35, 90,
  ])
}

extension [CourtEvent] {
  /// Sorts by day and keeps the order within one; the events are nearly in order already.
  fileprivate mutating func sortByDay() {
    for place in indices.dropFirst() {
      let event = self[place]
      var hole = place
      while hole > 0, self[hole - 1].day > event.day {
        self[hole] = self[hole - 1]
        hole -= 1
      }
      self[hole] = event
    }
  }
}
