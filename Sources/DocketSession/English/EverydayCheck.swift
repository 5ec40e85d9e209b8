import DocketCore
import DocketEngine

/// Whether a question in docket says everything that a sentence said.
struct EverydayCheck {
  let ask: EverydayAsk
  let office: EverydayOffice

  /// True when nothing that was understood is missing from the question.
  func isFaithful(_ text: String) -> Bool {
    hasDeeds(text) && hasValues(text) && hasGroups(text) && hasTimes(text) && hasSigns(text)
  }

  private func hasDeeds(_ text: String) -> Bool {
    if text.hasPrefix("flow ") { return true }
    let words = Set(text.split { !$0.isLetter && $0 != "_" }.map(String.init))
    // `not filed in 2024` may deny the deed or the year.
    if !ask.undone.isEmpty, !ask.windows.isEmpty { return false }
    guard ask.undone.allSatisfy({ text.contains("not \($0)") }) else { return false }
    return ask.deeds.allSatisfy {
      words.contains($0.deed.name) || words.contains(office.nounForm($0.deed.name))
        || isSaid($0.deed.name, by: words)
    }
  }

  /// Whether a noun of the question says a deed: sentenced, of sentences.
  private func isSaid(_ deed: String, by words: Set<String>) -> Bool {
    office.office.nouns.contains {
      words.contains($0.name)
        && EverydayWords.stem($0.singular.lowercased()) == EverydayWords.stem(deed)
    }
  }

  private func hasValues(_ text: String) -> Bool {
    let compares = ask.has(.compare) || ask.has(.slower)
    let fields = Set(ask.values.map { "\($0.noun).\($0.field)" })
    if compares, ask.values.count > 1, fields.count > 1 { return false }
    return ask.values.allSatisfy {
      text.contains($0.text) || compares && text.contains($0.field)
    }
  }

  private func hasGroups(_ text: String) -> Bool {
    ask.groups.allSatisfy { group in
      switch group {
      case .time(let unit): return text.contains(unit.rawValue)
      case .field(let field): return text.contains(field.field)
      }
    }
  }

  private func hasTimes(_ text: String) -> Bool {
    if let within = ask.within, !text.contains("within \(within)") { return false }
    if let of = ask.withinOf, !text.contains(" of \(office.nounForm(of))") { return false }
    if ask.counted != nil, !text.contains("with at least") { return false }
    if let older = ask.older, !text.contains("age > \(older)") { return false }
    if let top = ask.top, !text.contains("top \(top)") { return false }
    return ask.allWindows.allSatisfy { window in
      let day = window.split(separator: " ").last.map(String.init) ?? window
      return text.contains(window) || text.contains(day)
    }
  }

  private func hasSigns(_ text: String) -> Bool {
    if ask.per != nil, ask.nouns.count > 1, !text.hasPrefix("show ") { return false }
    if ask.previous != nil, !text.contains("compared to previous"), !text.contains("by year"),
      !text.hasPrefix("flow ")
    {
      return false
    }
    if ask.has(.rate) || ask.has(.share),
      !["share ", "flow "].contains(where: text.hasPrefix), !text.contains("percent")
    {
      return false
    }
    if ask.has(.average) || ask.has(.median) || ask.has(.length), !text.hasPrefix("time "),
      !text.contains("show ")
    {
      return false
    }
    if ask.has(.slower) || ask.has(.time), ask.within == nil, !text.hasPrefix("time "),
      !text.contains(" of age "), !text.contains("sort by age")
    {
      return false
    }
    if ask.has(.pending), !text.contains("pending"), !text.hasPrefix("flow ") { return false }
    if ask.has(.change) || ask.has(.trend), text.hasPrefix("flow ") { return text.contains(" by ") }
    if ask.has(.change) || ask.has(.compare) {
      return [" by ", "compared to", " each ", "flow of"].contains { text.contains($0) }
    }
    return true
  }
}
