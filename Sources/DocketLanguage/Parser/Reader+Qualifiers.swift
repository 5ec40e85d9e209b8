import DocketCore

/// What narrows, groups or times a question.
extension Reader {
  /// Qualifiers up to a bar, the end or a closing bracket; `failed` when an error was reported among them.
  func qualifiers(ofPopulation: Bool) -> (list: [Qualifier], failed: Bool) {
    var found: [Qualifier] = []
    var failed = false
    // Those that stand once in a question, by their key.
    var once: [String: Qualifier] = [:]
    while true {
      let first = index
      let start = token.span.start
      childNouns.removeAll()
      do {
        noteQualifiers(without: once.keys, ofPopulation: ofPopulation)
        guard let kind = try qualifier(ofPopulation: ofPopulation) else {
          if endsQualifiers { break }
          throw leftover(after: found)
        }
        let qualifier = Qualifier(kind, at: span(from: start))
        let key = kind.onceKey
        if let earlier = key.flatMap({ once[$0] }) {
          _ = repeated(qualifier, earlier)
          failed = true
        } else {
          found.append(qualifier)
          if let key { once[key] = qualifier }
        }
      } catch {
        failed = true
        if index == first, !startsStatementLine, !endsName(0) { index += 1 }
        skipToQualifier()
        if startsStatementLine { break }
      }
    }
    return (found, failed)
  }

  /// Whether the question may end here.
  private var endsQualifiers: Bool {
    if case .string = token.kind { return takesLabel }
    return endsName(0)
  }

  /// Goes on to where a qualifier, a stage or the end can be read.
  func skipToQualifier() {
    var open = 0
    while !isAtEnd {
      switch token.kind {
      case .symbol(.semicolon), .symbol(.bar): if open <= 0 { return }
      case .symbol(.open): open += 1
      case .symbol(.close):
        if open <= 0 { return }
        open -= 1
      default:
        if open <= 0, startsStatementLine || restartsQualifier { return }
      }
      index += 1
    }
  }

  private var restartsQualifier: Bool {
    switch token.word {
    case "in", "since", "after", "between", "before": false
    default: startsQualifier(0)
    }
  }

  /// Notes which qualifiers could follow: those that stand once and have been given could not.
  private func noteQualifiers(without keys: some Sequence<String>, ofPopulation: Bool) {
    let given = Set(keys.map { String($0.prefix { $0 != " " }) })
    for word in Vocabulary.qualifierWords where !given.contains(word) {
      if ofPopulation, Reader.questionOnly.contains(word) { continue }
      // Words that say when follow a milestone; the noun's last word may be one.
      let saysWhen = ["in", "since", "after", "between"].contains(word)
      if saysWhen, isAtEnd, subjectTokens.upperBound != index || subjectTokens.count < 2 {
        continue
      }
      expect(.keyword(word))
    }
    expect(.milestone)
    if !ofPopulation { expect(.symbol(.bar)) }
  }

  /// The next qualifier, nil when none starts here.
  private func qualifier(ofPopulation: Bool) throws(Abandoned) -> Qualifier.Kind? {
    if ofPopulation, Reader.questionOnly.contains(token.word), startsQualifierWord(0) {
      let start = tokens.first { $0.span.start >= statementStart && $0.isWord("as") }?.span.end
      let place = start ?? token.span.start
      let fixes = offers(
        "as count ...", "a measure, which can be grouped",
        [Edit(span: SourceSpan(place, place), text: " count")])
      throw fail(.notOfPopulation(source.slice(token.span), fixes, token.span))
    }
    switch token.word {
    case "where":
      index += 1
      return .where_(try condition(after: "where"))
    case "with", "without":
      let negated = token.isWord("without")
      index += 1
      return .with(try role(after: negated ? "without" : "with"), negated: negated)
    case "by":
      index += 1
      return .by(try list { (reader) throws(Abandoned) in try reader.dimension() })
    case "across":
      index += 1
      return .across(try dimension())
    case "through":
      index += 1
      return .through(try throughList())
    case "within":
      index += 1
      return try within()
    case "compared":
      index += 1
      return try comparison()
    case "showing":
      index += 1
      return .showing(try list { (reader) throws(Abandoned) in try reader.path() })
    case "pending": return .pending(try pending())
    case "as" where peek(1).isWord("of"):
      index += 2
      return .asOf(try moment("a day after `as of`"))
    case "before" where peek(1).isWord("and"):
      index += 2
      try demand("after", "and a day, as in `before and after 2023-07-01`")
      return .beforeAndAfter(try moment("a day after `before and after`"))
    default: return try window()
    }
  }

  /// `filed in 2024`; `in 2024` has an empty name.
  private func window() throws(Abandoned) -> Qualifier.Kind? {
    if isWindowWord(0) {
      let empty = Name("", at: SourceSpan(token.span.start, token.span.start))
      guard let when = try when() else { return nil }
      return .window(empty, when)
    }
    guard startsWindow(0), let name = token.name else { return nil }
    index += 1
    guard let when = try when() else { return nil }
    return .window(name, when)
  }

  private func pending() throws(Abandoned) -> Qualifier.Pending {
    let start = token.span.start
    index += 1
    if isWindowWord(0) { throw pendingWindow(from: start) }
    if take("on") { return .on(try moment("a day after `pending on`")) }
    if take("at") {
      try demand("end", "of each month, as in `pending at end of each month in 2024`")
      try demand("of")
      try demand("each")
      let unit = try timeUnit("a time unit, such as month")
      try demand("in", "and a period")
      return .atEndOfEach(unit, try period())
    }
    return .now
  }

  private func throughList() throws(Abandoned) -> [Name] {
    let names = try list { (reader) throws(Abandoned) in
      try reader.name(.milestone, "a milestone, such as filed")
    }
    if names.count < 2 { throw unexpected("`,` and the next milestone") }
    return names
  }

  private func within() throws(Abandoned) -> Qualifier.Kind {
    if let error = halfAYear() { throw error }
    let start = token.span.start
    let lengths = try list { (reader) throws(Abandoned) in
      try reader.whole("a whole number, as in `within 90 days`", in: 1...1_000_000)
    }
    if lengths.count > Parser.mostLengths {
      throw fail(.tooManyParts("lengths", Parser.mostLengths, at: span(from: start)))
    }
    let unit = try timeUnit("a time unit, such as days")
    let clock = take("of") ? try name(.milestone, "a milestone, such as filing") : nil
    return .within(lengths, unit, of: clock)
  }

  private func comparison() throws(Abandoned) -> Qualifier.Kind {
    if !take("to") {
      let error = unexpected("`to` and what with: `previous year` or a group", lacking: "to")
      if token.isWord("with") { index += 1 }
      throw error
    }
    let comparand: Qualifier.Comparand
    if at("previous"), peek(1).timeUnit != nil {
      index += 1
      comparand = .previous(try timeUnit("a time unit, such as year"))
    } else if at("previous"), endsName(1) || startsQualifier(1) {
      index += 1
      throw unexpected("a time unit, such as year")
    } else {
      comparand = .group(try literal("a group, such as \"White\", or `previous year`"))
    }
    var adjusting: [Path] = []
    if take("adjusting") {
      try demand("for", "and fields")
      adjusting = try list { (reader) throws(Abandoned) in try reader.path() }
    }
    return .compared(comparand, adjusting: adjusting)
  }

  /// Qualifiers that belong to a question, not to a defined population.
  private static let questionOnly: Set<String> = [
    "by", "across", "through", "within", "compared", "showing", "as",
  ]

  /// Whether a qualifier starts `n` places on.
  func startsQualifier(_ n: Int) -> Bool { startsQualifierWord(n) || startsWindow(n) }

  /// Whether a qualifier's own keyword stands `n` places on.
  func startsQualifierWord(_ n: Int) -> Bool {
    switch peek(n).word {
    case "where", "with", "without", "by", "across", "through", "within", "showing", "pending":
      true
    case "compared": peek(n + 1).isWord("to") || peek(n + 1).kind == .end
    case "as": peek(n + 1).isWord("of")
    case "before": peek(n + 1).isWord("and") || isWindowWord(n)
    default: isWindowWord(n)
    }
  }

  /// Whether the word `n` places on says when: in, since, before, after, between.
  func isWindowWord(_ n: Int) -> Bool {
    switch peek(n).word {
    case "in", "since", "after", "between": true
    case "before": !peek(n + 1).isWord("and")
    default: false
    }
  }

  /// Whether a name `n` places on is followed by a word that says when.
  func startsWindow(_ n: Int) -> Bool { peek(n).name != nil && isWindowWord(n + 1) }
}

extension Qualifier.Kind {
  /// What may stand once in a question; nil for what may stand many times.
  var onceKey: String? {
    switch self {
    case .window, .where_, .with: nil
    case .pending: "pending"
    case .by: "by"
    case .across: "across"
    case .through: "through"
    case .within: "within"
    case .beforeAndAfter: "before and after"
    case .compared: "compared to"
    case .asOf: "as of"
    case .showing: "showing"
    }
  }
}

extension Diagnostic {
  fileprivate static func notOfPopulation(
    _ word: String, _ fixes: [Suggestion], _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "`\(word)` belongs to a question, not to a defined population.", at: span,
      details: ["A population takes windows, `pending`, `where`, `with` and `without`."],
      suggestions: fixes)
  }
}
