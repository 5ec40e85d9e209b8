import DocketCore

/// What stands between operators.
extension Reader {
  func operand() throws(Abandoned) -> Expression {
    noteOperand()
    if take(.open) { return try bracketed(from: index - 1) }
    return try plainOperand()
  }

  private func noteOperand() {
    for word in ["not", "has", "lead", "first", "last", "today"] { expect(.keyword(word)) }
    expect(.field)
    expect(.parameter)
  }

  private func bracketed(from open: Int) throws(Abandoned) -> Expression {
    let inner = try expression()
    return try closed(inner, from: open)
  }

  private func closed(_ inner: Expression, from open: Int) throws(Abandoned) -> Expression {
    try demand(.close, "to close the bracket")
    return Expression(inner.kind, at: span(from: tokens[open].span.start))
  }

  private func plainOperand() throws(Abandoned) -> Expression {
    let start = here
    height = 1
    let kind = try simpleOperand()
    return Expression(kind, at: span(from: start))
  }

  private func simpleOperand() throws(Abandoned) -> Expression.Kind {
    switch token.kind {
    case .number: return try numberOrDuration()
    case .symbol(.minus):
      if case .number = peek(1).kind { return try numberOrDuration() }
    case .string(let value):
      index += 1
      return .string(value)
    case .date(let date):
      index += 1
      return .date(date)
    case .parameter: return .parameter(try parameter("a parameter"))
    case .word:
      if let (unit, from, to) = try spanFrom() { return .span(unit, from: from, to: to) }
      if peek(1).kind != .symbol(.dot) {
        if take("today") { return .today }
        if take("missing") { return .missing }
      }
      return .path(try path("a field or a value"))
    case .quotedWord: return .path(try path())
    case .bucket: throw bucketAsValue()
    default: break
    }
    throw unexpected("a field or a value")
  }

  private func numberOrDuration() throws(Abandoned) -> Expression.Kind {
    let signs = token.kind == .symbol(.minus) ? 1 : 0
    guard case .number(_, let percent) = peek(signs).kind else { throw unexpected("a number") }
    let value = try number("a number")
    expect(.timeUnit)
    if !percent, let unit = token.timeUnit, unit != .weekday, !peek(1).isWord("from"),
      peek(1).kind != .symbol(.dot)
    {
      index += 1
      return .duration(value, unit)
    }
    return .number(value, percent: percent)
  }

  /// The rest of a comparison whose left side has been read.
  func test(_ left: Expression) throws(Abandoned) -> Expression {
    guard let comparison = token.comparison else { return try wordTest(left) }
    return try signTest(left, comparison)
  }

  private func signTest(_ left: Expression, _ comparison: Expression.Comparison)
    throws(Abandoned) -> Expression
  {
    let leftHeight = height
    index += 1
    let first = index
    let right = try expression(.sum)
    try refuseUnquotedNumber(from: first)
    try grow(over: max(leftHeight, height))
    return Expression(.comparison(left, comparison, right), at: left.span.union(right.span))
  }

  /// `is`, `contains`, `in`, `since` and their kin.
  private func wordTest(_ left: Expression) throws(Abandoned) -> Expression {
    let leftHeight = height
    let start = left.span.start
    if take("contains") {
      let text = try text("the text to look for, in quotes")
      try grow(over: leftHeight)
      return Expression(.contains(left, text), at: span(from: start))
    }
    if at("not") { throw notBeforeTest(left) }
    if take("is") { return try isTest(left, height: leftHeight) }
    if at("in"), peek(1).kind == .symbol(.open) { throw inList(left) }
    if let name = peek(1).name, peek(1).kind == .word, isOtherMilestone(left, name) {
      throw dateAgainstDate(left, name)
    }
    guard let when = try when() else { throw unexpected("a comparison") }
    try grow(over: leftHeight)
    return Expression(.when(left, when), at: span(from: start))
  }

  private func isTest(_ left: Expression, height leftHeight: Int) throws(Abandoned)
    -> Expression
  {
    let negated = take("not")
    var oneOf = false
    var values: [Literal] = []
    if case .path(let path) = left.kind { expect(.value(of: path.dotted)) }
    if at("one"), peek(1).isWord("of") {
      index += 2
      oneOf = true
      try demand(.open, "and the values, as in `is one of (a, b)`")
      values = try list { (reader) throws(Abandoned) in
        try reader.value("a value", of: left)
      }
      try demand(.close, "after the last value")
    } else {
      values = [try value("a value after `is`", of: left)]
      try refuseCommaBetweenValues(left, values[0], negated: negated)
    }
    try grow(over: leftHeight)
    return Expression(
      .isValue(left, negated: negated, oneOf: oneOf, values), at: span(from: left.span.start))
  }

  /// A literal in a condition; what looks like one but needs quotes is an error.
  private func value(_ wanted: String, of left: Expression) throws(Abandoned) -> Literal {
    if case .path(let path) = left.kind { expect(.value(of: path.dotted)) }
    let first = index
    if token.isMalformedNumber { throw unquotedValue(from: first) }
    if startsQualifierWord(0), !token.isWord("pending"), !endsValue(1) { throw unexpected(wanted) }
    let literal = try literal(wanted)
    try refuseUnquotedValue(from: first)
    return literal
  }

  /// A name, text, number, date or parameter, or `missing`.
  func literal(_ wanted: String) throws(Abandoned) -> Literal {
    let token = token
    expect(.keyword("missing"))
    expect(.parameter)
    let kind: Literal.Kind
    switch token.kind {
    case .word where token.isWord("missing"): kind = .missing
    case .word where token.isWord("null"):
      _ = fail(.null(token.span))
      kind = .missing
    case .word, .quotedWord:
      kind = .word(Name(token.text, quoted: token.kind == .quotedWord, at: token.span))
    case .string(let value): kind = .string(value)
    case .number(let value, _): kind = .number(value, text: token.text)
    case .date(let date): kind = .date(date)
    case .parameter: kind = .parameter(Name(token.text, at: token.span))
    case .symbol(.minus):
      guard case .number(let value, _) = peek(1).kind else { throw unexpected(wanted) }
      index += 1
      kind = .number(
        Number(0).subtracting(value) ?? value, text: "-" + self.token.text)
    case .bucket: throw bucketAsValue()
    default: throw unexpected(wanted)
    }
    index += 1
    return Literal(kind, at: span(from: token.span.start))
  }

  /// Whether `has` at hand asks about children.
  var startsRole: Bool {
    guard at("has") else { return false }
    let next = peek(1)
    if next.kind == .quotedWord { return true }
    guard next.kind == .word else { return false }
    switch next.word {
    case "is", "in", "since", "before", "after", "between", "contains", "and", "or", "of", "by":
      return false
    default: return true
    }
  }

  func hasRole() throws(Abandoned) -> Expression {
    let start = here
    index += 1
    let opening = try roleOpening(after: "has")
    let condition = try bracketedCondition(of: opening.noun)
    return try has(opening, condition, from: start)
  }

  private func has(_ opening: RoleOpening, _ condition: Expression?, from start: Int)
    throws(Abandoned) -> Expression
  {
    let role = try closed(opening, condition)
    return Expression(.has(role), at: span(from: start))
  }

  /// `any charge (C)`, `at least 2 charges`, `no event`.
  func role(after word: String) throws(Abandoned) -> Role {
    let opening = try roleOpening(after: word)
    return try closed(opening, try bracketedCondition(of: opening.noun))
  }

  /// `any charge`, before its condition.
  private struct RoleOpening {
    var quantifier: Role.Quantifier
    var noun: Name
    var start: Int
  }

  private func roleOpening(after word: String) throws(Abandoned) -> RoleOpening {
    let start = here
    let quantifier = try self.quantifier(after: word)
    let noun = try name(.childNoun, "a noun below this one, such as charge")
    height = 0
    return RoleOpening(quantifier: quantifier, noun: noun, start: start)
  }

  private func closed(_ opening: RoleOpening, _ condition: Expression?)
    throws(Abandoned) -> Role
  {
    try grow(over: height)
    return Role(opening.quantifier, opening.noun, condition, at: span(from: opening.start))
  }

  /// A condition on a child noun in brackets, when there is one.
  func bracketedCondition(of noun: Name) throws(Abandoned) -> Expression? {
    guard opens(noun) else { return nil }
    let condition = try expression()
    try closesCondition()
    return condition
  }

  private func opens(_ noun: Name) -> Bool {
    guard take(.open) else { return false }
    childNouns.append(noun)
    return true
  }

  private func closesCondition() throws(Abandoned) {
    _ = childNouns.popLast()
    try demand(.close, "to close the condition")
  }

  private func quantifier(after word: String) throws(Abandoned) -> Role.Quantifier {
    for word in Vocabulary.quantifierWords { expect(.keyword(word)) }
    if token.isWord("at"), peek(1).isWord("least") {
      index += 2
      return .atLeast(try whole("a whole number, as in `at least 2 charges`", in: 1...1_000_000))
    }
    guard let quantifier = Role.Quantifier.named[token.word] else {
      if case .number = token.kind, peek(1).name != nil { throw bareNumberOfRole(after: word) }
      if token.name == nil {
        throw unexpected("`any`, `every`, `no`, `at least 2` or another such word")
      }
      throw bareRole(after: word)
    }
    index += 1
    return quantifier
  }
}

extension Role.Quantifier {
  /// The quantifiers that are one word.
  fileprivate static let named: [String: Role.Quantifier] = [
    "any": .any, "every": .every, "no": .no, "lead": .lead, "first": .first, "last": .last,
  ]
}

extension Diagnostic {
  fileprivate static func null(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .foreignOperator, "`null` was read as `missing`, which is how docket writes it.", at: span,
      severity: .note)
  }
}
