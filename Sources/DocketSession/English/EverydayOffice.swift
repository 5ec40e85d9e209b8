import DocketCore
import DocketEngine

/// What plain words name in one office: its nouns, deeds, fields and values.
struct EverydayOffice {
  let office: Office
  let values: VisibleValues

  /// Something that can have happened: a milestone or a fact.
  struct Deed: Equatable {
    var name: String
    var isMilestone: Bool
    /// The noun it belongs to.
    var noun: Int
  }

  /// A value and the field that holds it.
  struct Value: Equatable {
    var text: String
    var field: String
    var noun: Int
    /// Whether it may stand before the noun.
    var isAdjective: Bool
  }

  /// A field that can make groups.
  struct Grouping: Equatable {
    var field: String
    var noun: Int
    /// Whether it is a number, grouped in bands.
    var isNumber: Bool
  }

  /// The noun that the office is about: the first with a rule for what is pending.
  var main: Int { office.nouns.firstIndex { $0.pending != nil } ?? 0 }

  func noun(_ word: String) -> Int? {
    let names = [word] + (EverydayOffice.nounWords[word].map { [$0] } ?? [])
    return names.lazy.compactMap { name in
      office.nouns.firstIndex {
        $0.name.lowercased() == name || $0.singular.lowercased() == name
      }
    }.first
  }

  /// The nouns above one, nearest first.
  func above(_ noun: Int) -> [Int] {
    var found: [Int] = []
    var next = office.nouns[noun].links.map(\.parent)
    while !next.isEmpty {
      let new = next.filter { !found.contains($0) && $0 != noun }
      found += new
      next = new.flatMap { office.nouns[$0].links.map(\.parent) }
    }
    return found
  }

  /// A deed by any word for it: `convictions`, `file`, `dismissed`; the deed's own name goes before its noun form.
  func deed(_ word: String, near noun: Int?) -> Deed? {
    let synonyms = EverydayOffice.deedWords[word] ?? []
    for meant in [word] + synonyms {
      if let found = named(meant, near: noun) { return found }
    }
    return nil
  }

  /// Nouns whose deeds count without being named: those of whoever can return, and all where nothing is pending.
  private var others: [Int] {
    office.nouns.indices.filter { n in
      office.nouns[n].milestones.contains {
        if case .next = $0.source { return true }
        return office.nouns[main].pending == nil
      }
    }
  }

  private func named(_ word: String, near noun: Int?) -> Deed? {
    let stem = EverydayWords.stem(word)
    guard stem.count >= 3 else { return nil }
    let order = (noun.map { [$0] + above($0) } ?? []) + [main] + above(main) + others
    func search(_ matches: (String) -> Bool) -> Deed? {
      for n in order {
        if let it = office.nouns[n].milestones.first(where: { matches($0.name.lowercased()) }) {
          return Deed(name: it.name, isMilestone: true, noun: n)
        }
        if let it = office.nouns[n].fields.first(where: {
          $0.isFact && matches($0.name.lowercased())
        }) {
          return Deed(name: it.name, isMilestone: false, noun: n)
        }
      }
      return nil
    }
    if let exact = search({ $0 == word }) ?? search({ EverydayWords.stem($0) == stem }) {
      return exact
    }
    for n in order {
      if let it = office.nouns[n].milestones.first(where: {
        $0.nounForm.map { EverydayWords.stem($0.lowercased()) == stem } ?? false
      }) {
        return Deed(name: it.name, isMilestone: true, noun: n)
      }
    }
    return nil
  }

  /// How the end or start of a time is called: the noun form when the milestone has one.
  func nounForm(_ deed: String) -> String {
    for noun in office.nouns {
      if let it = noun.milestones.first(where: { $0.name == deed }) { return it.nounForm ?? deed }
    }
    return deed
  }

  /// When a noun starts to be pending, or starts at all: the date an undated question most likely means.
  func start(of noun: Int) -> String? {
    let me = office.nouns[noun]
    if let words = me.pending?.words { return EverydayOffice.ends(words)?.from }
    if case .milestone(let own)? = me.begins { return me.milestones[own].name }
    return above(noun).lazy.compactMap { start(of: $0) }.first
  }

  /// When it ends to be pending.
  func end(of noun: Int) -> String? {
    ([noun] + above(noun)).lazy.compactMap { office.nouns[$0].pending?.words }
      .compactMap { EverydayOffice.ends($0)?.to }.first
  }

  /// The milestone from which a row exists, when that is not the start of `pending`.
  func beginning(of noun: Int) -> String? {
    for n in [noun] + above(noun) {
      if case .milestone(let own)? = office.nouns[n].begins {
        return office.nouns[n].milestones[own].name
      }
    }
    return nil
  }

  private static func ends(_ words: String) -> (from: String, to: String)? {
    let parts = words.split(separator: " ").map(String.init)
    guard let from = parts.firstIndex(of: "from"), let to = parts.lastIndex(of: "to"),
      from + 1 < to, to + 1 < parts.count
    else { return nil }
    return (parts[from + 1], parts[to + 1])
  }

  /// The date that says when a deed was done or could have been: its own day for a decision, else the end.
  func date(of deed: String, on noun: Int) -> String? {
    let all = ([noun] + above(noun)).flatMap { office.nouns[$0].milestones.map(\.name) }
    if ["declined", "rejected"].contains(deed), all.contains("decided") { return "decided" }
    guard let end = end(of: noun), end != deed else { return start(of: noun) }
    return deed == start(of: noun) ? beginning(of: noun) : end
  }

  /// Words that people use for a noun.
  private static let nounWords = [
    "crimes": "charges", "crime": "charges", "offenses": "charges", "offense": "charges",
    "offences": "charges", "counts": "charges", "suspects": "defendants",
    "accused": "defendants", "prosecutions": "cases", "matters": "cases", "files": "cases",
    "individuals": "people", "persons": "people", "prosecutors": "attorneys",
    "hearings": "events",
  ]

  /// Words that people use for a deed, as models usually call it.
  private static let deedWords = [
    "closed": ["disposed"], "close": ["disposed"], "resolved": ["disposed"],
    "resolve": ["disposed"], "completed": ["disposed"], "concluded": ["disposed"],
    "finished": ["disposed"], "finish": ["disposed"], "settled": ["disposed"],
    "resolution": ["disposed"],
    "charged": ["filed"], "prosecuted": ["filed"], "prosecute": ["filed"], "new": ["filed"],
    "opened": ["filed"], "brought": ["filed"], "received": ["referred"], "guilty": ["convicted"],
    "rejected": ["declined"], "rejection": ["declined"], "rejections": ["declined"],
    "reject": ["declined"], "refused": ["declined"],
    "decide": ["decided"], "release": ["released"],
  ]
}
