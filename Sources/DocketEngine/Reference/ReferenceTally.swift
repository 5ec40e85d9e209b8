import DocketCore
import DocketStatistics

/// Counts what estimates are made of, one plain pass a number.
struct ReferenceTally {
  let observation: BoundObservation

  init(_ observation: BoundObservation) { self.observation = observation }

  /// The tally of these units, in row order.
  func tally(_ units: [ReferenceObservation]) throws -> Tally {
    switch observation {
    case .outcomes(let outcomes, let cluster):
      return .outcomes(
        outcomes.indices.map { tally(units, of: $0, isClustered: cluster != nil) })
    case .spells(let spell):
      let watched = units.compactMap { unit -> ReferenceSpell? in
        if case .spell(let spell) = unit { return spell }
        return nil
      }
      return .spells(ReferenceSpell.tally(watched, ways: spell.ends.count))
    case .moves(let periods):
      let rows = units.compactMap { unit -> ReferenceMoves?? in
        if case .moves(let moves) = unit { return .some(moves) }
        return nil
      }
      return ReferenceMoves.tally(rows, periods)
    }
  }

  private func tally(_ units: [ReferenceObservation], of i: Int, isClustered: Bool)
    -> OutcomeTally
  {
    var tally = OutcomeTally()
    var known: [(yes: Bool, cluster: Int?)] = []
    for unit in units {
      guard case .outcomes(let answers, let cluster) = unit else { continue }
      switch answers[i] {
      case .known(let yes): known.append((yes, cluster))
      case .unknown: tally.unknown += 1
      case .unsound: tally.unsound += 1
      case .unobserved: tally.unobserved += 1
      }
    }
    tally.yes = known.filter(\.yes).count
    tally.no = known.count - tally.yes
    if isClustered {
      var sums = ClusterSums()
      for row in Set(known.compactMap(\.cluster)).sorted() {
        let together = known.filter { $0.cluster == row }
        sums.add(successes: together.filter(\.yes).count, of: together.count)
      }
      for alone in known where alone.cluster == nil {
        sums.add(successes: alone.yes ? 1 : 0, of: 1)
      }
      tally.clusters = sums
    }
    return tally
  }
}
