import DocketCore

/// What `time` saw on one unit.
enum ReferenceSpell {
  /// It has no start.
  case withoutStart
  /// It ended, in one of the ways, before it started.
  case endedBefore(Int)
  /// It was over before the data begin.
  case overBeforeData
  /// It has no parent on whom its end is looked up.
  case unknownEnd
  /// It lasted so many days.
  case watched(Watched)

  /// One spell that is counted.
  struct Watched {
    var days: Int
    /// How it ended; nil while it is open.
    var way: Int?
    /// The age from which it is watched; nil: from its start.
    var entry: Int?
    /// Whether a date of the kind that ends it came before the day from which it is looked for.
    var isTooEarly = false
    /// The row on which its end is looked up.
    var parent: Int?
  }

  /// Counts spells, one pass over all of them a day and a number.
  static func tally(_ spells: [ReferenceSpell], ways: Int) -> SpellTally {
    var tally = SpellTally(ways: ways)
    var watched: [Watched] = []
    for spell in spells {
      switch spell {
      case .withoutStart: tally.withoutStart += 1
      case .unknownEnd: tally.unknownEnd += 1
      case .endedBefore(let way): tally.endedBefore[way] += 1
      case .overBeforeData: tally.overBeforeData += 1
      case .watched(let spell): watched.append(spell)
      }
    }
    let ages = Set(watched.map(\.days) + watched.compactMap(\.entry)).sorted()
    tally.days = ages.map { age in
      SpellTally.Day(
        day: age,
        ended: (0..<ways).map { way in
          watched.filter { $0.days == age && $0.way == way }.count
        },
        open: watched.filter { $0.days == age && $0.way == nil }.count,
        entered: watched.filter { $0.entry == age }.count)
    }
    tally.tooEarly = watched.filter(\.isTooEarly).count
    let parents = watched.compactMap(\.parent)
    tally.shared =
      Set(parents).filter { parent in
        parents.filter { $0 == parent }.count > 1
      }.count
    return tally
  }
}

extension ReferenceEvaluation {
  /// From when to when a unit was watched: its earliest end, which must not come before its start, else the clock.
  func spell(_ spell: BoundSpell, at place: ReferencePlace) throws -> ReferenceSpell {
    func day(_ date: BoundExpression) throws -> CivilDate? {
      guard let day = try value(date, at: place).day, day <= spell.clock else { return nil }
      return day
    }
    guard let start = try day(spell.from) else { return .withoutStart }
    if let unknown = spell.isUnknown, try truth(unknown, at: place) == .yes { return .unknownEnd }
    let ends = try spell.tieOrder.compactMap { way in
      try day(spell.ends[way]).map { (day: $0, way: way) }
    }
    let earlier = ends.filter { $0.day < start }.min { $0.day < $1.day }
    let end = ends.filter { $0.day >= start }.min { $0.day < $1.day }
    if let earlier { return .endedBefore(earlier.way) }
    var watched = ReferenceSpell.Watched(
      days: Int((end?.day ?? spell.clock).day) - Int(start.day), way: end?.way)
    if let begin = spell.entry, start < begin {
      let age = Int(begin.day) - Int(start.day)
      if age >= watched.days { return .overBeforeData }
      watched.entry = age
    }
    if let next = spell.following {
      let own = Milestone.Next(
        parentLink: next.parentLink, date: next.date, after: next.date,
        excludedLinks: next.excludedLinks)
      if let follows = try following(own, at: place).day,
        let after = try value(next.after, at: place).day
      {
        watched.isTooEarly = follows <= after
      }
      watched.parent = parent(next.parentLink, of: place)?.row
    }
    return .watched(watched)
  }
}
