extension CaseAuthor {
  /// What the court does with a filed case: hearings, holds, charges and their ends, sentences.
  mutating func prosecute() {
    guard let filed = story.filed else { return }
    let offense = story.offense
    let alreadyDiverted = story.diverted != nil
    var plan =
      isExample
      ? .trial
      : CourtPlan.draw(for: offense, eligible: story.eligible && !alreadyDiverted, &random)
    var days = offense.severity.courtDays.draw(&random)
    days = days * offense.unit.courtPace / 100 * plan.pace / 100 * pace(on: filed) / 100
    if isExample { days = max(days, 500) }
    var end: Int? = filed + days
    let arraigned = arraign(filed: filed, end: filed + days)
    isJury = random.chance(620)
    if plan == .diversion { end = divertInCourt(after: arraigned ?? filed, &plan) }
    if !isExample { end = wait(from: arraigned ?? filed, end: end) }
    let lastDay = end.map(SampleSpan.workday)
    hear(from: arraigned ?? filed, to: lastDay, plan)
    charge(plan, filed: filed, end: lastDay)
    sentence()
  }

  /// Court pace by the day of filing, in percent.
  private func pace(on filed: Int) -> Int {
    if SampleSpan.slowCourts.contains(filed) { return 145 }
    return SampleSpan.recoveringCourts.contains(filed) ? 122 : 100
  }

  /// The first appearance; some cases end or lose their defendant before it.
  private mutating func arraign(filed: Int, end: Int) -> Int? {
    let skips: Int
    switch story.offense.severity {
    case .felony: skips = 35
    case .misdemeanor: skips = 90
    case .infraction: skips = 600
    }
    let isSkipped = random.chance(skips) && !isExample
    let gap = story.held == true ? random.between(1, 6) : random.between(5, 32)
    let day = SampleSpan.workday(filed + gap)
    guard !isSkipped, day <= end else { return nil }
    if story.held == true { note(SampleSpan.workday(filed + 1), .bailHearing, courtroom()) }
    note(day, .arraignment, courtroom())
    return day
  }

  /// A diversion that the court grants after filing. One who completes it ends the case there; one
  /// who fails goes on to a plea.
  private mutating func divertInCourt(after day: Int, _ plan: inout CourtPlan) -> Int? {
    let start = SampleSpan.workday(day + random.between(7, 45))
    let fails = random.chance(190)
    let end = SampleSpan.workday(start + random.between(fails ? 25 : 90, 300))
    let sequel = random.between(20, 150)
    if fails { plan = .plea }
    if start <= SampleSpan.last {
      story.diverted = start
      note(start, .diversionIntake, "")
      story.holds.append(Hold(kind: .diversion, began: start, ended: SampleSpan.seen(end)))
      if end <= SampleSpan.last { story.program = fails ? .failed : .completed }
    }
    return fails ? end + sequel : end
  }

  /// Holds that keep the case waiting: a warrant, a fitness examination, the laboratory. Returns
  /// the day the case then ends, or none when a warrant is never served.
  private mutating func wait(from start: Int, end: Int?) -> Int? {
    guard let planned = end, planned > start + 10 else { return end }
    var last = planned
    let chosen = random.below(1000)
    let began = start + random.between(3, max(4, (planned - start) * 6 / 10))
    if story.held != true, chosen < 125 {
      let served = random.chance(780)
      let length = CaseAuthor.warrantDays.draw(&random)
      guard began <= SampleSpan.last else { return served ? last + length : nil }
      note(began, .warrantIssued, "failure to appear")
      let recalled = served ? SampleSpan.seen(began + length) : nil
      if let recalled { note(recalled, .warrantRecalled, "") }
      story.holds.append(Hold(kind: .warrant, began: began, ended: recalled))
      if !served { return nil }
      last += length
    } else if story.offense.chargeClass.isFelony, chosen >= 960 {
      let length = random.between(30, 260)
      last += length
      hold(.fitness, from: began, to: began + length)
    } else if [.drugs, .weapons].contains(story.offense.category), chosen >= 840 {
      hold(.lab, from: began, to: began + random.between(15, max(16, (last - began) * 8 / 10)))
    }
    return last
  }

  private mutating func hold(_ kind: HoldKind, from began: Int, to ended: Int) {
    guard began <= SampleSpan.last else { return }
    story.holds.append(Hold(kind: kind, began: began, ended: SampleSpan.seen(ended)))
  }

  /// A courtroom for the detail of an event.
  mutating func courtroom() -> StaticString {
    CaseAuthor.rooms[random.below(CaseAuthor.rooms.count)]
  }

  private static let rooms: [StaticString] = [
    "Courtroom 1", "Courtroom 2", "Courtroom 3", "Courtroom 4", "Courtroom 5", "Courtroom 6",
    "Courtroom 7", "Courtroom 8",
  ]
  private static let warrantDays = Spread([
    3, 8, 14, 20, 27, 35, 45, 57, 72, 90, 112, 140, 180, 235, 320, 480, 1100,
  ])
}
