import DocketCore

/// Conditions and values, by precedence climbing.
extension Reader {
  /// A condition after a word that needs one.
  func condition(after word: String) throws(Abandoned) -> Expression {
    expect(.field)
    if endsName(0) { throw unexpected("a condition") }
    return try expression()
  }

  /// An expression whose operators bind at least as tightly as `floor`.
  ///
  /// Every bracket comes back here, so what this function and those between it and itself keep on the stack
  /// is kept small: the work is done by functions that have returned before the next level starts.
  func expression(_ floor: Binding = .or) throws(Abandoned) -> Expression {
    try enter()
    defer { depth -= 1 }
    let start = here
    // The tightest operator that may still follow what has been read.
    var ceiling = Binding.term
    var left = try first(floor, &ceiling)
    while try goOn(&left, floor, &ceiling) { widen(&left, from: start) }
    return left
  }

  private func widen(_ expression: inout Expression, from start: Int) {
    expression.span = span(from: start)
  }

  /// Reads one operator and what stands on its right; false when the expression ends here.
  private func goOn(
    _ left: inout Expression, _ floor: Binding, _ ceiling: inout Binding
  ) throws(Abandoned) -> Bool {
    guard let binding = try next(floor, ceiling) else { return false }
    left = try continued(left, binding)
    ceiling = binding == .test ? .and : binding
    return true
  }

  private func enter() throws(Abandoned) {
    depth += 1
    if depth > Parser.deepestNesting + 1 {
      depth -= 1
      throw tooDeep()
    }
  }

  /// What an expression starts with.
  private func first(_ floor: Binding, _ ceiling: inout Binding) throws(Abandoned)
    -> Expression
  {
    if floor <= .not, takesNot() {
      ceiling = .and
      return try negation()
    }
    if floor <= .test, startsRole {
      ceiling = .and
      return try hasRole()
    }
    return try operand()
  }

  /// The operator that goes on with an expression, nil when it ends here.
  private func next(_ floor: Binding, _ ceiling: Binding) throws(Abandoned) -> Binding? {
    guard let binding = infix, binding >= floor else { return nil }
    if binding <= ceiling { return binding }
    if binding == .test, !isWindowWord(0) { throw chained() }
    return nil
  }

  private func continued(_ left: Expression, _ binding: Binding) throws(Abandoned)
    -> Expression
  {
    switch binding {
    case .or, .and: try junction(binding, left)
    case .sum, .term: try arithmetic(binding, left)
    default: try test(left)
    }
  }

  /// The binding of the operator at hand, nil when none is.
  private var infix: Binding? {
    for word in Vocabulary.operatorWords { expect(.keyword(word)) }
    switch token.kind {
    case .symbol(.plus), .symbol(.minus): return .sum
    case .symbol(.times), .symbol(.divide): return .term
    case .symbol(.foreignAnd): return .and
    case .symbol(.foreignOr): return .or
    case .symbol: return token.comparison == nil ? nil : .test
    case .word: break
    default: return nil
    }
    switch token.word {
    case "or": return .or
    case "and": return .and
    case "is", "contains", "in", "since", "after", "between": return .test
    case "before": return peek(1).isWord("and") ? nil : .test
    case "not" where isWindowWord(1) || peek(1).isWord("contains"): return .test
    default: return nil
    }
  }

  private func takesNot() -> Bool { at("not") || token.kind == .symbol(.foreignNot) }

  private func negation() throws(Abandoned) -> Expression {
    let starts = negations()
    let inner = try expression(.test)
    return try negated(inner, starts)
  }

  /// Steps over every `not`; where each stood.
  private func negations() -> [Int] {
    var starts: [Int] = []
    while takesNot() {
      starts.append(here)
      index += 1
    }
    return starts
  }

  private func negated(_ inner: Expression, _ starts: [Int]) throws(Abandoned)
    -> Expression
  {
    var result = inner
    for start in starts.reversed() {
      try grow(over: height)
      result = Expression(.not(result), at: span(from: start))
    }
    return result
  }

  /// `a or b or c` as one list.
  private func junction(_ binding: Binding, _ first: Expression) throws(Abandoned)
    -> Expression
  {
    var parts = [first]
    var tallest = height
    while infix == binding {
      index += 1
      let next = try expression(binding == .or ? .and : .not)
      if binding == .or { try refuseOrBetweenValues(parts, next) }
      parts.append(next)
      tallest = max(tallest, height)
    }
    try grow(over: tallest)
    let span = parts[0].span.union(parts[parts.count - 1].span)
    return Expression(binding == .or ? .or(parts) : .and(parts), at: span)
  }

  private func arithmetic(_ binding: Binding, _ left: Expression) throws(Abandoned)
    -> Expression
  {
    let leftHeight = height
    let operation = takeOperation()
    let right = binding == .sum ? try expression(.term) : try operand()
    try grow(over: max(leftHeight, height))
    return Expression(
      .arithmetic(left, operation, right), at: left.span.union(right.span))
  }

  private func takeOperation() -> Expression.Arithmetic {
    defer { index += 1 }
    switch token.kind {
    case .symbol(.plus): return .plus
    case .symbol(.minus): return .minus
    case .symbol(.times): return .times
    default: return .dividedBy
    }
  }

  /// Notes that a node stands over parts of this height.
  func grow(over tallest: Int) throws(Abandoned) {
    height = tallest + 1
    if height > Parser.deepestNesting { throw tooDeep() }
  }

  func tooDeep() -> Abandoned { fail(.tooDeep(token.span)) }

  private func chained() -> Abandoned { fail(.chained(token.span)) }
}

extension Token {
  /// The comparison that this sign stands for.
  var comparison: Expression.Comparison? {
    if case .symbol(let symbol) = kind {
      Expression.Comparison(rawValue: symbol.rawValue)
    } else {
      nil
    }
  }
}

extension Diagnostic {
  fileprivate static func tooDeep(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .nestingTooDeep,
      "Conditions and sums can be nested \(Parser.deepestNesting) deep; this goes deeper.",
      at: span, details: ["Define parts of it as facts or populations and use their names."])
  }

  fileprivate static func chained(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "Two comparisons in a row say nothing together.", at: span,
      details: ["Join them with `and`: `age > 18 and age < 25`."])
  }
}
