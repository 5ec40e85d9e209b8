extension CaseAuthor {
  /// The hearings from the first appearance to the end, or to the end of the data.
  mutating func hear(from start: Int, to end: Int?, _ plan: CourtPlan) {
    let stop = min(end ?? SampleSpan.last + 1, SampleSpan.last + 1)
    let isFelony = story.offense.severity == .felony
    var day = start + random.between(12, 30)
    var step = 0
    while day < stop, step < 70 {
      let hearing = SampleSpan.workday(day)
      if hearing < stop, !isOnWarrant(hearing) {
        hold(hearing, step, plan, late: end.map { (hearing - start) * 2 > $0 - start } ?? false)
      }
      step += 1
      day += isFelony ? random.between(17, 42) : random.between(15, 40)
    }
    if let end { close(end, plan) }
  }

  private mutating func hold(_ day: Int, _ step: Int, _ plan: CourtPlan, late: Bool) {
    if isExample, step < 3 {
      let first: [EventKind] = [.conference, .continuance, .trialSetting]
      note(day, first[step], detail(for: first[step]))
      return
    }
    if step == 0, story.offense.severity == .felony {
      note(day, .preliminary, courtroom())
      return
    }
    let isTrial = plan == .trial || plan == .acquittal
    let settings = late ? (isTrial ? 350 : 110) : 25
    let kind: EventKind
    if random.chance(settings) {
      kind = .trialSetting
    } else {
      let draw = random.below(100)
      kind = draw < 36 ? .continuance : draw < 62 ? .status : draw < 84 ? .conference : .motion
    }
    note(day, kind, detail(for: kind))
  }

  /// The hearing that ends the case.
  private mutating func close(_ day: Int, _ plan: CourtPlan) {
    guard day <= SampleSpan.last else { return }
    switch plan {
    case .plea: note(day, .plea, courtroom())
    case .trial, .acquittal:
      note(day, .trialSetting, detail(for: .trialSetting))
      note(day, .trial, isJury ? "jury" : "bench")
    case .nolle, .dismissal: note(day, .dismissal, courtroom())
    case .diversion: note(day, .diversionReview, "completed")
    }
  }

  private func isOnWarrant(_ day: Int) -> Bool {
    for hold in story.holds where hold.kind == .warrant && hold.began <= day {
      if let ended = hold.ended, ended <= day { continue }
      return true
    }
    return false
  }

  private mutating func detail(for kind: EventKind) -> StaticString {
    switch kind {
    case .continuance:
      return CaseAuthor.reasons[random.below(CaseAuthor.reasons.count)]
    case .trialSetting: return isJury ? "jury" : "bench"
    case .motion: return CaseAuthor.motions[random.below(CaseAuthor.motions.count)]
    case .status, .conference, .screening, .arraignment, .bailHearing, .preliminary, .trial, .plea,
      .sentencing, .dismissal, .warrantIssued, .warrantRecalled, .diversionIntake,
      .diversionReview, .violation:
      return random.chance(700) ? courtroom() : ""
    }
  }

  private static let reasons: [StaticString] = [
    "by agreement", "by agreement", "defense request", "defense request", "state request",
    "court's motion", "\"witness ill, reset\"", "",
  ]
  private static let motions: [StaticString] = [
    "motion to suppress", "motion for discovery", "motion to reduce bail", "motion in limine",
  ]
}
