import DocketCore
import DocketStatistics

/// Counts what an estimate is made of, over any units.
struct ObservedTally: Sendable {
  private let observation: BoundObservation
  private let columns: [MeasuredColumn]
  private let cancellation: Cancellation
  /// The rows that units hang under; nil without clusters.
  private let clusters: Cells<UInt32>?
  private let isOrdered: Bool
  /// The spells to count; nil for other observations.
  private let spells: SpellHistogram?

  /// Columns as `Executor.observed` lays them out.
  init(
    _ observation: BoundObservation, _ columns: [MeasuredColumn], _ cancellation: Cancellation
  ) {
    self.observation = observation
    self.columns = columns
    self.cancellation = cancellation
    var found: Cells<UInt32>?
    if case .outcomes(_, _?) = observation, case .categories(let rows)? = columns.last?.values {
      found = rows
    }
    clusters = found
    isOrdered = found.map(ClusterRuns.isOrdered) ?? true
    if case .spells(let spell) = observation {
      spells = try? SpellHistogram(spell, columns)
    } else {
      spells = nil
    }
  }

  /// The tally of `count` units; `index` gives the place of a unit's values in the columns.
  func tally(_ count: Int, _ index: (Int) -> Int) throws -> Tally {
    switch observation {
    case .outcomes(let outcomes, _): return .outcomes(try tally(outcomes, count, index))
    case .spells:
      guard let spells else {
        throw Diagnostic(.internalFault, "A spell without its dates.")
      }
      return .spells(try spells.tally(count, cancellation, index))
    case .moves:
      guard case .moves(let moves)? = columns.first?.values else {
        throw Diagnostic(.internalFault, "A flow without the moves of its units.")
      }
      return try moves.tally(count, cancellation, index)
    }
  }

  private func tally(
    _ outcomes: [BoundOutcome], _ count: Int, _ index: (Int) -> Int
  ) throws -> [OutcomeTally] {
    var at = 0
    func next() -> Cells<UInt8>? {
      defer { at += 1 }
      guard columns.indices.contains(at), case .truths(let cells) = columns[at].values else {
        return nil
      }
      return cells
    }
    return try outcomes.map { outcome in
      guard let condition = next() else {
        throw Diagnostic(.internalFault, "An outcome without its column.")
      }
      let sound = outcome.sound == nil ? nil : next()
      let observed = outcome.observed == nil ? nil : next()
      return try tally(condition, sound, observed, count, index)
    }
  }

  private func tally(
    _ condition: Cells<UInt8>, _ sound: Cells<UInt8>?, _ observed: Cells<UInt8>?,
    _ count: Int, _ index: (Int) -> Int
  ) throws -> OutcomeTally {
    var tally = OutcomeTally()
    let (condition, sound, observed) = (condition.base, sound?.base, observed?.base)
    let clusterOf = clusters?.base
    var sums = ClusterRuns(isOrdered: isOrdered)
    for i in 0..<count {
      if i & 0x3FFF == 0 { try cancellation.check() }
      let place = index(i)
      if let sound, sound[place] != Truth.yes {
        tally.unsound += 1
        continue
      }
      if let observed, observed[place] != Truth.yes {
        tally.unobserved += 1
        continue
      }
      let truth = condition[place]
      if truth == Truth.unknown {
        tally.unknown += 1
        continue
      }
      let yes = truth == Truth.yes ? 1 : 0
      tally.yes += yes
      tally.no += 1 - yes
      if let clusterOf { sums.add(yes, to: clusterOf[place]) }
    }
    if clusters != nil { tally.clusters = sums.finished() }
    return tally
  }
}
