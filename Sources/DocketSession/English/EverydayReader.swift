import DocketCore
import DocketEngine
import DocketLanguage

/// Looks up the words of a sentence, longest phrase first, and notes what they ask for.
struct EverydayReader {
  let office: EverydayOffice
  let definitions: Definitions
  private let words: EverydayWords
  private let periods: EverydayPeriods
  private var ask = EverydayAsk()
  private var i = 0
  /// Where the last deed ended.
  private var deedEnd = -1
  /// The deed that a period said next belongs to.
  private var openDeed: Int?

  init(_ words: EverydayWords, office: EverydayOffice, definitions: Definitions) {
    self.words = words
    self.office = office
    self.definitions = definitions
    periods = EverydayPeriods(words: words)
  }

  /// Everything that the sentence says.
  static func read(_ words: EverydayWords, office: EverydayOffice, definitions: Definitions)
    -> EverydayAsk
  {
    var reader = EverydayReader(words, office: office, definitions: definitions)
    while reader.i < words.words.count { reader.step() }
    if let last = words.words.last, EverydayPhrases.dangling.contains(last) {
      reader.ask.unknown.append(last)
    }
    return reader.ask
  }

  private var noun: Int? { ask.nouns.first }

  private mutating func step() {
    if takeDefinition() || takePrevious() || takeNumberOfChildren() || takeLength() || takeEnds()
      || takeWindow() || takeTop()
    {
      return
    }
    if takeUndone() || takeGroups() || takePhrase() || takeKey() || takeNoun() { return }
    if takeNumber() || takeAdjective() || takeDeed() || takeValue() || takePlainGroup() { return }
    ask.unknown.append(words.spelled[i])
    i += 1
  }

  /// `clearance rate` for a measure called clearance_rate.
  private mutating func takeDefinition() -> Bool {
    for count in [5, 4, 3, 2, 1] where i + count <= words.words.count {
      let parts = (0..<count).map { words.word(i + $0) }
      for name in EverydayWords.forms(of: parts.joined(separator: "_")) {
        guard let found = definitions.all.first(where: { $0.name.folded == name }) else { continue }
        switch found.body {
        case .measure: ask.measure = found.name.text
        case .population: ask.population = found.name.text
        case .value: continue
        }
        i += count
        return true
      }
    }
    return false
  }

  /// `than last year`, `year over year`.
  private mutating func takePrevious() -> Bool {
    for count in [4, 3] where i + count <= words.words.count {
      let said = (0..<count).map { words.word(i + $0) }.joined(separator: " ")
      guard let sign = EverydayPhrases.signs[said], case .previous = sign else { continue }
      ask.signs.insert(sign)
      i += count
      return true
    }
    return false
  }

  /// `within 180 days`, `older than a year`, `more than 90 days`.
  private mutating func takeLength() -> Bool {
    for (phrase, isOlder) in EverydayPhrases.lengths where words.starts(phrase, at: i) {
      guard let (length, n) = periods.length(at: i + phrase.count) else { continue }
      if isOlder { ask.older = length } else { ask.within = length }
      i += phrase.count + n
      if ["old", "ago"].contains(words.word(i)) { i += 1 }
      if ["of", "from", "after"].contains(words.word(i)),
        let clock = office.deed(words.word(i + 1), near: noun), clock.isMilestone, !isOlder
      {
        ask.withinOf = clock.name
        i += 2
      }
      return true
    }
    return false
  }

  /// `more than 3 charges`, `at least 2 defendants`.
  private mutating func takeNumberOfChildren() -> Bool {
    for (phrase, more) in [
      (["more", "than"], 1), (["at", "least"], 0), (["over"], 1),
    ] where words.starts(phrase, at: i) {
      guard let n = Int(words.word(i + phrase.count)), n < 1000,
        let child = office.noun(words.word(i + phrase.count + 1)), !ask.nouns.isEmpty
      else { continue }
      ask.counted = (n + more, child)
      i += phrase.count + 2
      return true
    }
    return false
  }

  /// `from filing to disposition`, `to disposition`.
  private mutating func takeEnds() -> Bool {
    let word = words.word(i)
    guard ["from", "to", "until", "till", "between"].contains(word) else { return false }
    guard let first = office.deed(words.word(i + 1), near: noun), first.isMilestone else {
      return false
    }
    if word == "from" || word == "between" {
      guard ["to", "until", "till", "and"].contains(words.word(i + 2)),
        let last = office.deed(words.word(i + 3), near: noun), last.isMilestone
      else { return false }
      (ask.from, ask.to) = (first.name, last.name)
      i += 4
      return true
    }
    guard ask.has(.time) || ask.has(.average) || ask.has(.median) || ask.has(.length) else {
      return false
    }
    ask.to = first.name
    i += 2
    return true
  }

  private mutating func takeWindow() -> Bool {
    guard let (text, length) = periods.window(at: i) else { return false }
    if let open = openDeed, ask.deeds[open].window == nil {
      ask.deeds[open].window = text
    } else {
      ask.windows.append(text)
    }
    i += length
    return true
  }

  private mutating func takeTop() -> Bool {
    guard words.word(i) == "top" || words.word(i) == "first", let n = Int(words.word(i + 1)),
      (1...1000).contains(n)
    else { return false }
    ask.signs.insert(.most)
    ask.top = n
    i += 2
    return true
  }

  /// `by unit and month`, `per attorney`, `which unit`.
  private mutating func takeGroups() -> Bool {
    for phrase in EverydayPhrases.groupings where words.starts(phrase, at: i) {
      guard let (first, length) = group(at: i + phrase.count) else { continue }
      add(first)
      i += phrase.count + length
      while ["and", ","].contains(words.word(i)), let (next, n) = group(at: i + 1) {
        add(next)
        i += n + 1
      }
      return true
    }
    if let unit = EverydayPhrases.rhythms[words.word(i)] {
      add(.time(unit))
      i += 1
      return true
    }
    return false
  }

  private mutating func add(_ group: EverydayAsk.Group) {
    if !ask.groups.contains(group) { ask.groups.append(group) }
  }

  private func group(at start: Int) -> (EverydayAsk.Group, Int)? {
    if words.starts(["day", "of", "week"], at: start) { return (.time(.weekday), 3) }
    if let unit = TimeUnit(word: words.word(start)) { return (.time(unit), 1) }
    guard let (found, n) = office.grouping(words, at: start, near: noun) else { return nil }
    return (.field(found), n)
  }

  private mutating func takePhrase() -> Bool {
    if words.word(i) == "," {
      i += 1
      return true
    }
    for count in [4, 3, 2, 1] where i + count <= words.words.count {
      let said = (0..<count).map { words.word(i + $0) }.joined(separator: " ")
      guard let sign = EverydayPhrases.signs[said] else { continue }
      if count == 1, sign != .nothing, isDeedRather(said, than: sign) { continue }
      if sign != .nothing { ask.signs.insert(sign) }
      if sign == .rate, i > 0, deedEnd == i { ask.rated = ask.deeds.last?.deed }
      i += count
      return true
    }
    return false
  }

  /// `dropped` is a date of some offices, and a change in others.
  private func isDeedRather(_ word: String, than sign: EverydayAsk.Sign) -> Bool {
    sign == .change && office.deed(word, near: noun)?.name == word
  }

  /// `24-CR-01187`.
  private mutating func takeKey() -> Bool {
    let word = words.spelled[i]
    guard word.contains(where: \.isNumber), word.count > 4, Int(word) == nil,
      word.contains("-") || word.contains(where: \.isLetter)
    else { return false }
    ask.key = word
    i += 1
    return true
  }

  /// Whether the word at hand says where a time ends: `time to trial`.
  private var isEnd: Bool {
    i > 0 && ["to", "until", "till"].contains(words.word(i - 1)) && ask.has(.time)
  }

  private mutating func takeNoun() -> Bool {
    guard let found = office.noun(words.word(i)) else { return false }
    if isEnd { return false }
    if !ask.nouns.contains(found) { ask.nouns.append(found) }
    if i > 0, ["per", "each", "every"].contains(words.word(i - 1)) { ask.per = found }
    i += 1
    return true
  }

  private mutating func takeNumber() -> Bool {
    guard let (found, n) = office.number(words, at: i, near: noun) else { return false }
    ask.number = found
    i += n
    return true
  }

  private mutating func takeAdjective() -> Bool {
    guard let (found, n) = office.value(words, at: i, near: noun), found.isAdjective || n > 1
    else { return false }
    ask.values.append(found)
    i += n
    return true
  }

  /// `not disposed`, `with no arraignment`, `never tried`.
  private mutating func takeUndone() -> Bool {
    guard EverydayPhrases.negations.contains(words.word(i)) else { return false }
    var next = i + 1
    while ["a", "an", "any", "been", "yet", "were", "have", "had", "to"].contains(words.word(next))
    {
      next += 1
    }
    guard let deed = office.deed(words.word(next), near: noun) else { return false }
    ask.undone.append(deed.name)
    i = next + 1
    if words.word(i) == "yet" { i += 1 }
    return true
  }

  private mutating func takeDeed() -> Bool {
    let pair = "\(words.word(i))_\(words.word(i + 1))"
    if words.word(i + 1) != "", let both = office.deed(pair, near: noun), both.name == pair {
      ask.deeds.append(.init(deed: both))
      i += 2
    } else if let one = office.deed(words.word(i), near: noun) {
      if isEnd, !one.isMilestone {
        // A time runs to a date: one to a mere fact cannot be told.
        ask.unknown.append(words.spelled[i])
      }
      if !ask.deeds.contains(where: { $0.deed == one }) { ask.deeds.append(.init(deed: one)) }
      i += 1
    } else {
      return false
    }
    openDeed = ask.deeds.count - 1
    deedEnd = i
    return true
  }

  private mutating func takeValue() -> Bool {
    guard let (found, n) = office.value(words, at: i, near: noun) else { return false }
    ask.values.append(found)
    i += n
    return true
  }

  /// A field named without `by`: `which unit`, `racial disparity`.
  private mutating func takePlainGroup() -> Bool {
    guard !isEnd, let (found, n) = office.grouping(words, at: i, near: noun) else { return false }
    // `the Homicide unit` names one unit and asks for no groups.
    let isNamed = ask.values.contains { $0.field == found.field && $0.noun == found.noun }
    if !isNamed { add(.field(found)) }
    i += n
    return true
  }
}
