import DocketCore
import DocketStatistics

/// Groups of a question that is split at a day: for each the level, the slope and the gap of its series.
struct SplitGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let isShare: Bool
  private let split: BoundSplit
  private let series: SplitSeries
  private let noun: Noun
  /// What the share itself has to remark: still open, left out.
  private let estimate: ShareEstimate?
  /// The evaluator's groups of every key without time, by place of the calendar unit.
  private let members: [(key: [ResultValue], byPlace: [Int: [Int]])]
  let keys: [[ResultValue]]

  /// Groups whose last key is the calendar unit of the split's time.
  init(
    _ groups: any GroupedUnits, _ split: BoundSplit, _ question: BoundQuestion, _ office: Office
  ) throws {
    self.groups = groups
    self.split = split
    isShare = question.isEstimate
    noun = office.nouns[question.noun]
    let buckets = try SplitGroups.buckets(groups, split, question, office)
    var horizon: BoundHorizon?
    if case .estimate(.share(let share)) = question.head {
      horizon = share.horizons.first
      estimate = ShareEstimate(share, question, office)
    } else {
      estimate = nil
    }
    series = SplitSeries(
      buckets, split, clock: question.clock, lag: office.lagDays, horizon: horizon)
    let place = Dictionary(
      series.buckets.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    var order: [[ResultValue]] = []
    var found: [[ResultValue]: [Int: [Int]]] = [:]
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
    keys = members.flatMap { member in
      SplitTerm.allCases.map { member.key + [.text($0.rawValue)] }
    }
    try refuseTooFew()
  }

  private static func buckets(
    _ groups: any GroupedUnits, _ split: BoundSplit, _ question: BoundQuestion, _ office: Office
  ) throws -> [Bucket] {
    guard case .time(let unit, _) = split.time.kind else { return [] }
    var range: (from: CivilDate?, until: CivilDate?) = (nil, nil)
    if case .window(let from, let until) = split.time.domain { range = (from, until) }
    let printed = try TimeBuckets(
      unit: unit, fiscalStart: TimeBuckets.fiscalStart(unit, office), clock: question.clock
    ).from(
      range.from, until: range.until, occurring: Set(groups.keys.compactMap(\.last)),
      split.time.name)
    return printed.compactMap { value in
      if case .bucket(let bucket) = value { return bucket }
      return nil
    }
  }

  var selected: Int { groups.selected }
  var unknown: Int { groups.unknown }
  var unsound: Int { groups.unsound }
  var missingArguments: [Int] { groups.missingArguments }
  var oneOfEachGroup: [Int] {
    stride(from: 0, to: keys.count, by: SplitTerm.allCases.count).map { $0 }
  }

  var columns: [AnswerColumn] {
    let format: ResultColumn.Format = isShare ? .percent : .decimals(2)
    return [
      AnswerColumn(name: "estimate", format: format, unaveraged: "an estimate"),
      AnswerColumn(name: "low", format: format, part: .low, unaveraged: "the end of an interval"),
      AnswerColumn(name: "high", format: format, part: .high, unaveraged: "the end of an interval"),
      AnswerColumn(name: "p", format: .decimals(4), part: .other, unaveraged: "a probability"),
    ]
  }

  func units(inUnion numbers: [Int]) throws -> Int {
    try groups.units(inUnion: inner(numbers, at: nil))
  }

  func tally(ofUnion numbers: [Int]) throws -> Tally {
    try groups.tally(ofUnion: inner(numbers, at: nil))
  }

  func measures(ofUnion numbers: [Int]) throws -> [ResultValue] {
    let terms = Set(numbers.map { $0 % SplitTerm.allCases.count })
    guard terms.count == 1, let term = terms.first, let model = try model(of: numbers) else {
      return columns.map(\.empty)
    }
    let found = [model.level, model.slope, model.gap][term]
    return [
      .estimate(found.estimate), .estimate(found.interval?.low), .estimate(found.interval?.high),
      .estimate(found.p),
    ]
  }

  /// The evaluator's groups behind these numbers, of all calendar units or one.
  private func inner(_ numbers: [Int], at place: Int?) -> [Int] {
    Set(numbers.map { $0 / SplitTerm.allCases.count }).sorted().flatMap { member in
      let byPlace = members[member].byPlace
      return place.map { byPlace[$0] ?? [] } ?? byPlace.values.flatMap { $0 }
    }
  }

  /// What was read in a calendar unit: a count a day, a share with its units as weight; nil over nothing.
  private func value(_ numbers: [Int], at place: Int) throws -> (value: Double, weight: Double)? {
    let found = inner(numbers, at: place)
    let bucket = series.buckets[place]
    guard isShare else {
      let count = found.isEmpty ? 0 : try groups.units(inUnion: found)
      return (Double(count) / Double(max(1, Int(bucket.end.day) - Int(bucket.start.day))), 1)
    }
    guard !found.isEmpty, case .outcomes(let outcomes) = try groups.tally(ofUnion: found),
      let outcome = outcomes.first, outcome.known > 0
    else { return nil }
    return (Double(outcome.yes) / Double(outcome.known), Double(outcome.known))
  }

  private func model(of numbers: [Int]) throws -> InterruptedSeries? {
    guard let start = series.start else { return nil }
    let observations = try series.kept.compactMap { place in
      try value(numbers, at: place).map {
        SeriesObservation(time: place, value: $0.value, weight: $0.weight)
      }
    }
    return InterruptedSeries(observations, start: start)
  }

  private func refuseTooFew() throws {
    let sides = series.sides
    let least = InterruptedSeries.fewestPeriods
    guard min(sides.before, sides.after) < least else { return }
    throw Diagnostic(
      .tooFewPeriods,
      "There are \(sides.before) whole periods before \(split.day.iso) and \(sides.after) after it; each side needs \(least).",
      at: split.span,
      details: ["Ask for a longer window, or a shorter unit: by week or by month."]
        + (series.leftOut.isEmpty ? [] : ["Left out: \(series.leftOut.joined(separator: "; "))."]))
  }

  func remarks(ofUnion numbers: [Int]) throws -> [ResultTable.FooterLine] {
    let unit = series.buckets.first?.unit.word(plural: false) ?? "period"
    let what =
      isShare ? "percentage points, each \(unit) weighted by its units" : "\(noun.name) a day"
    var lines: [ResultTable.FooterLine] = [
      .init(
        .definition,
        "level = the step at the first whole \(unit) from \(split.day.iso) on; slope = how much more the series rises each \(unit) than before; gap = the last \(unit) against the earlier course carried on (\(what); low to high is the 95 % interval)"
      )
    ]
    if let sides = try plainSides(numbers) { lines.append(.init(.note, sides)) }
    if let estimate, let kept = try keptTally(numbers) {
      lines += estimate.remarks(kept).filter { $0.kind != .definition }
    }
    if !series.leftOut.isEmpty {
      lines.append(
        .init(.leftOut, "left out of the series: \(series.leftOut.joined(separator: "; "))"))
    }
    let sides = series.sides
    lines.append(
      .init(
        .note,
        "\(sides.before) \(unit)s before, \(sides.after) after; an interval that holds 0 is no more than chance; a chance error may carry over to the next \(unit) (AR(1), Prais-Winsten)"
      ))
    if min(sides.before, sides.after) < InterruptedSeries.fewestSafePeriods {
      lines.append(
        .init(
          .warning,
          "under \(InterruptedSeries.fewestSafePeriods) \(unit)s on a side: the intervals are too narrow"
        ))
    }
    if !series.hasSameSeasons {
      lines.append(
        .init(
          .warning, "the two sides have other \(unit)s of the year: a season may look like a change"
        ))
    }
    lines.append(
      .init(
        .note,
        "short series give intervals too narrow; other changes at the time are not ruled out"))
    return lines
  }

  /// The evaluator's groups of the calendar units that take part, on one side of the change or on both.
  private func kept(_ numbers: [Int], _ isSide: (Int) -> Bool = { _ in true }) -> [Int] {
    series.kept.filter(isSide).flatMap { inner(numbers, at: $0) }
  }

  private func keptTally(_ numbers: [Int]) throws -> Tally? {
    let groups = kept(numbers)
    return groups.isEmpty ? nil : try self.groups.tally(ofUnion: groups)
  }

  /// The two sides as they are, without a trend: the plain shares, or the counts a day.
  private func plainSides(_ numbers: [Int]) throws -> String? {
    guard let start = series.start else { return nil }
    func words(_ isSide: (Int) -> Bool) throws -> String? {
      let groups = kept(numbers, isSide)
      if isShare {
        guard !groups.isEmpty, case .outcomes(let all) = try self.groups.tally(ofUnion: groups),
          let outcome = all.first, outcome.known > 0
        else { return nil }
        let share = ResultValue.ratio(outcome.yes, outcome.known)
          .text(in: ResultColumn("", role: .measure, format: .percent))
        return "\(share) (\(TableFacts.words(outcome.yes)) of \(TableFacts.words(outcome.known)))"
      }
      let days = series.kept.filter(isSide).reduce(0) {
        $0 + Int(series.buckets[$1].end.day) - Int(series.buckets[$1].start.day)
      }
      guard days > 0 else { return nil }
      let count = groups.isEmpty ? 0 : try self.groups.units(inUnion: groups)
      return Number.dividing(Int128(count), by: Int128(days)).map {
        $0.rounded(digits: 2) + " a day"
      }
    }
    guard let before = try words({ $0 < start }), let after = try words({ $0 >= start }) else {
      return nil
    }
    return "without looking at trends: \(before) before, \(after) after"
  }

  var marks: [DateMark] { [DateMark(day: split.day, name: "")] }

  func drawn() throws -> ResultTable? {
    var rows: [(key: [ResultValue], place: Int, value: ResultValue, fitted: ResultValue)] = []
    for number in oneOfEachGroup {
      let fitted = try fitted(number)
      for place in series.buckets.indices {
        let found = try value([number], at: place)
        rows.append(
          (
            Array(keys[number].dropLast()), place, .estimate(found?.value),
            .estimate(fitted[place])
          ))
      }
    }
    let groupCount = (keys.first?.count ?? 1) - 1
    let format: ResultColumn.Format = isShare ? .percent : .decimals(2)
    var columns = [ResultColumn(split.time.name, role: .group)]
    var cells: [[ResultValue]] = [rows.map { .bucket(series.buckets[$0.place]) }]
    for d in 0..<groupCount {
      columns.append(ResultColumn("group \(d + 1)", role: .group))
      cells.append(rows.map { $0.key[d] })
    }
    columns += [
      ResultColumn(
        isShare ? "share" : "\(noun.name) a day", role: .measure, format: format, isNumeric: true),
      ResultColumn("fitted", role: .measure, format: format, isNumeric: true, part: .other),
    ]
    cells += [rows.map(\.value), rows.map(\.fitted)]
    var table = ResultTable(columns: columns, cells: cells)
    let kept = Set(series.kept)
    for (row, found) in rows.enumerated() where !kept.contains(found.place) {
      table.rowKinds[row] = .partial
    }
    return table
  }

  /// The model in every calendar unit that took part.
  private func fitted(_ number: Int) throws -> [Int: Double] {
    guard let model = try model(of: [number]) else { return [:] }
    let places = try series.kept.filter { try value([number], at: $0) != nil }
    return Dictionary(zip(places, model.fitted), uniquingKeysWith: { a, _ in a })
  }
}
