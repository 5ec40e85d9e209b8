import DocketCore

/// What an estimate saw on one unit.
enum ReferenceObservation {
  /// How one yes-or-no question was answered.
  enum Answer {
    case known(Bool)
    case unknown
    /// No start, or an end before it (rule 19).
    case unsound
    /// Not observed long enough (rule 33).
    case unobserved
  }

  /// The answers, and the row that the unit hangs under (nil: a cluster of its own).
  case outcomes([Answer], cluster: Int?)
  /// From when to when it was watched, and how it ended.
  case spell(ReferenceSpell)
  /// The spans of a flow; nil: no start, or an end before it.
  case moves(ReferenceMoves?)
}

extension ReferenceEvaluation {
  /// What an estimate looks at, on one row.
  func observed(_ observation: BoundObservation, at place: ReferencePlace) throws
    -> ReferenceObservation
  {
    switch observation {
    case .outcomes(let outcomes, let cluster):
      return .outcomes(
        try outcomes.map { try answer($0, at: place) },
        cluster: cluster.flatMap { hanging($0.ups, place)?.row })
    case .spells(let spell): return .spell(try self.spell(spell, at: place))
    case .moves: return .moves(try moves(at: place))
    }
  }

  private func answer(_ outcome: BoundOutcome, at place: ReferencePlace) throws
    -> ReferenceObservation.Answer
  {
    guard try holds(outcome.sound, at: place) == .yes else { return .unsound }
    guard try holds(outcome.observed, at: place) == .yes else { return .unobserved }
    switch try truth(outcome.condition, at: place) {
    case .yes: return .known(true)
    case .no: return .known(false)
    case .unknown: return .unknown
    }
  }

  /// The row reached by links upwards, whether or not it exists on the day.
  private func hanging(_ steps: [LinkStep], _ place: ReferencePlace) -> ReferencePlace? {
    var current = place
    for step in steps {
      guard let above = parent(step.link, of: current) else { return nil }
      current = above
    }
    return current
  }
}
