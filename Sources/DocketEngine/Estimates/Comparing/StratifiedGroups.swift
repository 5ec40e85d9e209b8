import DocketCore
import DocketStatistics

/// The groups of a question cut further by the fields of `adjusting for`.
struct StratifiedGroups {
  private let groups: any GroupedUnits
  /// By the key of a group, its strata and where they are.
  private let places: [[ResultValue]: [(stratum: [ResultValue], group: Int)]]

  /// Groups whose keys go on after so many values with those of the strata.
  init(_ groups: any GroupedUnits, after width: Int) {
    self.groups = groups
    var places: [[ResultValue]: [(stratum: [ResultValue], group: Int)]] = [:]
    for (group, key) in groups.keys.enumerated() {
      places[Array(key.prefix(width)), default: []].append((Array(key.dropFirst(width)), group))
    }
    self.places = places
  }

  /// The groups of each stratum among these keys.
  private func strata(of keys: [[ResultValue]]) -> [[ResultValue]: [Int]] {
    var found: [[ResultValue]: [Int]] = [:]
    for key in keys {
      for place in places[key] ?? [] { found[place.stratum, default: []].append(place.group) }
    }
    return found
  }

  /// The comparison inside strata of the units of some keys with those of others, which may be another side's.
  func compared(_ keys: [[ResultValue]], with other: StratifiedGroups, _ others: [[ResultValue]])
    throws -> MantelHaenszel?
  {
    let (own, reference) = (strata(of: keys), other.strata(of: others))
    // A fixed order, so that sums of floating-point numbers come out alike everywhere.
    let names = Set(own.keys).union(reference.keys).sorted {
      StratifiedGroups.words($0) < StratifiedGroups.words($1)
    }
    return MantelHaenszel(
      try names.map { name in
        let a = try groups.outcome(of: own[name] ?? [])
        let c = try other.groups.outcome(of: reference[name] ?? [])
        return Stratum(successes: a.yes, of: a.known, reference: c.yes, of: c.known)
      })
  }

  /// Whether some unit has no value for one of the fields.
  var hasMissing: Bool {
    places.values.contains { $0.contains { $0.stratum.contains(.missing) } }
  }

  private static func words(_ stratum: [ResultValue]) -> String {
    stratum.map { $0.text(in: ResultColumn("", role: .group)) }.joined(separator: "\u{0}")
  }
}

extension MantelHaenszel {
  /// "6 strata used; 1 dropped with 12 units; 2 point the other way".
  func words(_ noun: String, _ singular: String) -> String {
    var parts = ["\(used) \(used == 1 ? "stratum" : "strata") used"]
    if dropped > 0 {
      parts.append(
        "\(dropped) dropped with \(TableFacts.words(droppedUnits)) \(droppedUnits == 1 ? singular : noun) (one side is empty)"
      )
    }
    if contrary > 0 { parts.append("\(contrary) point\(contrary == 1 ? "s" : "") the other way") }
    return parts.joined(separator: ", ")
  }
}

/// The footer of an adjusted comparison, row by row.
struct StrataRemarks {
  /// More rows than these are counted, not described.
  static let most = 6

  /// The lines for rows with their labels.
  static func lines(
    _ rows: [(label: String, strata: MantelHaenszel)], fields: String, noun: Noun,
    hasMissing: Bool
  ) -> [ResultTable.FooterLine] {
    var lines = rows.prefix(most).map { row in
      ResultTable.FooterLine(
        .note,
        (row.label.isEmpty ? "" : "\(row.label): ") + row.strata.words(noun.name, noun.singular))
    }
    if rows.count > most {
      let rest = rows.dropFirst(most)
      lines.append(
        .init(
          .note,
          "\(rest.count) more rows: \(rest.filter { $0.strata.dropped > 0 }.count) with dropped strata, \(rest.filter { $0.strata.contrary > 0 }.count) with strata that point the other way"
        ))
    }
    lines.append(
      .init(
        .note,
        "adjusted for \(fields)\(hasMissing ? "; a missing value is a stratum of its own" : ""); a difference, not its cause; adjust only for what was known before the decision"
      ))
    return lines
  }
}
