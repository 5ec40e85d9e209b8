import DocketCore

/// A question: head, qualifiers, stages.
extension Reader {
  func question() throws(Abandoned) -> Question {
    let start = token.span.start
    var head: Head?
    do {
      head = try self.head()
    } catch {
      skipToQualifier()
    }
    var (qualifiers, failed) = qualifiers(ofPopulation: false)
    let (stages, stagesFailed) = stages()
    guard var head, !failed, !stagesFailed else { throw Abandoned() }
    takePeriod(into: &head, from: &qualifiers)
    return Question(
      head: head, qualifiers: qualifiers, stages: stages, span: span(from: start))
  }

  /// `flow of cases by month in 2024`: the bare period is the head's, wherever it stands.
  private func takePeriod(into head: inout Head, from qualifiers: inout [Qualifier]) {
    func bare(_ qualifier: Qualifier) -> Period? {
      if case .window(let name, let when) = qualifier.kind, name.text.isEmpty,
        case .inside(let period) = when.kind
      {
        return period
      }
      return nil
    }
    let periods = qualifiers.compactMap(bare)
    guard periods.count == 1, let period = periods.first else { return }
    switch head.kind {
    case .flow(let subject, nil): head.kind = .flow(subject, period)
    case .defined(let name, nil): head.kind = .defined(name, period)
    default: return
    }
    qualifiers.removeAll { bare($0) != nil }
  }

  private func head() throws(Abandoned) -> Head {
    let start = token.span.start
    let kind = try headKind()
    return Head(kind, at: span(from: start))
  }

  private static let questionStarts = Vocabulary.headWords.map(Expected.keyword)

  private func headKind() throws(Abandoned) -> Head.Kind {
    expect(Reader.questionStarts)
    if let foreign = foreignOpening() { throw foreign }
    switch token.word {
    case "count":
      index += 1
      return .count(try subject())
    case "list":
      index += 1
      return .list(try subject())
    case "show": return try show()
    case "share":
      index += 1
      return try share()
    case "time": return try time()
    case "flow":
      index += 1
      try demand("of", "and a noun, as in `flow of cases`")
      let subject = try subject(ofFlow: true)
      return .flow(subject, try take("in") ? period() : nil)
    case "funnel":
      index += 1
      try demand("of", "and a noun, as in `funnel of cases`")
      return .funnel(try subject())
    default: return try defined()
    }
  }

  private func share() throws(Abandoned) -> Head.Kind {
    expect(.field)
    if token.isWord("of") { throw fail(.shareOfWhat(token.span)) }
    let condition = try expression()
    if at("within"), let error = withinBeforeNoun() { throw error }
    try demand("of", "and a noun, as in `share declined of cases`")
    return .share(condition, of: try subject())
  }

  private func time() throws(Abandoned) -> Head.Kind {
    index += 1
    try demand("from", "and two milestones, as in `time from filing to disposition for cases`")
    let from = try name(.milestone, "a milestone, such as filing")
    try demand("to", "and the milestone at the end")
    let to = try name(.milestone, "a milestone, such as disposition")
    try demand("for", "and a noun")
    return .time(from: from, to: to, try subject())
  }

  /// A defined measure, with its period when it has one.
  private func defined() throws(Abandoned) -> Head.Kind {
    guard let name = token.name else { throw notAQuestion() }
    let next = peek(1)
    let plausible: Bool
    switch next.kind {
    case .end, .symbol(.semicolon), .symbol(.bar), .symbol(.close): plausible = true
    case .string: plausible = takesLabel
    default: plausible = startsQualifier(1)
    }
    if !plausible { throw notAQuestion() }
    index += 1
    return .defined(name, try take("in") ? period() : nil)
  }

  private func show() throws(Abandoned) -> Head.Kind {
    index += 1
    expect(.noun)
    if let noun = token.name, case .string(let key) = peek(1).kind {
      index += 2
      return .showUnit(noun, key)
    }
    let start = token.span.start
    let measures = try list { (reader) throws(Abandoned) in try reader.measure() }
    let measuresSpan = span(from: start)
    if !at("for") { throw showWithoutFor(measures, measuresSpan) }
    index += 1
    let subject = try subject()
    if let plain = measures.first(where: \.isPlainField) {
      throw showPlainFields(measures, measuresSpan, subject, plain)
    }
    return .show(measures, subject)
  }

  /// `count`, `median of age as "Median age"`.
  func measure() throws(Abandoned) -> Measure {
    let start = token.span.start
    expect(.summary)
    for word in Vocabulary.summaryWords { expect(.keyword(word)) }
    guard let function = token.name else {
      throw unexpected("`count` or a summary such as `median of age`")
    }
    index += 1
    var argument = Measure.Argument.none
    if at(.dot) {
      index -= 1
      let path = try path()
      return Measure(
        Name(path.dotted, quoted: true, at: path.span), .none, title: nil, at: path.span)
    }
    if take("of") {
      argument = try measureArgument()
    } else if token.kind == .word, Vocabulary.summaryWords.contains(function.folded),
      function.folded != "count", !token.isWord("for"), !token.isWord("as"), !token.isWord("by")
    {
      throw missingOf(function)
    }
    let title = take("as") ? try text("the column's title in quotes") : nil
    return Measure(function, argument, title: title, at: span(from: start))
  }

  private func measureArgument() throws(Abandoned) -> Measure.Argument {
    let start = token.span.start
    if let (unit, from, to) = try spanFrom() {
      return .span(unit, from: from, to: to, span(from: start))
    }
    return .path(try path())
  }
}

extension Measure {
  /// Whether this is a field without a summary, as in `show unit`.
  var isPlainField: Bool {
    if case .none = argument { function.folded != "count" } else { false }
  }
}

extension Diagnostic {
  fileprivate static func shareOfWhat(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unfinished, "`share` needs what is looked for: a fact, or a condition in brackets.",
      at: span,
      details: ["For example `share declined of cases` or `share (race is missing) of defendants`."]
    )
  }
}
