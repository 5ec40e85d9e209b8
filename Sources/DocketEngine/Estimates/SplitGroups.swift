import DocketCore
import DocketStatistics

/// Groups of a question that is split at a day: for each the level, the slope and the gap of its series.
struct SplitGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let split: BoundSplit
  private let readings: SplitReadings
  private let noun: Noun
  /// What the share itself has to remark: still open, left out.
  private let estimate: ShareEstimate?
  /// The series of each member.
  private let observations: [[SeriesObservation]]
  let keys: [[ResultValue]]

  /// Groups whose last key is the calendar unit of the split's time; T138 when no series is long enough.
  init(
    _ groups: any GroupedUnits, _ split: BoundSplit, _ question: BoundQuestion, _ office: Office
  ) throws {
    self.groups = groups
    self.split = split
    noun = office.nouns[question.noun]
    if case .estimate(.share(let share)) = question.head {
      estimate = ShareEstimate(share, question, office)
    } else {
      estimate = nil
    }
    let series = SplitSeries(
      try SplitGroups.buckets(groups, split, question, office), split, clock: question.clock,
      lag: office.lagDays, horizon: question.horizons(from: split.time).first,
      dataStart: SeenDays(question, office).start(of: split.time))
    let readings = SplitReadings(
      groups, series, isShare: question.isEstimate, isGrouped: !question.unitDimensions.isEmpty)
    self.readings = readings
    observations = try readings.members.indices.map { try readings.observations([$0]) }
    keys = readings.members.flatMap { member in
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
    let format: ResultColumn.Format = readings.isShare ? .percent : .decimals(2)
    return [
      AnswerColumn(name: "estimate", format: format, unaveraged: "an estimate"),
      AnswerColumn(name: "low", format: format, part: .low, unaveraged: "the end of an interval"),
      AnswerColumn(name: "high", format: format, part: .high, unaveraged: "the end of an interval"),
      AnswerColumn(name: "p", format: .decimals(4), part: .other, unaveraged: "a probability"),
    ]
  }

  func units(inUnion numbers: [Int]) throws -> Int {
    try groups.count(of: readings.inner(members(numbers), at: nil))
  }

  func tally(ofUnion numbers: [Int]) throws -> Tally {
    try groups.tally(ofUnion: readings.inner(members(numbers), at: nil))
  }

  func measures(ofUnion numbers: [Int]) throws -> [ResultValue] {
    let terms = Set(numbers.map { $0 % SplitTerm.allCases.count })
    guard terms.count == 1, let term = terms.first, let model = try model(of: members(numbers))
    else { return columns.map(\.empty) }
    let found = [model.level, model.slope, model.gap][term]
    return [
      .estimate(found.estimate), .estimate(found.interval?.low), .estimate(found.interval?.high),
      .estimate(found.p),
    ]
  }

  private func members(_ numbers: [Int]) -> [Int] {
    Set(numbers.map { $0 / SplitTerm.allCases.count }).sorted()
  }

  private func model(of members: [Int]) throws -> InterruptedSeries? {
    guard let start = readings.series.start, let first = members.first else { return nil }
    let observations =
      members.count == 1 ? self.observations[first] : try readings.observations(members)
    return InterruptedSeries(observations, start: start)
  }

  /// T138 when the calendar has too few units on a side, or no group has enough that have something in them.
  private func refuseTooFew() throws {
    let series = readings.series
    let least = InterruptedSeries.fewestPeriods
    let words = SplitWords(readings, observations, split, noun)
    let sides = series.sides(series.kept)
    let unit = words.unit
    var details = ["Ask for a longer window, or a shorter unit: by week or by month."]
    let what: String
    if min(sides.before, sides.after) < least {
      what =
        "There are \(sides.before) whole periods before \(split.day.iso) and \(sides.after) after it; each side needs \(least)."
    } else if readings.members.isEmpty {
      return
    } else if !observations.contains(where: { series.isEnough($0.map(\.time)) }) {
      details = ["Ask for a longer window, a longer unit, or fewer conditions."]
      if readings.isGrouped {
        what =
          "No group has \(least) \(unit)s with \(words.units) before \(split.day.iso) and \(least) after it."
        details = ["Ask for a longer window, a longer unit, or fewer groups."]
      } else {
        let own = series.sides(observations.first?.map(\.time) ?? [])
        what =
          "\(own.before) of the \(sides.before) \(unit)s before \(split.day.iso) have \(words.units), and \(own.after) of the \(sides.after) after it; each side needs \(least)."
      }
    } else {
      return
    }
    if !series.leftOut.isEmpty {
      details.append("Left out: \(series.leftOut.joined(separator: "; ")).")
    }
    throw Diagnostic(.tooFewPeriods, what, at: split.span, details: details)
  }

  func remarks(ofUnion numbers: [Int]) throws -> [ResultTable.FooterLine] {
    let words = SplitWords(readings, observations, split, noun)
    let members = members(numbers)
    var lines = [words.definition]
    if let sides = try words.plainSides(members) { lines.append(.init(.note, sides)) }
    let kept = readings.series.kept.flatMap { readings.inner(members, at: $0) }
    if let estimate, !kept.isEmpty {
      lines += estimate.remarks(try groups.tally(ofUnion: kept)).filter { $0.kind != .definition }
    }
    let flat = try members.filter {
      guard let model = try model(of: [$0]) else { return false }
      return model.level.interval == nil
    }
    return lines + words.taken(members) + words.flat(flat) + words.warnings(members) + [
      .init(
        .note,
        "short series give intervals too narrow; other changes at the time are not ruled out")
    ]
  }

  func remarks(ofNothing keys: [[ResultValue]]) -> [ResultTable.FooterLine] {
    SplitWords(readings, observations, split, noun).nothing(keys)
  }

  var marks: [DateMark] { [DateMark(day: split.day, name: "")] }

  func drawn() throws -> ResultTable? {
    let series = readings.series
    var rows: [(key: [ResultValue], place: Int, value: ResultValue, fitted: ResultValue)] = []
    for member in readings.members.indices {
      let fitted = try fitted(member)
      for place in series.buckets.indices {
        let found = try readings.value([member], at: place)
        rows.append(
          (
            readings.members[member].key, place, .estimate(found?.value),
            .estimate(fitted[place])
          ))
      }
    }
    let groupCount = (keys.first?.count ?? 1) - 1
    let format: ResultColumn.Format = readings.isShare ? .percent : .decimals(2)
    var columns = [ResultColumn(split.time.name, role: .group)]
    var cells: [[ResultValue]] = [rows.map { .bucket(series.buckets[$0.place]) }]
    for d in 0..<groupCount {
      columns.append(ResultColumn("group \(d + 1)", role: .group))
      cells.append(rows.map { $0.key[d] })
    }
    columns += [
      ResultColumn(
        readings.isShare ? "share" : "\(noun.name) a day", role: .measure, format: format,
        isNumeric: true),
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
  private func fitted(_ member: Int) throws -> [Int: Double] {
    guard let model = try model(of: [member]) else { return [:] }
    return Dictionary(
      zip(observations[member].map(\.time), model.fitted), uniquingKeysWith: { a, _ in a })
  }
}
