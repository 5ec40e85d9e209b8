import DocketCore
import DocketStatistics

/// What was read in the calendar units of series that are split at a day.
struct SplitReadings {
  /// One group of the question: its key without the time, and the evaluator's groups by place of the calendar unit.
  typealias Member = (key: [ResultValue], byPlace: [Int: [Int]])

  /// The evaluator's groups.
  let groups: any GroupedUnits
  /// The calendar units.
  let series: SplitSeries
  /// The groups of the question; one without any unless it groups by something else.
  let members: [Member]
  /// Whether shares are read, else counts a day.
  let isShare: Bool
  /// Whether the question groups by something else.
  let isGrouped: Bool

  /// Groups whose last key is the calendar unit.
  init(_ groups: any GroupedUnits, _ series: SplitSeries, isShare: Bool, isGrouped: Bool) {
    self.groups = groups
    self.series = series
    self.isShare = isShare
    self.isGrouped = isGrouped
    let place = Dictionary(
      series.buckets.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    var order: [[ResultValue]] = isGrouped ? [] : [[]]
    var found: [[ResultValue]: [Int: [Int]]] = isGrouped ? [:] : [[]: [:]]
    for (number, key) in groups.keys.enumerated() {
      let rest = Array(key.dropLast())
      if found[rest] == nil {
        found[rest] = [:]
        order.append(rest)
      }
      guard case .bucket(let bucket)? = key.last, let i = place[bucket] else { continue }
      found[rest]?[i, default: []].append(number)
    }
    members = order.map { ($0, found[$0] ?? [:]) }
  }

  /// The evaluator's groups behind these members, of all calendar units or one.
  func inner(_ members: [Int], at place: Int?) -> [Int] {
    members.flatMap { member in
      let byPlace = self.members[member].byPlace
      return place.map { byPlace[$0] ?? [] } ?? byPlace.values.flatMap { $0 }
    }
  }

  /// What was read in a calendar unit: a count a day, a share with its units as weight; nil over nothing.
  func value(_ members: [Int], at place: Int) throws -> (value: Double, weight: Double)? {
    let found = inner(members, at: place)
    guard isShare else {
      return (Double(try groups.count(of: found)) / Double(series.buckets[place].days), 1)
    }
    let outcome = try groups.outcome(of: found)
    guard outcome.known > 0 else { return nil }
    return (Double(outcome.yes) / Double(outcome.known), Double(outcome.known))
  }

  /// The series of these members together: the calendar units that take part and in which something was read.
  func observations(_ members: [Int]) throws -> [SeriesObservation] {
    try series.kept.compactMap { place in
      try value(members, at: place).map {
        SeriesObservation(time: place, value: $0.value, weight: $0.weight)
      }
    }
  }
}
