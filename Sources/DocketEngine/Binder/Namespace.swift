import DocketCore
import DocketLanguage
import DocketStore

/// What the words of a question can mean in one office: nouns, fields, milestones and the ways between them.
///
/// While a model is being bound its derived fields get their types on demand through `typeOfDerived`.
final class Namespace {
  /// The office as bound so far.
  var office: Office
  /// The columns behind it.
  let store: CaseStore
  /// Binds a derived field of the model when a name reaches it first; nil once the model is whole.
  var typeOfDerived: ((_ noun: Int, _ field: Int) throws -> ValueType)?

  /// The names of a whole office.
  init(office: Office, store: CaseStore) {
    self.office = office
    self.store = store
  }

  /// What a word names on one noun.
  enum Target: Hashable {
    case field(Int)
    case milestone(Int)
  }

  /// A word found on a noun or one of its ancestors.
  struct Hit {
    /// The noun that has it.
    var noun: Int
    /// Links from the noun in scope to it.
    var ups: [LinkStep]
    /// What it is there.
    var target: Target
  }

  /// The noun of a plural or singular word; nil when there is none.
  func noun(_ word: String) -> Int? {
    let folded = word.lowercased()
    return office.nouns.firstIndex {
      $0.name.lowercased() == folded || $0.singular.lowercased() == folded
    }
  }

  /// A word on the noun itself: milestone, declared field, column, a milestone's noun form, in this order. A date
  /// column that a milestone is read from is that milestone.
  func own(_ word: String, on number: Int) -> Target? {
    let noun = office.nouns[number]
    let folded = word.lowercased()
    if let i = noun.milestones.firstIndex(where: { $0.name.lowercased() == folded }) {
      return .milestone(i)
    }
    if let i = noun.fields.firstIndex(where: { $0.declared && $0.name.lowercased() == folded }) {
      return .field(i)
    }
    if let i = noun.fields.firstIndex(where: { $0.name.lowercased() == folded })
      ?? store.tables[number].column(named: word).flatMap({ fieldOfColumn($0, on: number) })
    {
      if case .column(let c) = noun.fields[i].source,
        let m = noun.milestones.firstIndex(where: { $0.isRead(from: c) })
      {
        return .milestone(m)
      }
      return .field(i)
    }
    return noun.milestones.firstIndex { $0.nounForm?.lowercased() == folded }.map {
      .milestone($0)
    }
  }

  /// A date of the noun: a milestone by name or noun form, else a date field. After `from`, `to` and `of` a word
  /// names a date, so a plain field of that name does not hide it.
  func ownDate(_ word: String, on number: Int) -> Target? {
    let folded = word.lowercased()
    let milestones = office.nouns[number].milestones
    if let i = milestones.firstIndex(where: { $0.name.lowercased() == folded })
      ?? milestones.firstIndex(where: { $0.nounForm?.lowercased() == folded })
    {
      return .milestone(i)
    }
    guard let target = own(word, on: number) else { return nil }
    if case .field(let i) = target, office.nouns[number].fields[i].type != .date { return nil }
    return target
  }

  /// A word on the noun or its ancestors, nearest first; N105 when two ancestors at one distance have it.
  func upward(
    _ word: Name, on number: Int, avoiding avoided: Set<Int> = [], dates: Bool = false
  ) throws -> Hit? {
    var frontier: [(noun: Int, ups: [LinkStep])] = [(number, [])]
    var seen: Set<Int> = avoided.union([number])
    while !frontier.isEmpty {
      let hits = frontier.compactMap { place in
        (dates ? ownDate(word.text, on: place.noun) : own(word.text, on: place.noun))
          .map { Hit(noun: place.noun, ups: place.ups, target: $0) }
      }
      if hits.count > 1 { throw ambiguous(word, hits.map(\.noun)) }
      if let hit = hits.first { return hit }
      frontier = frontier.flatMap { place in
        office.nouns[place.noun].links.enumerated().compactMap { index, link in
          seen.contains(link.parent)
            ? nil : (link.parent, place.ups + [LinkStep(noun: place.noun, link: index)])
        }
      }
      seen.formUnion(frontier.map(\.noun))
    }
    return nil
  }

  /// A word on the nearest descendants that have it themselves, else on what the nearest ones see above them, with the
  /// way down.
  func downward(_ word: Name, on number: Int) throws -> (path: ChildPath, hit: Hit)? {
    let levels = descendants(of: number)
    for level in levels {
      let found = level.compactMap { path in
        own(word.text, on: path.noun).map {
          (path: path, hit: Hit(noun: path.noun, ups: [], target: $0))
        }
      }
      if found.count > 1 { throw ambiguous(word, found.map(\.hit.noun)) }
      if let first = found.first { return first }
    }
    let seen = Set(levels.joined().map(\.noun)).union([number])
    for level in levels {
      let found = try level.compactMap { path in
        try upward(word, on: path.noun, avoiding: seen).map { (path: path, hit: $0) }
      }
      if found.count > 1 { throw ambiguous(word, found.map(\.hit.noun)) }
      if let first = found.first { return first }
    }
    return nil
  }

  /// Every noun below this one with the links down to it, a level at a time.
  private func descendants(of number: Int) -> [[ChildPath]] {
    var levels: [[ChildPath]] = []
    var frontier = [ChildPath(ups: [], downs: [], noun: number)]
    var seen: Set<Int> = [number]
    while true {
      frontier = frontier.flatMap { place in
        children(of: place.noun).filter { !seen.contains($0.noun) }.map { step in
          ChildPath(ups: [], downs: place.downs + [step], noun: step.noun)
        }
      }
      if frontier.isEmpty { return levels }
      seen.formUnion(frontier.map(\.noun))
      levels.append(frontier)
    }
  }

  /// The links of other nouns that point at this one.
  func children(of number: Int) -> [LinkStep] {
    office.nouns.enumerated().flatMap { child, noun in
      noun.links.enumerated().compactMap { index, link in
        link.parent == number ? LinkStep(noun: child, link: index) : nil
      }
    }
  }

  /// Every noun above this one with the links to it, nearest first (the noun itself first, with no links).
  func ancestors(of number: Int) -> [(noun: Int, ups: [LinkStep])] {
    var all: [(noun: Int, ups: [LinkStep])] = [(number, [])]
    var seen: Set<Int> = [number]
    var next = 0
    while next < all.count {
      let place = all[next]
      next += 1
      for (index, link) in office.nouns[place.noun].links.enumerated()
      where seen.insert(link.parent).inserted {
        all.append((link.parent, place.ups + [LinkStep(noun: place.noun, link: index)]))
      }
    }
    return all
  }

  /// The bound form of a hit.
  func expression(_ hit: Hit) throws -> (BoundExpression, ValueType) {
    let (base, type) = try local(hit.target, on: hit.noun)
    return (hit.ups.isEmpty ? base : .up(hit.ups, base), type)
  }

  /// The bound form of a target on its own noun.
  func local(_ target: Target, on number: Int) throws -> (BoundExpression, ValueType) {
    switch target {
    case .milestone(let i): return (.milestone(i), .date)
    case .field(let i):
      let field = office.nouns[number].fields[i]
      if case .column(let c) = field.source { return (.column(c, field.type), field.type) }
      let type = try typeOfDerived?(number, i) ?? field.type
      return (.field(i, type), type)
    }
  }

  private func fieldOfColumn(_ column: Int, on number: Int) -> Int? {
    office.nouns[number].fields.firstIndex {
      if case .column(let c) = $0.source { return c == column }
      return false
    }
  }

  private func ambiguous(_ word: Name, _ nouns: [Int]) -> Diagnostic {
    let names = nouns.map { "\(office.nouns[$0].singular).\(word.text)" }
    return Diagnostic(
      .ambiguousName, "\"\(word.text)\" could be \(names.joined(separator: " or ")).",
      at: word.span, details: ["Write which one you mean."],
      suggestions: names.map { .inPlace($0) })
  }
}

extension Milestone {
  /// Whether the milestone is read from this one column.
  func isRead(from column: Int) -> Bool {
    if case .columns(let columns) = source { return columns == [column] }
    return false
  }
}
