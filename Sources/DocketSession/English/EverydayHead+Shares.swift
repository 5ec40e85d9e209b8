import DocketCore

/// Shares, returns and changes.
extension EverydayHead {
  /// `share convicted of cases ...`.
  func shares() -> [String] {
    guard let fact = factOfShare else { return sharesOfValue() }
    let others = fact.deed.name
    let date = fact.deed.name == end ? start : office.date(of: fact.deed.name, on: noun)
    let own = fact.window.map { " \(date ?? "filed") \($0)" } ?? ""
    var rest = self
    rest.drop(fact)
    let windows = own + rest.windows(date)
    let contrast = ask.has(.compare) ? self.contrast : nil
    let field = contrast.map { [EverydayAsk.Group.field($0.field)] } ?? []
    let previous = self.previous
    let current = previous.map { " \(date ?? "filed") in this \($0.rawValue)" }
    let window = windows.isEmpty ? current ?? "" : windows
    let within = ask.within.map { length in
      let clock = ask.withinOf ?? (window.isEmpty ? self.clockStart(of: fact.deed) : nil)
      return " within \(length)" + (clock.map { " of \(office.nounForm($0))" } ?? "")
    }
    var tail = rest.conditions() + window
    tail += rest.groups(dated: date, windowed: !window.isEmpty, plus: field + changeGroup)
    tail += within ?? ""
    tail += previous.map { " compared to previous \($0.rawValue)" } ?? ""
    tail += contrast.map { " compared to \(EverydayHead.literal($0.reference))" } ?? ""
    tail += stages("share")
    let subject = rest.subject(without: [others])
    let plain = "share \(others) of \(subject)\(tail)"
    guard window.isEmpty, within == nil, ask.has(.rate), let date, date != others else {
      return [plain]
    }
    let done = rest.subject(without: [others]).split(separator: " ").map(String.init)
    let ended = ([date] + done.filter { $0 != date }).joined(separator: " ")
    return ["share \(others) of \(ended)\(tail)", plain]
  }

  /// From when a deed is timed if nothing is said: what is done to a child, from when its case began.
  private func clockStart(of deed: EverydayOffice.Deed) -> String? {
    if deed.name == start || deed.noun == noun && noun != office.main {
      return office.beginning(of: noun)
    }
    return start ?? "filed"
  }

  /// Without a date of the change a change is seen year by year.
  private var changeGroup: [EverydayAsk.Group] {
    if ask.has(.trend), ask.timeGroup == nil { return [.time(.month)] }
    return ask.has(.change) && ask.timeGroup == nil && self.previous == nil ? [.time(.year)] : []
  }

  private mutating func drop(_ fact: EverydayAsk.Deed) {
    var ask = self.ask
    ask.deeds.removeAll { $0.deed == fact.deed }
    self = EverydayHead(
      EverydayQuestions(ask: ask, office: office, clock: clock), noun)
  }

  /// What the share is of: the deed without a period, else the last one.
  private var factOfShare: EverydayAsk.Deed? {
    if let rated = ask.rated, let deed = ask.deeds.first(where: { $0.deed == rated }) {
      return deed
    }
    if ask.deeds.count == 1 { return ask.deeds[0] }
    return ask.deeds.last { $0.window == nil } ?? ask.deeds.last
  }

  /// `share (race is Black) of defendants`.
  private func sharesOfValue() -> [String] {
    guard let value = ask.values.last, ask.deeds.isEmpty else {
      return ask.groups.isEmpty ? [] : counts(percent: true)
    }
    var others = ask
    others.values.removeAll { $0 == value }
    let rest = EverydayHead(
      EverydayQuestions(ask: others, office: office, clock: clock), noun)
    let test = "\(quoted(value.field)) is \(EverydayHead.literal(value.text))"
    let condition =
      isOwn(value.noun)
      ? test : "has any \(office.office.nouns[value.noun].singular) (\(test))"
    let window = rest.windows(start)
    let tail =
      rest.conditions() + window + rest.groups(dated: start, windowed: !window.isEmpty)
    let done = ask.has(.rate) && window.isEmpty ? end.map { "\($0) " } ?? "" : ""
    return ["share (\(condition)) of \(done)\(rest.subject())\(tail)\(stages("share"))"]
  }

  /// Return to the office of the same person, followed for two years unless a time is said.
  func returns() -> [String] {
    for n in office.office.nouns.indices {
      for milestone in office.office.nouns[n].milestones {
        guard case .next = milestone.source else { continue }
        let length = ask.within ?? "2 years"
        let seen = clock.year - EverydayHead.years(length) - 1
        let head = EverydayHead(EverydayQuestions(ask: ask, office: office, clock: clock), n)
        let clockStart = head.end ?? "disposed"
        var window = head.windows(clockStart)
        if window.isEmpty { window = " \(clockStart) in \(seen)" }
        let groups = head.groups(dated: clockStart, windowed: true)
        return [
          "share \(milestone.name) of \(head.subject(without: [milestone.name]))"
            + head.conditions() + window + groups
            + " within \(length) of \(office.nounForm(clockStart))"
        ]
      }
    }
    return []
  }

  /// Whole years that a length takes, rounded up.
  private static func years(_ length: String) -> Int {
    let number = length.split(separator: " ").first.flatMap { Int($0) } ?? 1
    if length.contains("year") { return number }
    return length.contains("month") ? (number + 11) / 12 : (number + 364) / 365
  }

  /// Before and after a day: the count of a deed, and its share.
  func change(on day: String) -> [String] {
    if isAboutTime {
      return times()
    }
    let year = Int(day.prefix(4)) ?? clock.year
    let first = "in \(year - 1) to \(max(year, min(clock.year, year + 1)))"
    let split = " before and after \(day)"
    let seen = months(since: day)
    // Each side takes eight periods at least.
    if seen < 3 { return [] }
    let unit: [EverydayAsk.Group] =
      ask.timeGroup == nil ? [.time(seen < 10 ? .week : .month)] : []
    let groups = self.groups(dated: nil, windowed: true, plus: unit)
    guard let deed = ask.deeds.last?.deed else {
      let date = start ?? "filed"
      return [
        "count \(subject())\(conditions()) \(date) \(first)\(groups)\(split)\(stages("count"))"
      ]
    }
    let rest = subject(without: [deed.name])
    let base = office.date(of: deed.name, on: noun) ?? "disposed"
    let share =
      "share \(deed.name) of \(rest)\(conditions()) \(base) \(first)\(groups)\(split)"
    let date = deed.isMilestone ? deed.name : base
    let counted = deed.isMilestone ? rest : "\(deed.name) \(rest)"
    let count = "count \(counted)\(conditions()) \(date) \(first)\(groups)\(split)"
    if deed.name == start { return [count] }
    return ask.has(.share) || ask.has(.rate) ? [share, count] : [count, share]
  }

  /// Whole months from a day, a month or a year to the clock.
  private func months(since day: String) -> Int {
    let parts = day.split(separator: "-").map { Int($0) ?? 1 }
    let year = parts.first ?? clock.year
    return (clock.year - year) * 12 + clock.month - (parts.count > 1 ? parts[1] : 1)
  }

  private var isAboutTime: Bool { ask.has(.slower) || ask.has(.time) || ask.to != nil }
}
