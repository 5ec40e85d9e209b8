import DocketCore
import DocketStatistics

/// How long it takes to end in one way: a Kaplan-Meier curve, or a cumulative incidence where several ways compete.
enum DurationCurve {
  case survival(SurvivalCurve)
  /// The way that is asked for is the first.
  case incidence(CumulativeIncidence)

  /// The curve of a tally; nil when the tally contradicts itself.
  init?(_ tally: SpellTally, ways: Int) {
    if ways > 1 {
      let days = tally.days.map {
        CauseCount(day: $0.day, ended: $0.ended, open: $0.open, entered: $0.entered)
      }
      guard let curve = CumulativeIncidence(days, causes: ways) else { return nil }
      self = .incidence(curve)
    } else {
      let days = tally.days.map {
        SpellCount(day: $0.day, ended: $0.ended.first ?? 0, open: $0.open, entered: $0.entered)
      }
      guard let curve = SurvivalCurve(days) else { return nil }
      self = .survival(curve)
    }
  }

  /// Spells in all.
  var size: Int {
    switch self {
    case .survival(let curve): return curve.size
    case .incidence(let curve): return curve.size
    }
  }

  /// The longest observed time in days; nil without spells.
  var lastDay: Int? {
    switch self {
    case .survival(let curve): return curve.lastDay
    case .incidence(let curve): return curve.lastDay
    }
  }

  /// The first day by which a share of all has ended in the way asked for, with its interval.
  func quantile(_ share: Double) -> DurationQuantile? {
    switch self {
    case .survival(let curve): return curve.quantile(share)
    case .incidence(let curve): return curve.quantile(share, cause: 0)
    }
  }

  /// The share that ended in the way asked for by a day; nil past the longest observed time.
  func ended(by day: Int) -> DocketStatistics.Estimate? {
    switch self {
    case .survival(let curve): return curve.ended(by: day)
    case .incidence(let curve): return curve.values(at: day)?.first
    }
  }

  /// The day on which nobody was left while more were still to enter: from it on the curve says nothing. Nil when
  /// there is no such day.
  var exhaustedDay: Int? {
    switch self {
    case .survival(let curve):
      guard curve.isExhaustedBeforeEntry else { return nil }
      return curve.steps.first { $0.survival == 0 }?.day
    case .incidence(let curve):
      guard curve.isExhaustedBeforeEntry else { return nil }
      return curve.steps.first { $0.survival == 0 }?.day
    }
  }

  /// The steps as they are drawn: from day 0 to the last day on which anybody was watched.
  var drawn: ResultCurve? {
    guard let lastDay else { return nil }
    var steps: [ResultCurve.Step]
    let kind: ResultCurve.Kind
    let whole: Double
    switch self {
    case .survival(let curve):
      (kind, whole) = (.survival, 1)
      steps = curve.steps.map {
        ResultCurve.Step(
          day: $0.day, value: $0.survival, low: $0.interval?.low, high: $0.interval?.high,
          atRisk: $0.atRisk)
      }
    case .incidence(let curve):
      (kind, whole) = (.incidence, 0)
      steps = curve.steps.compactMap { step in
        step.incidences.first.map {
          ResultCurve.Step(
            day: step.day, value: $0.value, low: $0.interval?.low, high: $0.interval?.high,
            atRisk: step.atRisk)
        }
      }
    }
    if steps.first?.day != 0 {
      steps.insert(
        ResultCurve.Step(day: 0, value: whole, low: whole, high: whole, atRisk: atRisk(on: 0)),
        at: 0)
    }
    if let last = steps.last, last.day < lastDay {
      var end = last
      (end.day, end.atRisk) = (lastDay, atRisk(on: lastDay))
      steps.append(end)
    }
    return ResultCurve(kind: kind, group: [], units: size, steps: steps)
  }

  private func atRisk(on day: Int) -> Int {
    switch self {
    case .survival(let curve): return curve.atRisk(on: day)
    case .incidence(let curve): return curve.atRisk(on: day)
    }
  }
}
