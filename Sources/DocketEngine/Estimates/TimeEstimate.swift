import DocketCore
import DocketStatistics

/// `time from A to B for NOUN`: quartiles of the Kaplan-Meier curve with the interval of the median, or the curve at
/// some days; where ways to end compete, of the cumulative incidence of the one asked for.
struct TimeEstimate: Estimate {
  let time: BoundTime
  let office: Office
  /// The counted noun and its number.
  let noun: Noun
  let number: Int
  /// Whether any unit of the noun is still open, whatever the question's conditions.
  let isAnyOpen: () throws -> Bool
  /// How many units were closed without coming to the end.
  let closedWithout: () throws -> Int
  /// What closes units, where that is another date than the end and one way to end is asked for; nil otherwise.
  let closing: String?

  /// The time of a bound question.
  init(
    _ time: BoundTime, _ question: BoundQuestion, _ office: Office,
    isAnyOpen: @escaping () throws -> Bool, closedWithout: @escaping () throws -> Int
  ) {
    self.time = time
    self.office = office
    number = question.noun
    noun = office.nouns[number]
    self.isAnyOpen = isAnyOpen
    self.closedWithout = closedWithout
    closing = TimeEstimate.closing(time, noun)
  }

  /// The name of the date that ends the noun's pending rule; nil when it is the start or the end that is asked for, or
  /// a unit is followed beyond it.
  private static func closing(_ time: BoundTime, _ noun: Noun) -> String? {
    guard let rule = noun.pending, time.spell.ends.count == 1, time.spell.following == nil,
      time.spell.ends != [rule.to], time.spell.from != rule.to,
      case .milestone(let number) = rule.to
    else { return nil }
    return noun.milestones[number].name
  }

  /// The ways to end.
  var ways: Int { time.spell.ends.count }

  var columns: [AnswerColumn] {
    var counts = [
      AnswerColumn(name: "n", format: .count, part: .denominator, empty: .count(0)),
      AnswerColumn(name: "ended", format: .count, part: .numerator, empty: .count(0)),
    ]
    if ways > 1 {
      counts.append(AnswerColumn(name: "other", format: .count, part: .other, empty: .count(0)))
    }
    counts.append(
      AnswerColumn(
        name: "open", title: closing == nil ? nil : "not yet", format: .count, part: .other,
        empty: .count(0)))
    return counts + (time.horizons.isEmpty ? TimeEstimate.quartiles : shares)
  }

  /// The columns of the quartiles; the interval is the median's.
  private static let quartiles = [
    AnswerColumn(name: "q25", format: .days, part: .other, unaveraged: "a quartile"),
    AnswerColumn(name: "median", format: .days, unaveraged: "a median"),
    AnswerColumn(name: "q75", format: .days, part: .other, unaveraged: "a quartile"),
    AnswerColumn(
      name: "low", title: "median low", format: .days, part: .low,
      unaveraged: "the end of an interval"),
    AnswerColumn(
      name: "high", title: "median high", format: .days, part: .high,
      unaveraged: "the end of an interval"),
  ]

  /// The columns of the curve at each horizon.
  private var shares: [AnswerColumn] {
    time.horizons.flatMap { horizon in
      [
        AnswerColumn(name: "by_\(horizon.count)", format: .percent, unaveraged: "a share"),
        AnswerColumn(
          name: "low_\(horizon.count)", format: .percent, part: .low,
          unaveraged: "the end of an interval"),
        AnswerColumn(
          name: "high_\(horizon.count)", format: .percent, part: .high,
          unaveraged: "the end of an interval"),
      ]
    }
  }

  func cells(_ tally: Tally) -> [ResultValue] {
    guard case .spells(let spells) = tally, let curve = DurationCurve(spells, ways: ways) else {
      return columns.map(\.empty)
    }
    let ended = (0..<ways).map { way in spells.days.reduce(0) { $0 + $1.ended[way] } }
    let others = ended.dropFirst().reduce(0, +)
    var cells: [ResultValue] = [.count(curve.size), .count(ended.first ?? 0)]
    if ways > 1 { cells.append(.count(others)) }
    cells.append(.count(curve.size - (ended.first ?? 0) - others))
    if time.horizons.isEmpty { return cells + TimeEstimate.quartiles(of: curve) }
    return cells + time.horizons.flatMap { TimeEstimate.shares(of: curve, at: $0.days) }
  }

  /// The quartiles and the interval of the median; "-" when the curve gives none.
  private static func quartiles(of curve: DurationCurve) -> [ResultValue] {
    let median = curve.quantile(0.5)
    return [
      cell(curve.quantile(0.25)?.estimate), cell(median?.estimate),
      cell(curve.quantile(0.75)?.estimate), cell(median?.low), cell(median?.high),
    ]
  }

  /// A day of the curve; "> N days" when it was not reached while anybody was watched.
  static func cell(_ day: ReachedDay?) -> ResultValue {
    switch day {
    case .day(let day): return .count(day)
    case .beyond(let last): return .beyond(last)
    case nil: return .missing
    }
  }

  /// The share that had ended by a day; "…" past the longest observed time (rule 34), "-" once nobody was left while
  /// more were still to enter.
  private static func shares(of curve: DurationCurve, at day: Int) -> [ResultValue] {
    if curve.size == 0 || curve.exhaustedDay.map({ day >= $0 }) ?? false {
      return [.missing, .missing, .missing]
    }
    guard let share = curve.ended(by: day) else { return [.immature, .immature, .immature] }
    return [
      .estimate(share.value), .estimate(share.interval?.low), .estimate(share.interval?.high),
    ]
  }

  func curve(_ tally: Tally) -> ResultCurve? {
    guard case .spells(let spells) = tally else { return nil }
    return DurationCurve(spells, ways: ways)?.drawn
  }
}

extension BoundHorizon {
  /// Its days: only days and weeks are always equally long.
  var days: Int {
    guard unit == .week else { return count }
    let (days, overflow) = count.multipliedReportingOverflow(by: 7)
    return overflow ? Int.max : days
  }
}
