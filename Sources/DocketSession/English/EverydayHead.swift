import DocketCore
import DocketEngine
import DocketLanguage

/// The questions of one sentence that count one noun.
struct EverydayHead {
  let ask: EverydayAsk
  let office: EverydayOffice
  let clock: CivilDate
  let noun: Int

  init(_ questions: EverydayQuestions, _ noun: Int) {
    ask = questions.ask
    office = questions.office
    clock = questions.clock
    self.noun = noun
  }

  var me: Noun { office.office.nouns[noun] }
  var start: String? { office.start(of: noun) }
  var end: String? { office.end(of: noun) }

  /// The likeliest question first.
  func questions() -> [String] {
    if ask.has(.clearance) || ask.has(.flow) || comparesEnds { return flow() }
    if ask.has(.again) || returned { return returns() }
    if ask.has(.pending) || ask.has(.oldest) || ask.older != nil { return stock() }
    if let day = turningDay { return change(on: day) }
    if isTime { return times() }
    if ask.per != nil, ask.nouns.count > 1 { return averages() }
    if ask.has(.share) || ask.has(.rate) || comparesGroups || ask.within != nil { return shares() }
    if ask.has(.average) || ask.has(.median) || ask.has(.length) || ask.number != nil {
      return averages()
    }
    return counts()
  }

  /// `filed and disposed by month`.
  private var comparesEnds: Bool {
    guard let start, let end else { return false }
    let names = ask.deeds.map(\.deed.name)
    return names.contains(start) && names.contains(end) && ask.has(.compare)
  }

  /// Whether the same person's return is asked for, and by when.
  private var returned: Bool {
    guard ask.within != nil || ask.has(.rate) else { return false }
    return ask.deeds.contains { deed in
      office.office.nouns[deed.deed.noun].milestones.contains {
        guard $0.name == deed.deed.name, case .next = $0.source else { return false }
        return true
      }
    }
  }

  private var isTime: Bool {
    ask.has(.time) && ask.within == nil || ask.has(.slower) || ask.to != nil
      || ask.has(.length) && !ask.nouns.contains { office.number(of: $0, counting: nil) != nil }
  }

  /// `are black defendants convicted more often than white ones`.
  private var comparesGroups: Bool {
    guard ask.has(.compare), !ask.deeds.isEmpty else { return false }
    return contrast != nil || !ask.groups.isEmpty && ask.timeGroup == nil
  }

  /// The field of which two values are set against each other, and the second one.
  var contrast: (field: EverydayOffice.Grouping, reference: String)? {
    guard let last = ask.values.last,
      ask.values.contains(where: {
        $0.field == last.field && $0.noun == last.noun && $0.text != last.text
      })
    else { return nil }
    return (.init(field: last.field, noun: last.noun, isNumber: false), last.text)
  }

  /// The unit of the period that the one asked for is compared with: said, or that of `did filings rise in 2024`.
  var previous: TimeUnit? {
    if let said = ask.previous { return said }
    guard ask.has(.change), ask.timeGroup == nil, ask.allWindows.count == 1 else { return nil }
    let window = ask.allWindows[0]
    let isYear = window.hasPrefix("in ") && window.count == 7
    return isYear || ["in last year", "in this year"].contains(window) ? .year : nil
  }

  /// The day after which something may have changed.
  var turningDay: String? {
    let turns = ask.allWindows.contains { $0.hasPrefix("around ") }
    guard turns || ask.has(.change) || ask.has(.slower) || ask.has(.compare) else { return nil }
    for window in ask.allWindows {
      for word in ["around ", "since ", "after "] where window.hasPrefix(word) {
        let day = String(window.dropFirst(word.count))
        return day.count == 4 && word == "since " ? nil : day
      }
      // A change in a month, unlike one over a year, starts there.
      if window.hasPrefix("in "), window.count == 10, ask.has(.change) {
        return String(window.dropFirst(3))
      }
    }
    return nil
  }

  // MARK: parts

  /// The noun with what stands before it; `without` names deeds that are said elsewhere.
  func subject(without: [String] = [], pending: Bool = false) -> String {
    if let population = ask.population { return population }
    var words = pending ? ["pending"] : []
    if contrast == nil {
      words += ask.values.filter(\.isAdjective).map(\.text)
    }
    for deed in ask.deeds where deed.window == nil || !deed.deed.isMilestone {
      let saysNoun =
        EverydayWords.stem(deed.deed.name) == EverydayWords.stem(me.singular.lowercased())
      if !without.contains(deed.deed.name), !words.contains(deed.deed.name), !saysNoun {
        words.append(deed.deed.name)
      }
    }
    return (words + [me.name]).joined(separator: " ")
  }

  /// Conditions on values: on the noun and above it with `where`, on children with `with any`.
  func conditions(_ first: String? = nil) -> String {
    var own = (first.map { [$0] } ?? []) + ask.undone.map { "not \($0)" }
    let isShownByGroups = contrast != nil && (ask.has(.compare) || ask.has(.slower))
    var below: [Int: [String]] = [:]
    var fields: [String] = []
    for value in ask.values where !isShownByGroups && (!value.isAdjective || contrast != nil) {
      let key = "\(value.noun).\(value.field)"
      if fields.contains(key) { continue }
      fields.append(key)
      let texts = ask.values.filter { $0.field == value.field && $0.noun == value.noun }
        .map { EverydayHead.literal($0.text) }
      let test =
        texts.count == 1
        ? "\(quoted(value.field)) is \(texts[0])"
        : "\(quoted(value.field)) is one of (\(texts.joined(separator: ", ")))"
      if isOwn(value.noun) { own.append(test) } else { below[value.noun, default: []].append(test) }
    }
    var text = own.isEmpty ? "" : " where " + own.joined(separator: " and ")
    if let counted = ask.counted {
      text += " with at least \(counted.least) \(office.office.nouns[counted.noun].name)"
    }
    for child in below.keys.sorted() {
      let tests = (below[child] ?? []).joined(separator: " and ")
      text += " with any \(office.office.nouns[child].singular) (\(tests))"
    }
    return text
  }

  /// Whether a noun is the counted one or above it.
  func isOwn(_ other: Int) -> Bool { other == noun || office.above(noun).contains(other) }

  /// A value as a question takes it.
  static func literal(_ text: String) -> String {
    let plain = text.allSatisfy { $0.isLetter || $0 == "_" } && !text.isEmpty
    return plain && TimeUnit(word: text) == nil ? text : "\"\(text)\""
  }

  /// Every period: with its own date, or with the one given.
  func windows(_ date: String?, skipping turning: Bool = false) -> String {
    var text = ""
    let dated = ask.deeds.filter { $0.deed.isMilestone && $0.window != nil }
    if dated.count == 1, let first = dated[0].window, !ask.windows.isEmpty,
      let joint = EverydayHead.joined([first] + looseWindows(turning))
    {
      return " \(dated[0].deed.name) \(joint)"
    }
    for deed in dated {
      if let window = deed.window { text += " \(deed.deed.name) \(window)" }
    }
    for window in looseWindows(turning) { text += date.map { " \($0) \(window)" } ?? "" }
    return text
  }

  /// Periods that belong to no date of their own; several become one stretch.
  func looseWindows(_ turning: Bool = false) -> [String] {
    let facts = ask.deeds.filter { !$0.deed.isMilestone }.compactMap(\.window)
    var loose = facts + ask.windows
    if turning {
      loose.removeAll { window in
        ["around ", "since ", "after "].contains { window.hasPrefix($0) }
      }
    }
    return EverydayHead.joined(loose).map { [$0] } ?? loose
  }

  /// Several years as one stretch.
  private static func joined(_ windows: [String]) -> String? {
    let years = windows.filter { $0.hasPrefix("in ") && $0.count == 7 }.sorted()
    guard years.count > 1, years.count == windows.count, let first = years.first,
      let last = years.last
    else { return nil }
    return "\(first) to \(last.dropFirst(3))"
  }

  /// ` by unit, month`; a calendar unit takes `date` unless a window gives it one.
  func groups(dated date: String?, windowed: Bool, plus more: [EverydayAsk.Group] = []) -> String {
    var parts: [String] = []
    for group in ask.groups + more {
      switch group {
      case .time(let unit):
        parts.append(windowed ? unit.rawValue : "\(unit.rawValue) of \(date ?? start ?? "filed")")
      case .field(let field):
        if let text = grouped(field), !parts.contains(text) { parts.append(text) }
      }
    }
    return parts.isEmpty ? "" : " by " + parts.joined(separator: ", ")
  }

  private func grouped(_ field: EverydayOffice.Grouping) -> String? {
    let name = quoted(field.field)
    let bands = field.isNumber ? " in bands (18, 25, 35, 50)" : ""
    if isOwn(field.noun) { return name + bands }
    let child = office.office.nouns[field.noun]
    return "\(child.lead == nil ? "each" : "lead") \(child.singular).\(name)\(bands)"
  }

  /// What is done with the rows at last: the largest first, a chart.
  func stages(_ column: String) -> String {
    var text = ""
    if ask.has(.most) || ask.has(.least) {
      text +=
        ask.has(.least)
        ? " | sort by \(column)" : " | sort by \(column) descending"
      if let top = ask.top { text += " | top \(top)" }
    }
    return text + (ask.has(.chart) ? " | chart" : "")
  }
}
