extension CaseAuthor {
  /// The office's look at the referral: declined, diverted or filed, and when.
  mutating func review() {
    let offense = story.offense
    let prior = story.defendants.first?.prior ?? .clear
    let isHeld = draw(holdingRate(offense, prior))
    story.eligible =
      !offense.violent && !offense.petty && prior != .serious
      && offense.chargeClass.rawValue >= ChargeClass.three.rawValue
    let wait =
      isHeld
      ? random.below(4) : CaseAuthor.reviewDays.draw(&random) * offense.unit.reviewPace / 100
    let day = SampleSpan.workday(story.received + wait)
    let declines = draw(decliningRate(offense, prior)) && !isExample
    let diverts = draw(divertingRate(on: day, prior)) && !isExample
    guard day <= SampleSpan.last else { return }
    story.decided = day
    if declines {
      story.decision = .declined
      note(day, .screening, "declined")
    } else if diverts {
      story.decision = .diverted
      note(day, .screening, "diverted")
      divert(from: SampleSpan.workday(day + random.below(4)))
    } else {
      story.decision = .filed
      note(day, .screening, "approved")
      story.filed = SampleSpan.seen(SampleSpan.workday(day + random.below(3)))
      story.held = random.chance(12) ? nil : isHeld
    }
  }

  /// A program instead of court; one who fails it is filed against after all.
  private mutating func divert(from day: Int) {
    guard let start = SampleSpan.seen(day) else { return }
    story.diverted = start
    note(start, .diversionIntake, "")
    let length = random.between(100, 340)
    let fails = random.chance(210)
    let end = start + (fails ? random.between(25, length) : length)
    var visit = start + random.between(30, 60)
    while visit < min(end, SampleSpan.last) {
      note(
        SampleSpan.workday(visit), .diversionReview, random.chance(850) ? "in good standing" : "")
      visit += random.between(40, 75)
    }
    guard end <= SampleSpan.last else { return }
    story.program = fails ? .failed : .completed
    if fails {
      story.filed = SampleSpan.seen(SampleSpan.workday(end + random.between(2, 20)))
      story.held = false
    }
  }

  /// Adds an event; one after the last day of the data has not happened yet.
  mutating func note(_ day: Int, _ kind: EventKind, _ detail: StaticString) {
    guard day <= SampleSpan.last else { return }
    story.events.append(CourtEvent(day: day, kind: kind, detail: detail))
  }

  /// A draw that is made whether or not it matters, so that one change leaves the rest alone.
  private mutating func draw(_ permille: Int) -> Bool { random.chance(permille) }

  private func holdingRate(_ offense: Offense, _ prior: PriorRecord) -> Int {
    if isExample { return 1000 }
    if offense.petty { return 0 }
    let byClass = [960, 780, 560, 360, 230, 180, 110, 60, 30][offense.chargeClass.rawValue]
    return min(980, byClass * [75, 100, 160][prior.rawValue] / 100)
  }

  private func decliningRate(_ offense: Offense, _ prior: PriorRecord) -> Int {
    let byRecord = [116, 96, 74][prior.rawValue]
    let byRace: Int
    switch story.defendants.first?.race {
    case .black: byRace = 86
    case .hispanic: byRace = 93
    case nil, .white, .asian, .other: byRace = 106
    }
    return offense.unit.declineRate * byRecord / 100 * byRace / 100
  }

  /// The planted change: from 1 July 2023 three times as many of the eligible are diverted.
  private func divertingRate(on day: Int, _ prior: PriorRecord) -> Int {
    guard story.eligible else { return 0 }
    let rate = day < SampleSpan.policyChange ? 125 : 425
    return prior == .clear ? rate : rate * 70 / 100
  }

  private static let reviewDays = Spread([
    0, 0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 28, 37, 50, 75, 160,
  ])
}
