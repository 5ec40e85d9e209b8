import DocketCore
import DocketStatistics

/// What `before and after` says under its table: which calendar units took part in each series, and how far to trust it.
struct SplitWords {
  private let readings: SplitReadings
  private let observations: [[SeriesObservation]]
  private let split: BoundSplit
  private let noun: Noun

  /// More groups than this are counted, not named.
  private static let most = 6

  /// The words for the series of every member.
  init(
    _ readings: SplitReadings, _ observations: [[SeriesObservation]], _ split: BoundSplit,
    _ noun: Noun
  ) {
    self.readings = readings
    self.observations = observations
    self.split = split
    self.noun = noun
  }

  private var series: SplitSeries { readings.series }

  /// "month".
  var unit: String { series.buckets.first?.unit.word(plural: false) ?? "period" }

  /// What a calendar unit must have to take part: "cases", or those that a share is of.
  var units: String { readings.isShare ? "\(noun.name) to take a share of" : noun.name }

  /// What the terms are.
  var definition: ResultTable.FooterLine {
    let what =
      readings.isShare
      ? "percentage points, each \(unit) weighted by its units" : "\(noun.name) a day"
    return .init(
      .definition,
      "level = the step at the first whole \(unit) from \(split.day.iso) on; slope = how much more the series rises each \(unit) than before; gap = the last \(unit) against the earlier course carried on (\(what); low to high is the 95 % interval)"
    )
  }

  /// Which calendar units took part, and which did not and why.
  func taken(_ members: [Int]) -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    var leftOut = series.leftOut
    let short = byName(members.filter { !empty($0).isEmpty })
    if !isGrouped, let only = short.first {
      leftOut.append("\(series.names(empty(only))) (no \(units))")
    }
    if !leftOut.isEmpty {
      lines.append(
        .init(.leftOut, "left out of the series: \(leftOut.joined(separator: "; "))"))
    }
    if isGrouped {
      for member in short.prefix(SplitWords.most) {
        lines.append(.init(.leftOut, line(of: member)))
      }
      if short.count > SplitWords.most {
        lines.append(
          .init(
            .leftOut,
            "\(TableFacts.words(short.count - SplitWords.most)) more groups have \(unit)s without \(units)"
          ))
      }
    }
    let chance =
      "an interval that holds 0 is no more than chance; a chance error may carry over to the next \(unit) (AR(1), Prais-Winsten)"
    if !isGrouped {
      lines.append(.init(.note, "\(sides(members.first.map(places) ?? [])); \(chance)"))
    } else if short.count < members.count {
      let which = short.isEmpty ? "" : ", for groups with \(units) in each"
      lines.append(.init(.note, "\(sides(series.kept))\(which); \(chance)"))
    } else {
      lines.append(.init(.note, chance))
    }
    return lines
  }

  /// Series that are short, or whose sides have other seasons.
  func warnings(_ members: [Int]) -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    let judged = members.filter { series.isEnough(places($0)) }
    if let which = named(judged.filter { series.isShort(places($0)) }, of: judged) {
      lines.append(
        .init(
          .warning,
          "under \(InterruptedSeries.fewestSafePeriods) \(unit)s on a side\(which): the intervals are too narrow"
        ))
    }
    if let which = named(judged.filter { !series.hasSameSeasons(places($0)) }, of: judged) {
      lines.append(
        .init(
          .warning,
          "the two sides have other \(unit)s of the year\(which): a season may look like a change"))
    }
    return lines
  }

  /// Series that lie on their lines exactly.
  func flat(_ members: [Int]) -> [ResultTable.FooterLine] {
    guard !members.isEmpty else { return [] }
    let names = SplitWords.list(byName(members).map { SplitWords.name(readings.members[$0].key) })
    let what = "the series lies on its lines exactly, so there is no interval"
    return [.init(.note, isGrouped ? "\(names): \(what)" : what)]
  }

  /// Groups that are printed although no unit is in them.
  func nothing(_ keys: [[ResultValue]]) -> [ResultTable.FooterLine] {
    var names: [String] = []
    for key in keys {
      let name = SplitWords.name(Array(key.dropLast()))
      if names.last != name { names.append(name) }
    }
    guard isGrouped, !names.isEmpty else { return [] }
    return [
      .init(.leftOut, "\(SplitWords.list(names)): no \(noun.name) at all, so nothing to judge")
    ]
  }

  /// The two sides as they are, without a trend: the plain shares, or the counts a day.
  func plainSides(_ members: [Int]) throws -> String? {
    guard let start = series.start, let before = try side(members, { $0 < start }),
      let after = try side(members, { $0 >= start })
    else { return nil }
    let all = isGrouped && members.count > 1 ? "all groups together, " : ""
    return "\(all)without looking at trends: \(before) before, \(after) after"
  }

  private func side(_ members: [Int], _ isSide: (Int) -> Bool) throws -> String? {
    let places = series.kept.filter(isSide)
    let groups = places.flatMap { readings.inner(members, at: $0) }
    if readings.isShare {
      let outcome = try readings.groups.outcome(of: groups)
      guard outcome.known > 0 else { return nil }
      let share = ResultValue.ratio(outcome.yes, outcome.known)
        .text(in: ResultColumn("", role: .measure, format: .percent))
      return "\(share) (\(TableFacts.words(outcome.yes)) of \(TableFacts.words(outcome.known)))"
    }
    let days = places.reduce(0) { $0 + series.buckets[$1].days }
    guard days > 0 else { return nil }
    return Number.dividing(Int128(try readings.groups.count(of: groups)), by: Int128(days)).map {
      $0.rounded(digits: 2) + " a day"
    }
  }

  private var isGrouped: Bool { readings.isGrouped }

  /// The places that took part in a member's series.
  private func places(_ member: Int) -> [Int] { observations[member].map(\.time) }

  /// Those that could have, but had nothing in them.
  private func empty(_ member: Int) -> [Int] {
    let taken = Set(places(member))
    return series.kept.filter { !taken.contains($0) }
  }

  /// "13 months before, 15 after".
  private func sides(_ places: [Int]) -> String {
    let sides = series.sides(places)
    return "\(sides.before) \(unit)\(sides.before == 1 ? "" : "s") before, \(sides.after) after"
  }

  /// What took part in the series of a group that has empty calendar units.
  private func line(of member: Int) -> String {
    let name = SplitWords.name(readings.members[member].key)
    let places = places(member)
    if places.isEmpty { return "\(name): no \(units) in any \(unit), so nothing to judge" }
    let least = InterruptedSeries.fewestPeriods
    let few = series.isEnough(places) ? "" : ", too few to judge (\(least) a side)"
    return "\(name): \(sides(places))\(few); no \(units) in \(series.names(empty(member)))"
  }

  /// " in A, B" of some groups; nothing when it is all of them, nil when it is none.
  private func named(_ some: [Int], of all: [Int]) -> String? {
    if some.isEmpty { return nil }
    if some.count == all.count { return "" }
    return " in " + SplitWords.list(byName(some).map { SplitWords.name(readings.members[$0].key) })
  }

  private func byName(_ members: [Int]) -> [Int] {
    members.map { (member: $0, name: SplitWords.name(readings.members[$0].key)) }
      .sorted { ($0.name, $0.member) < ($1.name, $1.member) }.map(\.member)
  }

  private static func name(_ key: [ResultValue]) -> String {
    key.map { $0.text(in: ResultColumn("", role: .group)) }.joined(separator: ", ")
  }

  private static func list(_ names: [String]) -> String {
    let words = names.prefix(most).joined(separator: "; ")
    return names.count > most ? "\(words) and \(names.count - most) more" : words
  }
}
