import DocketCore
import DocketEngine

/// Counts, lists, times, averages, what is pending and what flows.
extension EverydayHead {
  /// `count cases filed in 2024 by unit`, `list ...`.
  func counts(percent: Bool = false) -> [String] {
    var head = self
    var date = start
    if let deed = ask.deeds.first(where: { $0.deed.isMilestone }) ?? ask.deeds.first {
      date =
        deed.deed.isMilestone && deed.window == nil
        ? deed.deed.name : office.date(of: deed.deed.name, on: noun) ?? start
    }
    // A deed that its own period dates is no word before the noun: convictions in 2023.
    let timed =
      ask.timeGroup != nil || !ask.windows.isEmpty || self.previous != nil
      || ask.has(.trend) || ask.has(.change)
    let dated = ask.deeds.filter { $0.deed.isMilestone && ($0.window != nil || timed) }
    let without = dated.map(\.deed.name)
    if dated.first(where: { $0.window != nil }) != nil { date = dated[0].deed.name }
    if isSorting, ask.groups.isEmpty, let most = mostOf { head = most }
    var windows = head.windows(date)
    if let previous = self.previous, windows.isEmpty {
      windows = " \(date ?? "filed") in this \(previous.rawValue)"
    }
    if ask.has(.trend), windows.isEmpty { windows = " \(date ?? "filed") in last 24 months" }
    let years = ask.has(.compare) && windows.contains(" to ") && self.previous == nil
    var more: [EverydayAsk.Group] = []
    if ask.has(.trend), ask.timeGroup == nil { more = [.time(.month)] }
    let changing = ask.has(.change) && self.previous == nil
    if changing || years, ask.timeGroup == nil { more = [.time(.year)] }
    var field: [EverydayAsk.Group] = []
    if let contrast, ask.has(.compare) { field = [.field(contrast.field)] }
    let groups = head.groups(dated: date, windowed: !windows.isEmpty, plus: more + field)
    let previous = self.previous.map { " compared to previous \($0.rawValue)" } ?? ""
    let isList = ask.has(.list) && !ask.has(.count) && groups.isEmpty && previous.isEmpty
    let text =
      head.subject(without: without) + head.conditions() + windows + groups + previous
    if ask.has(.average) || ask.has(.median), !groups.isEmpty {
      return ["count \(text) | show \(ask.has(.median) ? "median" : "mean") of count"]
    }
    if me.pending != nil, ask.deeds.isEmpty, !ask.windows.isEmpty, let end, end != date,
      date == start, !isList
    {
      // A date is never guessed: both are offered.
      let other = head.windows(end)
      let ended = "count \(head.subject())\(head.conditions())\(other)\(groups)\(previous)"
      let begun = "count \(text)\(percent ? " | percent" : "")\(head.stages("count"))"
      return [begun, "\(ended)\(percent ? " | percent" : "")\(head.stages("count"))"]
    }
    let counted = "count \(text)\(percent ? " | percent" : "")\(head.stages("count"))"
    return isList && !ask.has(.chart) ? ["list \(text)", counted] : [counted]
  }

  private var isSorting: Bool { ask.has(.most) || ask.has(.least) }

  /// `who has the most cases`, `top 5 charges`: what is ranked when no field is named.
  private var mostOf: EverydayHead? {
    var ask = self.ask
    let who = office.office.nouns[noun].fields.first { $0.name == "attorney" }?.name
    guard let field = who ?? office.kind(of: noun) else { return nil }
    ask.groups = [.field(.init(field: field, noun: noun, isNumber: false))]
    if ask.top == nil { ask.top = 10 }
    return EverydayHead(EverydayQuestions(ask: ask, office: office, clock: clock), noun)
  }

  /// `time from filing to disposition for cases`.
  func times() -> [String] {
    if ask.has(.pending) { return stock() }
    guard let begun = start, let ended = end else { return [] }
    var to = ask.to ?? ended
    let timed = ask.deeds.filter { $0.deed.isMilestone && $0.window == nil }
    if ask.to == nil, let deed = timed.last { to = deed.deed.name }
    var from = ask.from ?? begun
    if from == to || to == "decided" { from = office.beginning(of: noun) ?? from }
    if from == to { return [] }
    var more: [EverydayAsk.Group] = []
    if let contrast { more = [.field(contrast.field)] }
    var windows = self.windows(from, skipping: turningDay != nil)
    if let day = turningDay, let year = Int(day.prefix(4)) {
      windows = " \(from) in \(year - 1) to \(clock.year)"
    } else if self.previous != nil || ask.has(.slower) && more.isEmpty && ask.groups.isEmpty {
      windows = " \(from) in \(clock.year - 3) to \(clock.year)"
    }
    let byYear =
      windows.contains(" to ") || self.previous != nil || ask.has(.change) || ask.has(.trend)
    if byYear, ask.timeGroup == nil { more.append(.time(.year)) }
    let groups = self.groups(dated: from, windowed: !windows.isEmpty, plus: more)
    let within = ask.within.map { " within \($0)" } ?? ""
    let subject = self.subject(without: [from, to])
    let ends = "\(office.nounForm(from)) to \(office.nounForm(to))"
    let rest = conditions() + windows + groups + within
    return ["time from \(ends) for \(subject)\(rest)\(stages("median"))"]
  }

  /// Pending cases: how many, how old, at each month's end.
  func stock() -> [String] {
    let date = start ?? "filed"
    let rest = conditions() + windows(date)
    let groups = self.groups(dated: date, windowed: false)
    let joined = conditions(ask.older.map { "age > \($0)" }) + windows(date)
    if ask.has(.oldest) || ask.has(.slower), let key = keyField {
      let rows = "\(subject(pending: true))\(joined) showing \(quoted(key)), age"
      return ["list \(rows) | sort by age descending | top \(ask.top ?? 10)"]
    }
    if !ask.windows.allSatisfy({ $0.hasPrefix("in ") || $0.hasPrefix("on ") }) { return [] }
    let wantsAge = ask.has(.time) || ask.has(.age) || ask.has(.average) && ask.groups.isEmpty
    if wantsAge, ask.older == nil {
      if !ask.windows.isEmpty { return [] }
      let function = ask.has(.average) ? "mean" : "median"
      return [
        "show \(function) of age for \(subject(pending: true))\(rest)\(groups)\(stages("age"))"
      ]
    }
    if ask.older != nil, ask.has(.share) || ask.has(.rate) {
      return ["share (age > \(ask.older ?? "")) of \(subject(pending: true))\(rest)\(groups)"]
    }
    let dated = ask.windows.contains { $0.hasPrefix("in ") }
    if dated || ask.timeGroup != nil || ask.has(.trend) || ask.has(.change) {
      var fields = ask
      fields.groups.removeAll { if case .time = $0 { return true } else { return false } }
      fields.windows = []
      let head = EverydayHead(
        EverydayQuestions(ask: fields, office: office, clock: clock), noun)
      let unit = ask.timeGroup ?? .month
      let window = ask.allWindows.first { $0.hasPrefix("in ") } ?? "in last 12 months"
      let groups = head.groups(dated: nil, windowed: true)
      return [
        "count \(head.subject()) pending at end of each \(unit.rawValue) \(window)"
          + head.conditions() + groups + stages("count")
      ]
    }
    if let day = ask.windows.first(where: { $0.hasPrefix("on ") }) {
      var undated = ask
      undated.windows = []
      let head = EverydayHead(
        EverydayQuestions(ask: undated, office: office, clock: clock), noun)
      return ["count \(head.subject()) pending \(day)\(head.conditions())\(groups)"]
    }
    var text = subject(pending: true) + joined + groups
    if ask.has(.average), !groups.isEmpty { return ["count \(text) | show mean of count"] }
    if ask.has(.most) || ask.has(.least), ask.groups.isEmpty,
      me.fields.contains(where: { $0.name == "attorney" })
    {
      text += " by attorney"
    }
    let counted = "count \(text)\(stages("count"))"
    let isList = ask.has(.list) && !ask.has(.count) && groups.isEmpty && !isSorting
    return isList ? ["list \(text)", counted] : [counted]
  }

  /// The field that names one row.
  private var keyField: String? {
    guard me.keyColumns.count == 1 else { return nil }
    return me.fields.first {
      if case .column(let column) = $0.source { return column == me.keyColumns[0] }
      return false
    }?.name
  }

  /// What came in and what went out.
  func flow() -> [String] {
    var windows = ask.allWindows.first { $0.hasPrefix("in ") }
    if self.previous != nil || windows == nil && !ask.has(.clearance) {
      windows = "in last 12 months"
    }
    var groups = ask.groups
    let isChange = ask.has(.change) || ask.has(.trend)
    if isChange, windows == nil { windows = "in last 24 months" }
    if ask.timeGroup == nil, isChange || windows == "in last 12 months" && !ask.has(.clearance) {
      groups.append(.time(.month))
    }
    var ask = self.ask
    ask.groups = groups
    ask.deeds = []
    let head = EverydayHead(EverydayQuestions(ask: ask, office: office, clock: clock), noun)
    let keep = ask.has(.clearance) ? " | keep clearance" : ""
    let rest = head.conditions() + head.groups(dated: nil, windowed: true) + keep
    return [
      "flow of \(head.subject())\(windows.map { " \($0)" } ?? "")\(rest)\(stages("clearance"))"
    ]
  }

  /// `show mean of charge_count for cases`.
  func averages() -> [String] {
    var noun = self.noun
    var name = ask.number.map(\.field)
    if name == nil, ask.nouns.count > 1 {
      noun = ask.per ?? ask.nouns[1]
      name = office.number(of: noun, counting: ask.nouns.first { $0 != noun })
    }
    if name == nil { name = office.number(of: noun, counting: nil) }
    if ask.groups.isEmpty, name == nil { return [] }
    guard let name, ask.timeGroup == nil || ask.number != nil || ask.nouns.count > 1 else {
      return counts()
    }
    let head = EverydayHead(EverydayQuestions(ask: ask, office: office, clock: clock), noun)
    let window = head.windows(head.start)
    let plain =
      ask.has(.count) || office.countsChildren(name, of: noun) ? "sum" : "median"
    let isMean = ask.has(.average) || ask.per != nil
    let function = ask.has(.median) ? "median" : isMean ? "mean" : plain
    let groups = head.groups(dated: head.start, windowed: !window.isEmpty)
    return [
      "show \(function) of \(quoted(name)) for \(head.subject())\(head.conditions())\(window)\(groups)"
    ]
  }
}
