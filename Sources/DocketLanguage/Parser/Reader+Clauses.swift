import DocketCore

/// Clauses of a noun.
extension Reader {
  func clause() throws(Abandoned) -> NounDeclaration.Clause.Kind? {
    for word in Vocabulary.clauseWords { expect(.keyword(word)) }
    switch token.word {
    case "milestone": return try milestone()
    case "begins":
      index += 1
      return .begins(try name(.milestone, "a milestone"))
    case "pending":
      index += 1
      try demand("from", "and two milestones")
      let from = try name(.milestone, "a milestone")
      try demand("to", "and the milestone at the end")
      return .pending(from: from, to: try name(.milestone, "a milestone"))
    case "inactive", "active":
      let active = token.isWord("active")
      index += 1
      try demand("during", "and a noun")
      let noun = try name(.childNoun, "a noun")
      return .span(active: active, noun, try bracketedCondition(of: noun))
    case "competing":
      index += 1
      return .competing(try names("a milestone"))
    case "fact":
      index += 1
      let name = try name(.newName, "the fact's name")
      let description = optionalText()
      try demand("as", "and a condition")
      return .fact(name, description: description, try condition(after: "as"))
    case "field": return try field()
    case "lead":
      index += 1
      try demand("by", "and a ranked field")
      return .leadBy(try name(.field, "a ranked field"))
    case "identifying":
      index += 1
      return .identifying(try names("a field"))
    case "sealed":
      index += 1
      try demand("when", "and a condition")
      return .sealed(try condition(after: "when"))
    default: return nil
    }
  }

  private func milestone() throws(Abandoned) -> NounDeclaration.Clause.Kind {
    index += 1
    let name = try name(.newName, "the milestone's name")
    let form = try nounForm()
    let description = optionalText()
    if take("from") {
      let columns = try names("a date column")
      let dates =
        take("dates") ? try text("the dates' format in quotes, such as \"M/D/YYYY\"") : nil
      return .milestone(
        name, noun: form, description: description, .columns(columns, dates: dates))
    }
    try demand("as", "or `from` and a column")
    return .milestone(name, noun: form, description: description, .rule(try momentRule()))
  }

  /// `first disposed of charges (guilty) else ...`; read in a loop, built from the end.
  private func momentRule() throws(Abandoned) -> NounDeclaration.MomentRule {
    var picks:
      [(last: Bool, milestone: Name, of: Name, condition: Expression?, when: Expression?)] =
        []
    var rule: NounDeclaration.MomentRule?
    repeat {
      if take("next") {
        let milestone = try name(.milestone, "a milestone")
        try demand("of", "and a parent noun")
        let parent = try name(.noun, "a parent noun")
        let after = take("after") ? try name(.milestone, "a milestone") : nil
        rule = .next(milestone: milestone, of: parent, after: after)
        break
      }
      guard at("first") || at("last") else { throw unexpected("`first`, `last` or `next`") }
      let last = token.isWord("last")
      index += 1
      let milestone = try name(.milestone, "a date of the child noun")
      try demand("of", "and a child noun")
      let noun = try name(.childNoun, "a child noun")
      let condition = try bracketedCondition(of: noun)
      let when = take("when") ? try self.condition(after: "when") : nil
      picks.append((last, milestone, noun, condition, when))
      if picks.count > Parser.deepestNesting { throw tooDeep() }
    } while take("else")
    for pick in picks.reversed() {
      rule = .pick(
        last: pick.last, milestone: pick.milestone, of: pick.of, condition: pick.condition,
        when: pick.when, otherwise: rule)
    }
    guard let rule else { throw unexpected("`first`, `last` or `next`") }
    return rule
  }

  private func field() throws(Abandoned) -> NounDeclaration.Clause.Kind {
    index += 1
    let name = try name(.newName, "the field's name")
    let description = optionalText()
    if take("from") {
      let column = try self.name(.fileColumn, "a column of the file")
      var notes: [NounDeclaration.FieldNote] = []
      while let note = try fieldNote() { notes.append(note) }
      return .field(name, description: description, .column(column, notes))
    }
    try demand("as", "or `from` and a column")
    if at("count"), peek(1).isWord("of") {
      index += 2
      let noun = try self.name(.childNoun, "a child noun")
      return .field(
        name, description: description, .count(of: noun, try bracketedCondition(of: noun)))
    }
    return .field(name, description: description, .expression(try expression(.sum)))
  }

  private func fieldNote() throws(Abandoned) -> NounDeclaration.FieldNote? {
    if take("adjective") { return .adjective }
    if take("dates") {
      return .dates(try text("the dates' format in quotes, such as \"M/D/YYYY\""))
    }
    if take("type") { return .type(try name(.newName, "text, number, date or flag")) }
    if take("missing") { return .missing(try valueList()) }
    if take("ranked") { return .ranked(try valueList()) }
    if take("values") { return .values(try valueList()) }
    return nil
  }

  private func valueList() throws(Abandoned) -> [Literal] {
    try demand(.open, "and the values")
    let values = try list { (reader) throws(Abandoned) in
      let first = reader.index
      if reader.token.isMalformedNumber { throw reader.unquotedValue(from: first) }
      let literal = try reader.literal("a value")
      try reader.refuseUnquotedValue(from: first)
      return literal
    }
    try demand(.close, "after the last value")
    return values
  }
}
