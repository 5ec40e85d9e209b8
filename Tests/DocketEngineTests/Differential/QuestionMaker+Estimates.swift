/// Heads that estimate, and the qualifiers that belong to them.
extension QuestionMaker {
  /// The words up to the noun, and what follows it.
  mutating func estimate(_ noun: NounWords) -> (head: String, parts: [RandomQuestion.Part]) {
    if random.chance(40), noun.isPending { return ("flow of", []) }
    if random.chance(25), let funnel = funnel(noun) { return funnel }
    if random.chance(35), let cohort = cohort(noun) { return cohort }
    if random.chance(50), let time = time(noun) { return time }
    return ("share (\(condition(noun, depth: 2).text)) of", [])
  }

  /// `time from filing to disposition for ...`, with or without days at which its curve is read.
  private mutating func time(_ noun: NounWords) -> (String, [RandomQuestion.Part])? {
    let own = milestones(noun)
    guard let start = random.pickAny(own), let end = random.pickAny(own) else { return nil }
    let head = "time from \(start.form) to \(random.chance(50) ? end.name : end.form) for"
    if random.chance(60) { return (head, []) }
    return (head, [.plain("within \(random.pick(["90 days", "7, 30, 365 days", "4 weeks"]))")])
  }

  /// `share disposed of ... within 90 days of filing`.
  private mutating func cohort(_ noun: NounWords) -> (String, [RandomQuestion.Part])? {
    let own = milestones(noun)
    guard let end = random.pickAny(own), let start = random.pickAny(own) else { return nil }
    let horizon = random.pick([
      "90 days", "30, 180, 365 days", "2 years", "1 days", "6, 12 months", "4 weeks",
    ])
    let within = "within \(horizon) of \(random.chance(50) ? start.name : start.form)"
    return ("share \(end.name) of", [.plain(within)])
  }

  /// `funnel of ... through filed, disposed [within 90 days [of filing]]`.
  private mutating func funnel(_ noun: NounWords) -> (String, [RandomQuestion.Part])? {
    let own = milestones(noun)
    let names = Array(Set(own.map(\.name))).sorted()
    guard names.count > 1 else { return nil }
    let steps = random.some(random.int(2...min(4, names.count)), of: names)
    guard Set(steps).count > 1 else { return nil }
    var parts: [RandomQuestion.Part] = [.plain("through \(steps.joined(separator: ", "))")]
    if random.chance(60), let start = random.pickAny(own) {
      let horizon = random.pick(["90 days", "1 year", "1 days", "26 weeks", "800 days"])
      parts.append(.plain("within \(horizon) of \(random.chance(50) ? start.name : start.form)"))
    }
    return ("funnel of", parts)
  }
}
