import DocketCore

/// Named dates, evaluated again over the rows and dates that exist on the clock's day (rule 13).
extension ReferenceEvaluation {
  /// The date of a milestone: `.missing` when it has not happened by the clock (rule 1), `.absent` when a `next` rule
  /// has no parent to look under (rule 36).
  func milestone(_ number: Int, at place: ReferencePlace) throws -> ReferenceValue {
    guard office.nouns[place.noun].milestones.indices.contains(number) else {
      throw ReferenceEvaluation.fault("a milestone that the noun does not have")
    }
    let source = office.nouns[place.noun].milestones[number].source
    return try deeper {
      try remembered(Definition(kind: .milestone(number), place: place)) {
        seen(try date(of: source, at: place), at: place.moment)
      }
    }
  }

  /// A date that lies after the clock is not there yet (rule 1).
  private func seen(_ value: ReferenceValue, at moment: ReferenceMoment) -> ReferenceValue {
    if let day = value.day, day > moment.clock { return .missing }
    return value
  }

  private func date(of source: Milestone.Source, at place: ReferencePlace) throws -> ReferenceValue
  {
    switch source {
    case .columns(let columns):
      // The first column that is not missing, whether the clock has reached it or not.
      return columns.map { cell($0, .date, at: place) }.first { $0.day != nil } ?? .missing
    case .pick(let pick, let otherwise):
      if try holds(pick.when, at: place) == .yes, let day = try picked(pick, at: place) {
        return .date(day, seconds: nil)
      }
      guard let otherwise else { return .missing }
      return try deeper { try date(of: otherwise, at: place) }
    case .next(let next): return try following(next, at: place)
    }
  }

  /// Rule 6: the derived `first|last DATE of NOUN` is the earliest, the latest DATE itself, of the children that exist
  /// and for which the condition is true.
  private func picked(_ pick: Milestone.Pick, at place: ReferencePlace) throws -> CivilDate? {
    var days: [CivilDate] = []
    for child in try children(pick.path, of: place) ?? [] {
      guard try holds(pick.condition, at: child) == .yes else { continue }
      if let day = seen(try value(pick.date, at: child), at: place.moment).day { days.append(day) }
    }
    return pick.last ? days.max() : days.min()
  }

  /// Rule 36: the earliest date strictly after this row's own among the other rows of the noun under the same parent,
  /// those of the same case excluded; no parent: unknown; none: not happened.
  func following(_ next: Milestone.Next, at place: ReferencePlace) throws -> ReferenceValue {
    guard let person = parent(next.parentLink, of: place), try exists(person) else {
      return .absent
    }
    guard let start = try value(next.after, at: place).day else { return .missing }
    let ownParents = next.excludedLinks.map { parent($0, of: place) }
    var days: [CivilDate] = []
    let path = ChildPath(
      ups: [], downs: [LinkStep(noun: place.noun, link: next.parentLink)], noun: place.noun)
    for other in try children(path, of: person) ?? [] where other.row != place.row {
      let sameCase = zip(next.excludedLinks, ownParents).contains { link, own in
        own != nil && parent(link, of: other) == own
      }
      if sameCase { continue }
      if let day = seen(try value(next.date, at: other), at: place.moment).day, day > start {
        days.append(day)
      }
    }
    return days.min().map { .date($0, seconds: nil) } ?? .missing
  }
}
