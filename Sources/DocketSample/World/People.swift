/// The persons of the county: who they are stays the same from case to case.
///
/// Race, gender and how readily a person comes back are drawn from the person's number, so only the
/// day of birth is kept: two bytes a person.
struct People {
  /// Days from 1930-01-01 to each person's birth.
  private var births: [UInt16] = []
  private let seed: UInt64
  /// How many persons back a person who returns is looked for: about five years of them.
  private let reach: Int
  private static let epoch = -14_610
  private static let ages = Spread([
    18, 19, 20, 22, 23, 25, 27, 29, 31, 33, 36, 39, 42, 46, 51, 57, 79,
  ])

  init(cases: Int, seed: UInt64) {
    self.seed = seed
    reach = max(1, cases / 2)
    births.reserveCapacity(cases)
  }

  /// The person charged in a new case: a new one, or one who returns. `taken` are
  /// in the case already.
  mutating func arrive(on day: Int, taken: [Int], _ random: inout RandomStream) -> Int {
    if random.chance(520) {
      // Looking further back than the file goes finds a stranger: in 2018 few are known yet.
      let person = births.count - 1 - min(random.below(reach), random.below(reach))
      // The person must be willing to return, so that some come back often and most never.
      if person >= 0, trait(person, 4) % 100 < 64, !taken.contains(person) { return person }
    }
    let age = People.ages.draw(&random)
    let born = day - age * 1461 / 4 - random.below(365) - 1 - People.epoch
    births.append(UInt16(clamping: born))
    return births.count - 1
  }

  /// Completed years of life on a day.
  func age(of person: Int, on day: Int) -> Int {
    (day - People.epoch - Int(births[person])) * 400 / 146_097
  }

  /// The person's race.
  func race(of person: Int) -> Race {
    Race(rawValue: Race.shares.place(of: Int(trait(person, 1) % 1000))) ?? .other
  }

  /// True for about one person in four.
  func isFemale(_ person: Int) -> Bool { trait(person, 2) % 100 < 24 }

  /// The person's record before the sample's own cases.
  func record(of person: Int) -> PriorRecord {
    let draw = trait(person, 3) % 100
    return draw < 52 ? .clear : draw < 80 ? .minor : .serious
  }

  private func trait(_ person: Int, _ number: UInt64) -> UInt64 {
    RandomStream.mixed(seed ^ (UInt64(person) &* 8 &+ number) &* 0x9E37_79B9_7F4A_7C15)
  }
}
