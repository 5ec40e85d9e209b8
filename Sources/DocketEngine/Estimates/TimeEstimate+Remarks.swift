import DocketCore

extension TimeEstimate {
  func remarks(_ tally: Tally) throws -> [ResultTable.FooterLine] {
    guard case .spells(let spells) = tally, let curve = DurationCurve(spells, ways: ways) else {
      return []
    }
    var lines = [definition] + leftOut(spells, curve)
    let entered = spells.days.reduce(0) { $0 + $1.entered }
    if entered > 0, let from = time.spell.entry {
      lines.append(
        .init(
          .note,
          "\(words(entered)) started before the data begin on \(from.iso): each is counted from that day on, at its age"
        ))
    }
    if let day = curve.exhaustedDay {
      lines.append(
        .init(
          .note,
          "no median: all that were watched had ended by day \(words(day)), while others still came under observation at a greater age"
        ))
    }
    lines += following(spells)
    if let closing {
      let closed = try closedWithout()
      if closed > 0 {
        lines.append(
          .init(
            .note,
            "\(words(closed)) are \(closing) and have not come to \(time.names.to): where they never will, they hold the curve up, so it is of all \(noun.name), not of those that come to it"
          ))
      }
    }
    let open = spells.days.reduce(0) { $0 + $1.open }
    if open == 0, curve.size > 0, try !isAnyOpen() {
      lines.append(
        .init(
          .warning,
          "none of all \(noun.name) is still open: is this an extract of closed cases? Then slow ones are missing, and the answer looks too fast"
        ))
    }
    return lines
  }

  /// Late entry can empty one group while others go on.
  var looksAtGroups: Bool { time.spell.entry != nil }

  func remarks(onGroups tallies: [Tally]) -> [ResultTable.FooterLine] {
    let exhausted = tallies.filter { tally in
      guard case .spells(let spells) = tally else { return false }
      return DurationCurve(spells, ways: ways)?.exhaustedDay != nil
    }.count
    if exhausted == 0 { return [] }
    let groups = exhausted == 1 ? "group has" : "groups have"
    return [
      .init(
        .note,
        "\(words(exhausted)) \(groups) no median (-): all that were watched had ended while others still came under observation at a greater age"
      )
    ]
  }

  private var definition: ResultTable.FooterLine {
    let span = "days from \(time.names.from) to \(time.names.to)"
    let what: String
    if ways > 1 {
      let others = time.ends.dropFirst().joined(separator: ", ")
      what =
        "\(span), of all \(noun.name): one that ends otherwise (\(others)) never comes to it (cumulative incidence, Aalen-Johansen)"
    } else {
      let open =
        closing == nil ? "those still open counted as open" : "those not there yet counted as such"
      what = "\(span), \(open) (Kaplan-Meier)"
    }
    let interval =
      time.horizons.isEmpty
      ? "low to high is the 95 % interval of the median"
      : "by_N = share ended by day N, low_N to high_N its 95 % interval"
    return .init(.definition, "\(what); \(interval)")
  }

  private func leftOut(_ spells: SpellTally, _ curve: DurationCurve) -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    if spells.withoutStart > 0 {
      lines.append(
        .init(.leftOut, "\(words(spells.withoutStart)) without a date for \(time.names.from)"))
    }
    if spells.unknownEnd > 0 {
      lines.append(
        .init(
          .leftOut,
          "\(words(spells.unknownEnd)) for which \(time.names.to) is unknown: what it is looked up on is missing"
        ))
    }
    let early = spells.endedBefore.reduce(0, +)
    if early > 0 {
      lines.append(
        .init(.leftOut, "\(words(early)) that end before they begin; \(effect(spells, curve))"))
    }
    if spells.overBeforeData > 0, let from = time.spell.entry {
      lines.append(
        .init(
          .leftOut,
          "\(words(spells.overBeforeData)) that were over when the data begin on \(from.iso)"))
    }
    return lines
  }

  /// Rule 36: rows whose next date came too early are counted apart, and rows under one parent are said.
  private func following(_ spells: SpellTally) -> [ResultTable.FooterLine] {
    guard let next = time.spell.following, noun.links.indices.contains(next.parentLink) else {
      return []
    }
    let parent = office.nouns[noun.links[next.parentLink].parent]
    var lines: [ResultTable.FooterLine] = []
    let dates = LearntDates(office: office)
    if spells.tooEarly > 0, let date = dates.dates(of: next.date, on: number).first,
      let after = dates.dates(of: next.after, on: number).first
    {
      lines.append(
        .init(
          .note,
          "\(words(spells.tooEarly)) have another \(date.milestone.words) of the same \(parent.singular) before their \(after.milestone.words): counted apart, it does not end them"
        ))
    }
    if spells.shared > 0 {
      let have = spells.shared == 1 ? "\(parent.singular) has" : "\(parent.name) have"
      lines.append(
        .init(
          .note,
          "\(words(spells.shared)) \(have) several of these \(noun.name); each counts, and the interval takes each as on its own"
        ))
    }
    return lines
  }

  /// What leaving out those that end before they begin does to the answer.
  private func effect(_ spells: SpellTally, _ curve: DurationCurve) -> String {
    var counted = spells
    if counted.days.first?.day != 0 {
      counted.days.insert(
        SpellTally.Day(day: 0, ended: Array(repeating: 0, count: ways)), at: 0)
    }
    for way in 0..<ways { counted.days[0].ended[way] += spells.endedBefore[way] }
    guard let other = DurationCurve(counted, ways: ways) else { return "they cannot be counted" }
    let (name, was, would) = main(curve, other)
    if was == would { return "counted as day 0 they would leave the \(name) at \(was)" }
    return "counted as day 0 they would make the \(name) \(would) instead of \(was)"
  }

  /// The main number of two curves, in words.
  private func main(_ curve: DurationCurve, _ other: DurationCurve) -> (String, String, String) {
    guard let horizon = time.horizons.first else {
      let texts = [curve, other].map {
        TimeEstimate.words(TimeEstimate.cell($0.quantile(0.5)?.estimate), .days)
      }
      return ("median", texts[0], texts[1])
    }
    let texts = [curve, other].map {
      TimeEstimate.words(.estimate($0.ended(by: horizon.days)?.value), .percent)
    }
    return ("share by \(horizon.words)", texts[0], texts[1])
  }

  private static func words(_ value: ResultValue, _ format: ResultColumn.Format) -> String {
    value.text(in: ResultColumn("", role: .measure, format: format, isNumeric: true))
  }

  private func words(_ n: Int) -> String { TableFacts.words(n) }
}

extension Milestone {
  /// What it is called in a sentence: "filing".
  fileprivate var words: String { nounForm ?? name }
}
