import DocketCore
import DocketLanguage
import DocketStatistics

/// Groups beside one of them: `compared to GROUP`, inside each other group (rule 39).
struct ReferencedGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let reference: BoundReference
  private let cells: ComparedCells
  private let strata: StratifiedGroups?
  private let warnings: [ResultTable.FooterLine]
  private let fields: String
  private let noun: Noun
  /// The values of the field that are the reference.
  private let values: Set<ResultValue>
  /// The reference's groups, by the rest of their keys.
  private let references: [[ResultValue]: [Int]]

  /// Groups with the reference among them; N103 when there is no such value.
  init(
    _ groups: any GroupedUnits, _ reference: BoundReference, isShare: Bool, fields: [String],
    noun: Noun, strata: StratifiedGroups?, warnings: [ResultTable.FooterLine]
  ) throws {
    self.warnings = warnings
    self.groups = groups
    self.reference = reference
    self.strata = strata
    self.noun = noun
    self.fields = fields.joined(separator: ", ")
    cells = ComparedCells(isShare: isShare, other: "reference", isAdjusted: strata != nil)
    let place = reference.place
    let seen = Set(groups.keys.compactMap { $0.indices.contains(place) ? $0[place] : nil })
    values = seen.filter { ReferencedGroups.matches($0, reference) }
    if values.isEmpty, !reference.isKnown {
      throw try ReferencedGroups.unknown(reference, seen, groups)
    }
    var references: [[ResultValue]: [Int]] = [:]
    for (group, key) in groups.keys.enumerated() where values.contains(key[place]) {
      references[ReferencedGroups.rest(key, place), default: []].append(group)
    }
    self.references = references
  }

  var keys: [[ResultValue]] { groups.keys }
  var selected: Int { groups.selected }
  var unknown: Int { groups.unknown }
  var unsound: Int { groups.unsound }
  var missingArguments: [Int] { groups.missingArguments }
  var columns: [AnswerColumn] { groups.ownColumns + cells.columns }

  var acrossColumns: [Int] { cells.acrossColumns(after: groups.ownColumns) }

  func units(inUnion groups: [Int]) throws -> Int { try self.groups.units(inUnion: groups) }

  func tally(ofUnion groups: [Int]) throws -> Tally { try self.groups.tally(ofUnion: groups) }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let keys = groups.map { self.keys[$0] }
    return try self.groups.ownCells(of: groups, at: keys) + compared(groups, at: keys)
  }

  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue] {
    let own = (try? groups.ownCells(of: [], at: keys)) ?? groups.ownColumns.map(\.empty)
    return own + ((try? compared([], at: keys)) ?? cells.blank)
  }

  private func compared(_ groups: [Int], at keys: [[ResultValue]]) throws -> [ResultValue] {
    // The reference beside itself says nothing, and neither does a total that holds it.
    guard !keys.isEmpty, !keys.contains(where: isReference) else { return cells.blank }
    let others = others(of: keys)
    if cells.isShare {
      let own = try self.groups.outcome(of: groups)
      let cells = self.cells.shares(
        own, try self.groups.outcome(of: others), strata: try adjusted(keys, others))
      let isRipe = try !self.groups.ownCells(of: groups, at: keys).contains(.immature)
      return isRipe ? cells : cells.map { _ in .immature }
    }
    return cells.counts(
      try self.groups.count(of: groups), days: 1, try self.groups.count(of: others), days: 1)
  }

  func totalRemarks(ofUnion groups: [Int]) throws -> [String] {
    groups.contains { isReference(keys[$0]) }
      ? ["total: it holds \(reference.name) itself, so it is not compared with it"] : []
  }

  private func isReference(_ key: [ResultValue]) -> Bool {
    key.indices.contains(reference.place)
      && ReferencedGroups.matches(key[reference.place], reference)
  }

  private func others(of keys: [[ResultValue]]) -> [Int] {
    var found: Set<Int> = []
    for key in keys {
      found.formUnion(references[ReferencedGroups.rest(key, reference.place)] ?? [])
    }
    return found.sorted()
  }

  private func adjusted(_ keys: [[ResultValue]], _ others: [Int]) throws -> MantelHaenszel? {
    guard let strata else { return nil }
    return try strata.compared(keys, with: strata, others.map { self.keys[$0] })
  }

  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine] {
    var lines = try self.groups.ownRemarks()
    lines.append(.init(.definition, "reference: \(reference.name); \(cells.definition)"))
    lines += cells.clusterNote(try self.groups.outcomeOfAll())
    if values.isEmpty {
      lines.append(.init(.note, "no \(noun.name) here are \(reference.name)"))
    }
    guard let strata else { return lines + [.init(.note, "a difference, not its cause")] }
    var rows: [(label: String, strata: MantelHaenszel)] = []
    for key in keys where !isReference(key) {
      guard let found = try adjusted([key], others(of: [key])) else { continue }
      let label = key.map { $0.text(in: ResultColumn("", role: .group)) }
      rows.append((label.joined(separator: " "), found))
    }
    rows.sort { $0.label < $1.label }
    return lines + warnings
      + StrataRemarks.lines(rows, fields: fields, noun: noun, hasMissing: strata.hasMissing)
  }

  private static func rest(_ key: [ResultValue], _ place: Int) -> [ResultValue] {
    var rest = key
    rest.remove(at: place)
    return rest
  }

  private static func matches(_ value: ResultValue, _ reference: BoundReference) -> Bool {
    switch value {
    case .missing: return ["missing", "(missing)"].contains(reference.folded)
    case .none: return ["none", "(none)"].contains(reference.folded)
    case .flag(let flag): return reference.flag == flag
    default: return Folding.fold(value.text(in: ResultColumn("", role: .group))) == reference.folded
    }
  }

  private static func unknown(
    _ reference: BoundReference, _ seen: Set<ResultValue>, _ groups: any GroupedUnits
  ) throws -> Diagnostic {
    let labels = seen.map { $0.text(in: ResultColumn("", role: .group)) }.sorted()
    var near = Spelling.nearest(to: reference.name, among: labels)
    if near.isEmpty { near = Array(labels.prefix(3)) }
    let suggestions = try near.map { label -> Diagnostic.Suggestion in
      let members = groups.keys.indices.filter {
        groups.keys[$0][reference.place].text(in: ResultColumn("", role: .group)) == label
      }
      let units = TableFacts.words(try groups.count(of: members))
      return .inPlace("\"\(label)\"", meaning: "\(units) units")
    }
    return Diagnostic(
      .unknownValue, "No group is \"\(reference.name)\".", at: reference.span,
      details: [
        labels.isEmpty ? "There are no groups at all." : "There are \(labels.count) groups."
      ],
      suggestions: suggestions)
  }
}
