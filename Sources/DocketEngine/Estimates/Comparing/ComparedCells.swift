import DocketCore
import DocketStatistics

/// The columns of a comparison and what stands in them, given the counts of both sides.
struct ComparedCells {
  /// Whether shares are compared, else counts.
  let isShare: Bool
  /// What the other side is called: `previous`, `reference`.
  let other: String
  /// Whether the difference and the ratio are those of Mantel and Haenszel.
  let isAdjusted: Bool

  /// The count, as `count` alone has it.
  static let count = MeasureColumn(measure: MeasureColumn.count).answerColumn(aliases: [])

  /// The columns of the comparison, after those of the side itself.
  var columns: [AnswerColumn] {
    let end = "the end of an interval"
    if !isShare {
      return [
        AnswerColumn(name: other, format: .count, part: .reference),
        AnswerColumn(name: "difference", format: .count, part: .other),
        AnswerColumn(name: "ratio", format: .decimals(2), unaveraged: "a ratio"),
        AnswerColumn(name: "low", format: .decimals(2), part: .low, unaveraged: end),
        AnswerColumn(name: "high", format: .decimals(2), part: .high, unaveraged: end),
      ]
    }
    let columns = [
      AnswerColumn(name: other, format: .percent, part: .reference, unaveraged: "a share"),
      AnswerColumn(name: "difference", format: .percent, unaveraged: "a difference of shares"),
      AnswerColumn(
        name: "difference_low", title: "low", format: .percent, part: .low, unaveraged: end),
      AnswerColumn(
        name: "difference_high", title: "high", format: .percent, part: .high, unaveraged: end),
      AnswerColumn(name: "ratio", format: .decimals(2), unaveraged: "a ratio"),
      AnswerColumn(
        name: "ratio_low", title: "low", format: .decimals(2), part: .low, unaveraged: end),
      AnswerColumn(
        name: "ratio_high", title: "high", format: .decimals(2), part: .high, unaveraged: end),
    ]
    guard isAdjusted else { return columns }
    return columns + [
      AnswerColumn(
        name: "crude_ratio", format: .decimals(2), part: .other, unaveraged: "a ratio")
    ]
  }

  /// What `across` spreads of a comparison: the number, the other side's, the difference and the ratio.
  func acrossColumns(after own: [AnswerColumn]) -> [Int] {
    let main = own.firstIndex { $0.part == .value } ?? 0
    let shown = columns.indices.filter {
      [other, "difference", "ratio"].contains(columns[$0].name)
    }
    return [main] + shown.map { own.count + $0 }
  }

  /// Nothing to compare: the row of the reference itself.
  var blank: [ResultValue] { columns.map { _ in .missing } }

  /// Two counts, each over its days.
  func counts(_ own: Int, days: Int, _ other: Int, days otherDays: Int) -> [ResultValue] {
    let ratio = CountRatio(count: own, days: days, reference: other, days: otherDays)
    return [
      .count(other), .count(own - other), .estimate(ratio?.ratio), .estimate(ratio?.low),
      .estimate(ratio?.high),
    ]
  }

  /// The cells without intervals: those take both sides as samples of their own, and these share units.
  func withoutIntervals(_ cells: [ResultValue]) -> [ResultValue] {
    zip(columns, cells).map {
      [.low, .high].contains($0.part) && $1 != .immature ? .missing : $1
    }
  }

  /// Two shares; with strata the difference and the ratio are those inside them.
  func shares(_ own: OutcomeTally, _ other: OutcomeTally, strata: MantelHaenszel?)
    -> [ResultValue]
  {
    let reference: ResultValue = other.known > 0 ? .ratio(other.yes, other.known) : .missing
    let ratio = ShareRatio(
      successes: own.yes, of: own.known, reference: other.yes, of: other.known)
    if isAdjusted {
      let (difference, adjusted) = (strata?.difference, strata?.ratio)
      return [
        reference, .estimate(difference?.value), .estimate(difference?.interval?.low),
        .estimate(difference?.interval?.high), .estimate(adjusted?.value),
        .estimate(adjusted?.interval?.low), .estimate(adjusted?.interval?.high),
        .estimate(ratio?.ratio),
      ]
    }
    let difference = ShareDifference(
      successes: own.yes, of: own.known, reference: other.yes, of: other.known)
    return [
      reference, .estimate(difference?.difference), .estimate(difference?.interval.low),
      .estimate(difference?.interval.high), .estimate(ratio?.ratio),
      .estimate(ratio?.interval.low), .estimate(ratio?.interval.high),
    ]
  }

  /// That the intervals of a comparison do not widen for units that go together, as that of the share does.
  func clusterNote(_ all: OutcomeTally) -> [ResultTable.FooterLine] {
    guard isShare, let clusters = all.clusters, clusters.clusters < clusters.rows else { return [] }
    return [.init(.note, "the intervals of difference and ratio take each unit on its own")]
  }

  /// What the columns are, for the footer.
  var definition: String {
    if !isShare, other == "reference" {
      return
        "difference = count less \(other); ratio = count over \(other), low to high is its 95 % interval"
    }
    if !isShare {
      return
        "difference = count less \(other); ratio = count per day over \(other) per day, low to high is its 95 % interval"
    }
    if isAdjusted {
      return
        "difference and ratio are those of Mantel and Haenszel inside the strata, with 95 % intervals; crude_ratio is without strata"
    }
    return
      "difference = share less \(other), in percentage points; ratio = share over \(other); with 95 % intervals (Newcombe; Katz)"
  }
}

extension GroupedUnits {
  /// Distinct units in a union that may be empty.
  func count(of groups: [Int]) throws -> Int { groups.isEmpty ? 0 : try units(inUnion: groups) }

  /// The first outcome over a union that may be empty.
  func outcome(of groups: [Int]) throws -> OutcomeTally {
    guard !groups.isEmpty, case .outcomes(let outcomes) = try tally(ofUnion: groups) else {
      return OutcomeTally()
    }
    return outcomes.first ?? OutcomeTally()
  }

  /// The first outcome over all units.
  func outcomeOfAll() throws -> OutcomeTally {
    guard let estimating = self as? any EstimatingUnits else { return OutcomeTally() }
    return try outcome(of: Array(estimating.keys.indices))
  }

  /// The columns of the side itself: those of its estimate, or the count.
  var ownColumns: [AnswerColumn] {
    (self as? any EstimatingUnits)?.columns ?? [ComparedCells.count]
  }

  /// The cells of the side itself over a union that may be empty; these are the keys of the row.
  func ownCells(of groups: [Int], at keys: [[ResultValue]]) throws -> [ResultValue] {
    if !groups.isEmpty { return try measures(ofUnion: groups) }
    return (self as? any EstimatingUnits)?.cellsOfNothing(at: keys) ?? [.count(0)]
  }

  /// What the side itself has to remark.
  func ownRemarks() throws -> [ResultTable.FooterLine] {
    guard let estimating = self as? any EstimatingUnits else { return [] }
    return try estimating.remarks(ofUnion: Array(keys.indices))
  }
}
