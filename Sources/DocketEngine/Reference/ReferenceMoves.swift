import DocketCore

/// From when to when one row is pending, and the spans that count it out or back in.
struct ReferenceMoves {
  /// A span from its first day to the day on which it is over; nil: it is not.
  typealias Span = (start: CivilDate, end: CivilDate?)

  /// Under the noun's pending rule.
  var base: Span
  var inactive: [Span]
  var active: [Span]

  /// How a row stands at the end of a day, by its number.
  private struct State {
    var isPending, isSuppressed, isAdded: Bool
  }

  private static func covers(_ span: Span, _ day: Int32) -> Bool {
    guard span.start.day <= day else { return false }
    guard let end = span.end else { return true }
    return end.day > day
  }

  private func state(_ day: Int32) -> State {
    let isBase = ReferenceMoves.covers(base, day)
    let isInactive = inactive.contains { ReferenceMoves.covers($0, day) }
    let isActive = active.contains { ReferenceMoves.covers($0, day) }
    return State(
      isPending: isActive || (isBase && !isInactive),
      isSuppressed: isBase && isInactive && !isActive, isAdded: isActive && !isBase)
  }

  /// What one row moves in a period, each day on which anything of it begins or ends looked at with the day before.
  func moves(in period: BoundPeriod) -> MoveTally {
    var tally = MoveTally()
    let last = period.end.day - 1
    if state(period.start.day - 1).isPending { tally.opening = 1 }
    if state(last).isPending { tally.closing = 1 }
    func isInside(_ day: CivilDate) -> Bool { period.start.day <= day.day && day.day <= last }
    if isInside(base.start) { tally.incoming += 1 }
    if let end = base.end, isInside(end) { tally.outgoing += 1 }
    var days: Set<CivilDate> = []
    for span in [base] + inactive + active {
      days.insert(span.start)
      if let end = span.end { days.insert(end) }
    }
    for day in days where isInside(day) {
      let (before, after) = (state(day.day - 1), state(day.day))
      if after.isSuppressed, !before.isSuppressed { tally.inactive += 1 }
      if before.isSuppressed, !after.isSuppressed { tally.reactivated += 1 }
      if after.isAdded, !before.isAdded { tally.reopened += 1 }
      if before.isAdded, !after.isAdded { tally.outgoing += 1 }
    }
    return tally
  }

  /// What all rows move in every period; nil rows are unsound.
  static func tally(_ rows: [ReferenceMoves?], _ periods: [BoundPeriod]) -> Tally {
    let sound = rows.compactMap { $0 }
    let tallies = periods.map { period -> MoveTally in
      var sum = MoveTally()
      for row in sound {
        let moves = row.moves(in: period)
        sum.opening += moves.opening
        sum.closing += moves.closing
        sum.incoming += moves.incoming
        sum.outgoing += moves.outgoing
        sum.inactive += moves.inactive
        sum.reactivated += moves.reactivated
        sum.reopened += moves.reopened
      }
      return sum
    }
    return .moves(tallies, unsound: rows.count - sound.count)
  }
}

extension ReferenceEvaluation {
  /// The spans of one row; nil when it has no start, or an end before it (rule 19).
  func moves(at place: ReferencePlace) throws -> ReferenceMoves? {
    guard let base = try soundSpan(at: place) else { return nil }
    return ReferenceMoves(
      base: base, inactive: try spans(active: false, at: place),
      active: try spans(active: true, at: place))
  }

  private func spans(active: Bool, at place: ReferencePlace) throws -> [ReferenceMoves.Span] {
    var all: [ReferenceMoves.Span] = []
    for span in office.nouns[place.noun].spans where span.active == active {
      for child in try children(span.path, of: place) ?? [] {
        guard try holds(span.condition, at: child) == .yes, let days = try soundSpan(at: child)
        else { continue }
        all.append(days)
      }
    }
    return all
  }
}
