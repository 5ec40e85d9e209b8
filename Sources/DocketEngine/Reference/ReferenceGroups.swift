import DocketCore

/// Groups as plain dictionaries of rows: any union of groups is a set of distinct units by nature (law 4).
final class ReferenceGroups: GroupedUnits {
  /// What is measured.
  let measuring: [BoundMeasure]
  /// What is looked at for an estimate.
  let observation: BoundObservation?
  let selected: Int
  let unknown: Int
  let unsound: Int
  private(set) var keys: [[ResultValue]] = []

  private var number: [[ResultValue]: Int] = [:]
  private var members: [[Int: Member]] = []

  /// A unit in a group, with the argument of each measure (nil for count).
  private struct Member {
    var counted: CivilDate
    var values: [ReferenceValue?]
    var seen: ReferenceObservation?
  }

  init(
    measures: [BoundMeasure], observation: BoundObservation?, selected: Int, unknown: Int,
    unsound: Int
  ) {
    measuring = measures
    self.observation = observation
    self.selected = selected
    self.unknown = unknown
    self.unsound = unsound
  }

  /// Makes sure that a group is there, even without units.
  func open(_ key: [ResultValue]) {
    if number[key] != nil { return }
    number[key] = keys.count
    keys.append(key)
    members.append([:])
  }

  /// Puts a unit into a group.
  func add(
    _ place: ReferencePlace, _ values: [ReferenceValue?], _ seen: ReferenceObservation?,
    to key: [ResultValue]
  ) {
    open(key)
    guard let group = number[key] else { return }
    members[group][place.row] = later(
      members[group][place.row], Member(counted: place.moment.counted, values: values, seen: seen))
  }

  func units(inUnion groups: [Int]) throws -> Int { try union(groups).count }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let units = try union(groups)
    return measuring.indices.map { i in
      ReferenceMeasure.value(
        of: measuring[i].function, count: units.count,
        values: units.sorted { $0.key < $1.key }.compactMap { $0.value.values[i] })
    }
  }

  func tally(ofUnion groups: [Int]) throws -> Tally {
    guard let observation else { throw ReferenceEvaluation.fault("groups without an estimate") }
    let units = try union(groups)
    return try ReferenceTally(observation).tally(
      units.sorted { $0.key < $1.key }.compactMap(\.value.seen))
  }

  var missingArguments: [Int] {
    let units = (try? union(Array(keys.indices))) ?? [:]
    return measuring.indices.map { i in
      units.values.filter { $0.values[i].map(\.isEmpty) ?? false }.count
    }
  }

  private func union(_ groups: [Int]) throws -> [Int: Member] {
    var units: [Int: Member] = [:]
    for group in groups {
      guard members.indices.contains(group) else {
        throw ReferenceEvaluation.fault("a group that the answer does not have")
      }
      for (row, member) in members[group] { units[row] = later(units[row], member) }
    }
    return units
  }

  /// Rule 20: over several stock points a unit is one unit, measured as it stood at the latest of them.
  private func later(_ known: Member?, _ member: Member) -> Member {
    guard let known, known.counted > member.counted else { return member }
    return known
  }
}
