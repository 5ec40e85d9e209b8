import DocketCore

/// What `time` saw on one unit.
enum ReferenceSpell {
  /// It has no start.
  case withoutStart
  /// It ended, in one of the ways, before it started.
  case endedBefore(Int)
  /// It was over before the data begin.
  case overBeforeData
  /// It lasted so many days, and ended in one of the ways or (nil) is still open; watched from an age of `entry` on.
  case watched(days: Int, way: Int?, entry: Int?)

  /// Counts spells, one pass over all of them a day and a number.
  static func tally(_ spells: [ReferenceSpell], ways: Int) -> SpellTally {
    var tally = SpellTally(ways: ways)
    var ages: Set<Int> = []
    for spell in spells {
      switch spell {
      case .withoutStart: tally.withoutStart += 1
      case .endedBefore(let way): tally.endedBefore[way] += 1
      case .overBeforeData: tally.overBeforeData += 1
      case .watched(let days, _, let entry):
        ages.insert(days)
        if let entry { ages.insert(entry) }
      }
    }
    func count(_ isCounted: (_ days: Int, _ way: Int?, _ entry: Int?) -> Bool) -> Int {
      spells.filter { spell in
        guard case .watched(let days, let way, let entry) = spell else { return false }
        return isCounted(days, way, entry)
      }.count
    }
    tally.days = ages.sorted().map { age in
      SpellTally.Day(
        day: age,
        ended: (0..<ways).map { way in count { days, how, _ in days == age && how == way } },
        open: count { days, how, _ in days == age && how == nil },
        entered: count { _, _, entry in entry == age })
    }
    return tally
  }
}

extension ReferenceEvaluation {
  /// From when to when a unit was watched: the earliest end on or after its start, else the clock.
  func spell(_ spell: BoundSpell, at place: ReferencePlace) throws -> ReferenceSpell {
    func day(_ date: BoundExpression) throws -> CivilDate? {
      guard let day = try value(date, at: place).day, day <= spell.clock else { return nil }
      return day
    }
    guard let start = try day(spell.from) else { return .withoutStart }
    let ends = try spell.tieOrder.compactMap { way in
      try day(spell.ends[way]).map { (day: $0, way: way) }
    }
    let earlier = ends.filter { $0.day < start }.min { $0.day < $1.day }
    let end = ends.filter { $0.day >= start }.min { $0.day < $1.day }
    if end == nil, let earlier { return .endedBefore(earlier.way) }
    let days = Int((end?.day ?? spell.clock).day) - Int(start.day)
    guard let begin = spell.entry, start < begin else {
      return .watched(days: days, way: end?.way, entry: nil)
    }
    let age = Int(begin.day) - Int(start.day)
    return age < days ? .watched(days: days, way: end?.way, entry: age) : .overBeforeData
  }
}
