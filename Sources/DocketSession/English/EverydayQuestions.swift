import DocketCore
import DocketEngine
import DocketLanguage

/// Says in docket what a sentence in plain English asks, as far as every word of it is understood.
///
/// The texts are candidates, the likeliest first: whether one can be asked is for the binder to say.
struct EverydayQuestions {
  let ask: EverydayAsk
  let office: EverydayOffice
  let clock: CivilDate

  /// Words that nothing knows: then there are no candidates, for a question without them means something else.
  var unknown: [String] { ask.unknown }

  /// The questions that may be meant.
  func candidates() -> [String] {
    guard ask.unknown.isEmpty else { return [] }
    if let key = ask.key {
      guard ask.deeds.isEmpty, ask.groups.isEmpty, let noun = office.owner(of: key) else {
        return []
      }
      return ["show \(office.office.nouns[noun].singular) \"\(key)\""]
    }
    if let measure = ask.measure { return [measured(measure)] }
    let asksNothing =
      ask.nouns.isEmpty && ask.deeds.isEmpty && ask.values.isEmpty && ask.groups.isEmpty
      && ask.population == nil && ask.number == nil && ask.counted == nil
      && ask.signs.isSubset(of: [.count, .list, .share, .rate, .chart])
    if asksNothing
      || ask.deeds.isEmpty && ask.values.isEmpty && ask.signs.contains(.rate)
        && !ask.has(.clearance) && !ask.has(.again)
    {
      return []
    }
    let known = EverydayQuestions(ask: withoutRankedNoun(), office: office, clock: clock)
    return known.nouns().flatMap { noun in EverydayHead(known, noun).questions() }
      .filter(EverydayCheck(ask: known.ask, office: office).isFaithful)
  }

  /// `attorneys with the most cases`: the attorneys are groups of cases.
  private func withoutRankedNoun() -> EverydayAsk {
    guard ask.nouns.count > 1 || ask.has(.most) || ask.has(.least) else { return ask }
    let mine = office.office.nouns[office.main].fields.map { $0.name.lowercased() }
    guard
      let ranked = ask.nouns.first(where: {
        mine.contains(office.office.nouns[$0].singular.lowercased())
      })
    else { return ask }
    var other = ask
    other.nouns.removeAll { $0 == ranked }
    let field = office.office.nouns[ranked].singular
    let group = EverydayAsk.Group.field(.init(field: field, noun: office.main, isNumber: false))
    if !other.groups.contains(group) { other.groups.insert(group, at: 0) }
    return other
  }

  /// A measure of the office with its period and groups.
  private func measured(_ name: String) -> String {
    var text = name
    for window in ask.allWindows { text += " \(window)" }
    let groups = ask.groups.map { group in
      switch group {
      case .time(let unit): return unit.rawValue
      case .field(let field): return quoted(field.field)
      }
    }
    return groups.isEmpty ? text : text + " by " + groups.joined(separator: ", ")
  }

  /// The nouns that may be counted, the likeliest first.
  private func nouns() -> [Int] {
    let contrast = EverydayHead(self, office.main).contrast.map { [$0.field.noun] } ?? []
    let children =
      contrast
      + ask.groups.compactMap { group -> Int? in
        if case .field(let field) = group { return field.noun }
        return nil
      }
    guard let named = ask.nouns.first else {
      let held = children + (ask.number.map { [$0.noun] } ?? [])
      let below = held.first { office.above($0).contains(office.main) }
      let values = ask.values.first { office.above($0.noun).contains(office.main) }
      let isCount = ask.has(.count) || ask.signs.isEmpty
      let isHeld = values.map { hasChildren($0.noun) } ?? false
      let byValue =
        isCount && ask.groups.isEmpty && (ask.deeds.isEmpty || isHeld) ? values?.noun : nil
      return below.map { [$0, office.main] } ?? byValue.map { [$0, office.main] } ?? [office.main]
    }
    let below = children.first { office.above($0).contains(named) }
    return below.map { isLed($0) ? [named, $0] : [$0, named] } ?? [named]
  }

  private func hasChildren(_ noun: Int) -> Bool {
    office.office.nouns.contains { $0.links.contains { $0.parent == noun } }
  }

  /// Whether one child of a noun can be told to be the most serious.
  func isLed(_ noun: Int) -> Bool { office.office.nouns[noun].lead != nil }
}
