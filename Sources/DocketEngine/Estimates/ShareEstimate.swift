import DocketCore
import DocketStatistics

/// `share X of NOUN`: k of n with the 95 % interval, unknown apart; with several horizons a share for each.
struct ShareEstimate: Estimate {
  private let share: BoundShare
  private let noun: Noun
  private let clusterNoun: Noun?
  private let clock: CivilDate

  /// The share of a bound question.
  init(_ share: BoundShare, _ question: BoundQuestion, _ office: Office) {
    self.share = share
    noun = office.nouns[question.noun]
    clusterNoun = share.cluster.map { office.nouns[$0.noun] }
    clock = question.clock
  }

  /// The columns of one share.
  static let single: [AnswerColumn] = [
    AnswerColumn(
      name: "numerator", format: .count, part: .numerator, empty: .count(0)),
    AnswerColumn(name: "denominator", format: .count, part: .denominator, empty: .count(0)),
    AnswerColumn(name: "share", format: .percent, unaveraged: "a share"),
    AnswerColumn(name: "low", format: .percent, part: .low, unaveraged: "the end of an interval"),
    AnswerColumn(name: "high", format: .percent, part: .high, unaveraged: "the end of an interval"),
    AnswerColumn(name: "unknown", format: .count, part: .unknown, empty: .count(0)),
  ]

  var columns: [AnswerColumn] {
    if share.horizons.count < 2 { return ShareEstimate.single }
    return share.horizons.flatMap { horizon -> [AnswerColumn] in
      [
        AnswerColumn(
          name: "n_\(horizon.count)", format: .count, part: .denominator, empty: .count(0)),
        AnswerColumn(
          name: "share_\(horizon.count)", format: .percent, unaveraged: "a share",
          horizon: horizon),
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
    guard case .outcomes(let outcomes) = tally else { return columns.map(\.empty) }
    if share.horizons.count < 2 {
      guard let outcome = outcomes.first else { return columns.map(\.empty) }
      return [.count(outcome.yes), .count(outcome.known)] + ShareEstimate.cells(outcome)
        + [.count(outcome.unknown)]
    }
    return outcomes.prefix(share.horizons.count).flatMap {
      [.count($0.known)] + ShareEstimate.cells($0)
    }
  }

  /// The share and the ends of its interval; "-" over nothing.
  static func cells(_ outcome: OutcomeTally) -> [ResultValue] {
    guard outcome.known > 0 else { return [.missing, .missing, .missing] }
    let interval = interval(outcome)
    return [
      .ratio(outcome.yes, outcome.known), .estimate(interval?.low), .estimate(interval?.high),
    ]
  }

  /// The interval of a share; of clustered units on the effective number of them (measures.md).
  static func interval(_ outcome: OutcomeTally) -> (low: Double, high: Double)? {
    if let clusters = outcome.clusters {
      return ClusteredShare(clusters)?.interval.map { ($0.low, $0.high) }
    }
    return WilsonInterval(successes: outcome.yes, of: outcome.known).map { ($0.low, $0.high) }
  }

  func remarks(_ tally: Tally) -> [ResultTable.FooterLine] {
    guard case .outcomes(let outcomes) = tally, let first = outcomes.first else { return [] }
    var lines: [ResultTable.FooterLine] = []
    let words = TableFacts.words
    if share.horizons.isEmpty {
      lines.append(
        .init(
          .definition,
          "share = \(noun.name) for which \(share.name) is true, of those for which it is known; low to high is its 95 % interval"
        ))
    }
    if first.unknown > 0 {
      lines.append(
        .init(
          .leftOut,
          "\(words(first.unknown)) for which \(share.name) is unknown (a value is missing)"))
    }
    if first.unsound > 0 {
      lines.append(
        .init(.leftOut, "\(words(first.unsound)) without a start, or that end before it"))
    }
    for (horizon, outcome) in zip(share.horizons, outcomes) {
      lines.append(
        .init(
          .definition,
          "within \(horizon.words): of the \(words(outcome.known)) \(noun.name) whose \(horizon.words) were over by \(clock.iso), ended or not"
        ))
      if outcome.unobserved > 0 {
        lines.append(
          .init(
            .leftOut,
            "\(words(outcome.unobserved)) not observed for \(horizon.words) by \(clock.iso)"))
      }
    }
    if let clusterNoun, let clusters = first.clusters, clusters.clusters < clusters.rows {
      lines.append(
        .init(
          .note,
          "the interval allows for \(noun.name) of one \(clusterNoun.singular) going together"))
    }
    if share.open != nil, let open = outcomes.last, open.yes > 0 {
      lines.append(
        .init(
          .note,
          "\(words(open.yes)) are still open, so \(share.name) may yet happen to them; "
            + "`within 365 days` looks only at those observed that long"))
    }
    return lines
  }
}

extension ResultValue {
  /// An estimate that is no ratio of counts; "-" when there is none.
  static func estimate(_ value: Double?) -> ResultValue {
    guard let value, value.isFinite else { return .missing }
    return .number(.inexact(value))
  }
}
