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
  /// The day the data begin on where the earlier side has days before it that were not seen in full.
  private let notKnownBefore: CivilDate?
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
    notKnownBefore = SeenDays(previous.question, office).start.flatMap {
      previous.earlier.lowerBound < $0 ? $0 : nil
    }
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
    let days = days(at: keys, isWhole: groups.count == pairs.count)
    if let notKnownBefore, days.begins(before: notKnownBefore) { return cells.blank }
    let found: [ResultValue]
    if cells.isShare {
      found = try shares(here, before, at: keys)
    } else {
      let (own, other) = days.counts
      found = cells.counts(
        try self.own.count(of: here), days: own, try earlier.count(of: before), days: other)
    }
    return days.shared > 0 ? cells.withoutIntervals(found) : found
  }

  private func shares(_ here: [Int], _ before: [Int], at keys: [[ResultValue]]) throws
    -> [ResultValue]
  {
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

  /// The days that the rows of these keys stand for, on both sides.
  private func days(at keys: [[ResultValue]], isWhole: Bool) -> PairedDays {
    let ofWindow = times.filter(\.isOfWindow)
    var days = PairedDays()
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
        for units in buckets {
          let found = PairedTime.days(ofAll: zip(ofWindow, units).map { ($0, $1) })
          for own in found.own { days.add(own, own.lowerBound..<own.lowerBound) }
          for before in found.earlier { days.add(before.lowerBound..<before.lowerBound, before) }
        }
        return days
      }
    }
    days.add(previous.window, previous.earlier)
    return days
  }

  func uneven(_ value: ResultValue, at place: Int) -> String? {
    guard case .bucket(let bucket) = value else { return nil }
    return times.lazy.filter { $0.place == place }.compactMap { $0.uneven(bucket) }.first
  }

  func totalRemarks(ofUnion groups: [Int]) throws -> [String] {
    let keys = groups.map { self.keys[$0] }
    let total = days(at: keys, isWhole: groups.count == pairs.count)
    guard total.shared > 0, times.contains(where: \.isOfWindow) else { return [] }
    return ["total: \(sharing(total.shared))"]
  }

  /// Why there is no interval.
  private func sharing(_ days: Int) -> String {
    "\(TableFacts.words(days)) days are in both windows, so these are no two samples: no interval (-)"
  }

  /// Whether a row is of a part of the window, which has other days than the whole.
  private var unlike: String? {
    let units = times.filter(\.isOfWindow).flatMap { time in
      time.buckets.compactMap { bucket -> String? in
        let (own, before) = PairedTime.days(ofAll: [(time, bucket)]).counts
        return own == before || before == 0 ? nil : "\(bucket.label) \(own) beside \(before)"
      }
    }
    if units.isEmpty { return nil }
    let words =
      units.count <= 3 ? units.joined(separator: ", ") : "in \(TableFacts.words(units.count)) rows"
    return "days differ (\(words)): the ratio is per day, count and difference are not"
  }

  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine] {
    var lines = try own.ownRemarks() + windowLines()
    let whole = days(at: [], isWhole: true)
    var definition = cells.definition
    if !cells.isShare {
      let (own, before) = whole.counts
      if own != before {
        definition += " (\(TableFacts.words(own)) and \(TableFacts.words(before)) days)"
      }
      if let unlike { lines.append(.init(.note, unlike)) }
    }
    if whole.shared > 0, !times.contains(where: \.isOfWindow), notKnownBefore == nil {
      lines.append(.init(.note, sharing(whole.shared)))
    }
    lines.append(.init(.definition, definition))
    lines += cells.clusterNote(try own.outcomeOfAll())
    lines += try leftOutLines()
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

  /// The earlier window, and that it is not known where it lies before the data.
  private func windowLines() -> [ResultTable.FooterLine] {
    let (from, until) = (previous.earlier.lowerBound, previous.earlier.upperBound)
    let last = until.adding(days: -1)
    var window = "from \(from.iso) to \(last.iso)"
    if previous.question.windows.contains(where: \.range.isOfWeeks), previous.unit != .day {
      let days = Int(previous.window.lowerBound.day) - Int(from.day)
      window += ", \(days / 7) week\(days == 7 ? "" : "s") before"
    }
    if previous.isCut { window += ", the same part as has been seen of the window" }
    if let notKnownBefore {
      return [
        .init(.window, "previous: \(window)"),
        .init(
          .partial,
          "previous: not known before \(notKnownBefore.iso), when the data begin: what had ended earlier was never in the file, so nothing is compared with it (-)"
        ),
      ]
    }
    let units = earlier.selected == 1 ? noun.singular : noun.name
    return [.init(.window, "previous: \(TableFacts.words(earlier.selected)) \(units) \(window)")]
  }

  private func leftOutLines() throws -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    let words = TableFacts.words
    if earlier.unknown > 0 {
      lines.append(
        .init(.leftOut, "previous: \(words(earlier.unknown)) for which the condition is unknown"))
    }
    if cells.isShare {
      let unknown = try earlier.outcome(of: Array(earlier.keys.indices)).unknown
      if unknown > 0 { lines.append(.init(.leftOut, "previous: \(words(unknown)) unknown")) }
    }
    return lines
  }

  private var isWithin: Bool {
    if case .estimate(.share(let share)) = previous.question.head { return !share.horizons.isEmpty }
    return false
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
