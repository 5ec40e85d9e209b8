import DocketCore

/// `define NAME "..." as ...`.
extension Reader {
  func definition() throws(Abandoned) -> Definition {
    index += 1
    let name = try name(.newName, "the name to define")
    var definition = Definition(
      name: name, description: optionalText(), source: nil, betterHigher: nil, target: nil,
      body: .value(Expression(.missing, at: name.span)), bodySpan: name.span)
    notes: while true {
      if take("source") {
        definition.source = try text("where the definition comes from, in quotes")
      } else if take("better") {
        guard at("higher") || at("lower") else { throw unexpected("`higher` or `lower`") }
        definition.betterHigher = token.isWord("higher")
        index += 1
      } else if take("target") {
        definition.target = try number("a number, such as 100%")
      } else {
        break notes
      }
    }
    try demand("as", "and what the name stands for")
    let start = token.span.start
    definition.body = try body()
    definition.bodySpan = span(from: start)
    return definition
  }

  private func body() throws(Abandoned) -> Definition.Body {
    if at("value"), !endsName(1), !startsQualifier(1) {
      index += 1
      return .value(try expression())
    }
    for word in Vocabulary.headWords { expect(.keyword(word)) }
    if Reader.headWords.contains(token.word) { return .measure(try question()) }
    let subject = try subject()
    let (qualifiers, failed) = qualifiers(ofPopulation: true)
    if failed { throw Abandoned() }
    if at(.bar) { throw fail(.stageOnPopulation(token.span)) }
    return .population(subject, qualifiers)
  }

  /// Whether the token `n` places on can only end a statement.
  func endsName(_ n: Int) -> Bool {
    switch peek(n).kind {
    case .end, .symbol(.semicolon), .symbol(.bar), .symbol(.close): true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func stageOnPopulation(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "A defined population is a set of units; stages after `|` need a result.",
      at: span, details: ["Put a head such as `count` before the noun to define a measure."])
  }
}
