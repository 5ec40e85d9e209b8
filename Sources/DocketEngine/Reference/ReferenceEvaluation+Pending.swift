import DocketCore

/// The stock: what is pending, and since when.
extension ReferenceEvaluation {
  /// Whether a row is pending at the end of the counted day: begun, not ended and not inactive, or active again.
  func isPending(at place: ReferencePlace) throws -> Bool {
    guard let (start, end) = try soundSpan(at: place) else { return false }
    let day = place.moment.counted
    if try isIn(spans: true, at: place) { return true }
    return try ReferenceEvaluation.covers(start, end, day) && !isIn(spans: false, at: place)
  }

  /// The start and end of a row under its noun's pending rule; nil when it is unsound: no start, or an end before it
  /// (rule 19).
  func soundSpan(at place: ReferencePlace) throws -> (start: CivilDate, end: CivilDate?)? {
    guard let rule = office.nouns[place.noun].pending,
      let start = try value(rule.from, at: place).day
    else { return nil }
    let end = try value(rule.to, at: place).day
    if let end, end < start { return nil }
    return (start, end)
  }

  /// Rule 19: begun on or before that day's end, not ended by it; start and end on one day is never pending.
  private static func covers(_ start: CivilDate, _ end: CivilDate?, _ day: CivilDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return end > day
  }

  /// Whether the counted day lies in an inactive (or active) span: a child row that exists, meets the span's condition
  /// and is pending under its own noun's rule.
  private func isIn(spans active: Bool, at place: ReferencePlace) throws -> Bool {
    for span in office.nouns[place.noun].spans where span.active == active {
      for child in try children(span.path, of: place) ?? [] {
        guard try holds(span.condition, at: child) == .yes,
          let (start, end) = try soundSpan(at: child)
        else { continue }
        if ReferenceEvaluation.covers(start, end, place.moment.counted) { return true }
      }
    }
    return false
  }

  /// Rule 21: days from the start to the end, or to the counted day when the end is missing or later.
  func age(at place: ReferencePlace) throws -> ReferenceValue {
    guard let rule = office.nouns[place.noun].pending,
      let start = try value(rule.from, at: place).day, start <= place.moment.counted
    else { return .missing }
    let end = try value(rule.to, at: place).day ?? place.moment.counted
    let last = min(end, place.moment.counted)
    return .duration(Int(last.day) - Int(start.day))
  }
}
