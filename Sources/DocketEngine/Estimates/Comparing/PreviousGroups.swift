import DocketCore
import DocketStatistics

/// Groups beside those of an earlier window: `compared to previous UNIT` (rule 39). Time units pair by position, other
/// groups by value; groups of either side appear.
struct PreviousGroups: EstimatingUnits {
  private let own, earlier: any GroupedUnits
  private let previous: BoundPrevious
  private let cells: ComparedCells
  private let times: [PairedTime]
  private let strata: (own: StratifiedGroups, earlier: StratifiedGroups)?
  private let warnings: [ResultTable.FooterLine]
  private let fields: String
  private let noun: Noun
  /// Where each group is on both sides, and the earlier side's own keys.
  private let pairs: [(own: Int?, earlier: [Int])]
  let keys: [[ResultValue]]

  /// Groups of both sides, of a question with these unit dimensions.
  init(
    _ own: any GroupedUnits, _ earlier: any GroupedUnits, _ previous: BoundPrevious,
    isShare: Bool, dimensions: [BoundDimension], fields: [String], office: Office, noun: Noun,
    strata: (own: StratifiedGroups, earlier: StratifiedGroups)?,
    warnings: [ResultTable.FooterLine]
  ) {
    self.warnings = warnings
    (self.own, self.earlier, self.previous, self.strata) = (own, earlier, previous, strata)
    self.noun = noun
    self.fields = fields.joined(separator: ", ")
    cells = ComparedCells(isShare: isShare, other: "previous", isAdjusted: strata != nil)
    let times = dimensions.enumerated().compactMap { place, dimension -> PairedTime? in
      guard case .time(let unit, _) = dimension.kind else { return nil }
      return PairedTime(
        dimension, at: place, previous, fiscalStart: TimeBuckets.fiscalStart(unit, office))
    }
    self.times = times
    var keys = own.keys
    var pairs = keys.indices.map { (own: Optional($0), earlier: [Int]()) }
    var places: [[String]: Int] = [:]
    for (group, key) in keys.enumerated() { places[PreviousGroups.folded(key)] = group }
    for (group, key) in earlier.keys.enumerated() {
      var key = key
      for time in times {
        guard key.indices.contains(time.place), case .bucket(let bucket) = key[time.place] else {
          continue
        }
        key[time.place] = .bucket(time.counterpart(of: bucket))
      }
      let folded = PreviousGroups.folded(key)
      if let place = places[folded] {
        pairs[place].earlier.append(group)
      } else {
        places[folded] = keys.count
        keys.append(key)
        pairs.append((nil, [group]))
      }
    }
    // A total needs the days of empty time units too.
    if dimensions.count == 1, let time = times.first, time.isOfWindow {
      for bucket in time.buckets where places[PreviousGroups.folded([.bucket(bucket)])] == nil {
        keys.append([.bucket(bucket)])
        pairs.append((nil, []))
      }
    }
    (self.keys, self.pairs) = (keys, pairs)
  }

  var selected: Int { own.selected }
  var unknown: Int { own.unknown }
  var unsound: Int { own.unsound }
  var missingArguments: [Int] { own.missingArguments }
  var columns: [AnswerColumn] { own.ownColumns + cells.columns }

  var acrossColumns: [Int] { cells.acrossColumns(after: own.ownColumns) }

  func units(inUnion groups: [Int]) throws -> Int { try own.count(of: here(groups)) }

  func tally(ofUnion groups: [Int]) throws -> Tally {
    let here = here(groups)
    if here.isEmpty { return .outcomes([OutcomeTally()]) }
    return try own.tally(ofUnion: here)
  }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let keys = groups.map { self.keys[$0] }
    return try own.ownCells(of: here(groups), at: keys) + compared(groups, at: keys)
  }

  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue] {
    let cells = (try? own.ownCells(of: [], at: keys)) ?? own.ownColumns.map(\.empty)
    return cells + ((try? compared([], at: keys)) ?? self.cells.blank)
  }

  private func here(_ groups: [Int]) -> [Int] { groups.compactMap { pairs[$0].own } }
  private func before(_ groups: [Int]) -> [Int] { groups.flatMap { pairs[$0].earlier } }

  private func compared(_ groups: [Int], at keys: [[ResultValue]]) throws -> [ResultValue] {
    let (here, before) = (here(groups), before(groups))
    guard cells.isShare else {
      let isWhole = groups.count == pairs.count
      let days = days(at: keys, isWhole: isWhole)
      return cells.counts(
        try own.count(of: here), days: days.own, try earlier.count(of: before),
        days: days.earlier)
    }
    let found = cells.shares(
      try own.outcome(of: here), try earlier.outcome(of: before),
      strata: try adjusted(here, before))
    let isRipe =
      try !own.ownCells(of: here, at: keys).contains(.immature)
      && !earlier.ownCells(of: before, at: before.isEmpty ? there(keys) : []).contains(.immature)
    return isRipe ? found : [found[0]] + found.dropFirst().map { _ in .immature }
  }

  /// The keys that rows would have on the earlier side.
  private func there(_ keys: [[ResultValue]]) -> [[ResultValue]] {
    keys.map { key in
      var key = key
      for time in times {
        guard key.indices.contains(time.place), case .bucket(let bucket) = key[time.place] else {
          continue
        }
        key[time.place] = .bucket(time.earlierUnit(beside: bucket))
      }
      return key
    }
  }

  private func adjusted(_ here: [Int], _ before: [Int]) throws -> MantelHaenszel? {
    guard let strata else { return nil }
    return try strata.own.compared(
      here.map { own.keys[$0] }, with: strata.earlier, before.map { earlier.keys[$0] })
  }

  /// The days that the rows of these keys were observed on, on both sides.
  private func days(at keys: [[ResultValue]], isWhole: Bool) -> (own: Int, earlier: Int) {
    let ofWindow = times.filter(\.isOfWindow)
    if !ofWindow.isEmpty {
      let found = keys.map { key in
        ofWindow.compactMap { time -> Bucket? in
          guard key.indices.contains(time.place), case .bucket(let bucket) = key[time.place] else {
            return nil
          }
          return bucket
        }
      }
      let buckets = Set(found.filter { $0.count == ofWindow.count })
      // One row is its own time unit, even where no other has any unit of the noun.
      if buckets.count == 1 || !isWhole && !buckets.isEmpty {
        return buckets.reduce(into: (own: 0, earlier: 0)) { sum, units in
          let days = PairedTime.days(ofAll: zip(ofWindow, units).map { ($0, $1) })
          sum.own += days.own
          sum.earlier += days.earlier
        }
      }
    }
    return (PreviousGroups.length(previous.window), PreviousGroups.length(previous.earlier))
  }

  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine] {
    var lines = try own.ownRemarks()
    let words = TableFacts.words
    let last = previous.earlier.upperBound.adding(days: -1)
    let units = earlier.selected == 1 ? noun.singular : noun.name
    var window =
      "previous: \(words(earlier.selected)) \(units) from \(previous.earlier.lowerBound.iso) to \(last.iso)"
    if previous.isCut { window += ", the same part as has been seen of the window" }
    lines.append(.init(.window, window))
    var definition = cells.definition
    if !cells.isShare {
      let (own, before) = days(at: [], isWhole: true)
      if own != before { definition += " (\(words(own)) and \(words(before)) days)" }
    }
    lines.append(.init(.definition, definition))
    lines += cells.clusterNote(try own.outcomeOfAll())
    if earlier.unknown > 0 {
      lines.append(
        .init(.leftOut, "previous: \(words(earlier.unknown)) for which the condition is unknown"))
    }
    if cells.isShare {
      let unknown = try earlier.outcome(of: Array(earlier.keys.indices)).unknown
      if unknown > 0 { lines.append(.init(.leftOut, "previous: \(words(unknown)) unknown")) }
    }
    if !isWithin {
      lines.append(
        .init(.note, "previous is seen as of the same day, so it had more time"))
    }
    guard let strata else { return lines }
    var rows: [(label: String, strata: MantelHaenszel)] = []
    for (pair, key) in zip(pairs, keys) {
      guard let found = try adjusted(pair.own.map { [$0] } ?? [], pair.earlier) else { continue }
      let label = key.map { $0.text(in: ResultColumn("", role: .group)) }
      rows.append((label.joined(separator: " "), found))
    }
    rows.sort { $0.label < $1.label }
    return lines + warnings
      + StrataRemarks.lines(
        rows, fields: fields, noun: noun,
        hasMissing: strata.own.hasMissing || strata.earlier.hasMissing)
  }

  private var isWithin: Bool {
    if case .estimate(.share(let share)) = previous.question.head { return !share.horizons.isEmpty }
    return false
  }

  private static func length(_ days: Range<CivilDate>) -> Int {
    max(0, Int(days.upperBound.day) - Int(days.lowerBound.day))
  }

  /// What groups pair by: values whatever their spelling.
  private static func folded(_ key: [ResultValue]) -> [String] {
    key.map { value in
      switch value {
      case .text(let text): return "t" + Folding.fold(text)
      case .missing: return "m"
      case .none: return "n"
      case .bucket(let bucket): return "b\(bucket.start.day)"
      default: return "v" + value.text(in: ResultColumn("", role: .group))
      }
    }
  }
}
