extension CaseAuthor {
  /// How the case ended, by the rule the model states: the first guilty charge, else the last
  /// charge once every charge is closed. Cases never filed end with the office's decision.
  mutating func conclude() {
    guard story.filed != nil else {
      if story.decision == .declined { story.outcome = .declined }
      if story.program == .completed { story.outcome = .diverted }
      return
    }
    var firstGuilty: Int?
    var last: Int?
    var isOpen = false
    var isAcquitted = false
    var isDiverted = false
    for charge in story.charges {
      guard let disposition = charge.disposition, let day = charge.disposed else {
        isOpen = true
        continue
      }
      if disposition.isGuilty { firstGuilty = min(firstGuilty ?? day, day) }
      if disposition == .notGuilty { isAcquitted = true }
      if disposition == .diversion { isDiverted = true }
      last = max(last ?? day, day)
    }
    if let firstGuilty {
      story.disposed = firstGuilty
      story.outcome = .convicted
      reopen(after: firstGuilty)
    } else if !isOpen, let last {
      story.disposed = last
      story.outcome =
        isAcquitted
        ? .acquitted
        : isDiverted
          ? .diverted
          : story.charges.first?.disposition == .nolle ? .nolle : .dismissed
    }
  }

  /// Some convictions come back: a violation of probation, or an order of the court above.
  private mutating func reopen(after disposed: Int) {
    let hasProbation = story.sentences.contains { $0.kind == .probation }
    let isViolation = random.chance(hasProbation ? 110 : 0)
    guard isViolation || random.chance(9) else { return }
    let began = SampleSpan.workday(disposed + random.between(60, 640))
    let ended = SampleSpan.workday(began + random.between(20, 130))
    guard began <= SampleSpan.last else { return }
    story.reopenings.append(
      Reopening(
        reason: isViolation ? "probation violation" : "remanded on appeal", began: began,
        ended: SampleSpan.seen(ended)))
    if isViolation { note(SampleSpan.workday(began + 10), .violation, courtroom()) }
  }

  /// Who had the case: someone for the review, often someone else for the court, and the successor
  /// of anyone who left before it ended.
  mutating func assign() {
    let unit = story.offense.unit
    var position = staff.position(in: unit, &random)
    let first = SampleSpan.workday(story.received + random.below(3))
    let trial = random.chance(550) ? staff.position(in: unit, &random) : position
    guard first <= SampleSpan.last else { return }
    append(first, staff.holder(of: position, on: first))
    let isOver = story.filed == nil && story.decided != nil
    let until =
      story.disposed ?? (isOver ? story.diverted ?? story.decided : nil) ?? SampleSpan.last
    if let filed = story.filed {
      succeed(position, from: first, until: filed)
      position = trial
      append(max(filed, first), staff.holder(of: position, on: max(filed, first)))
      succeed(position, from: max(filed, first), until: until)
    } else {
      succeed(position, from: first, until: until)
    }
  }

  private mutating func succeed(_ position: Int, from start: Int, until end: Int) {
    var day = start
    while true {
      let ended = staff.attorneys[staff.holder(of: position, on: day)].ended
      day = SampleSpan.workday(ended + 1)
      guard day <= min(end, SampleSpan.last) else { return }
      append(day, staff.holder(of: position, on: day))
    }
  }

  /// Adds an assignment unless that prosecutor has the case already; of two on one day the later
  /// stands, so that the last one is never a matter of order.
  private mutating func append(_ day: Int, _ attorney: Int) {
    if let last = story.assignments.last {
      if last.attorney == attorney { return }
      if last.day == day { story.assignments.removeLast() }
    }
    story.assignments.append(Assignment(day: day, attorney: attorney))
  }
}
