import DocketCore

/// Conditions and values, by precedence climbing.
extension Reader {
  /// How tightly operators bind, loosest first.
  enum Binding: Int, Comparable {
    case or = 1, and, not, test, sum, term, operand

    static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
  }

  /// A condition after a word that needs one.
  mutating func condition(after word: String) throws(Abandoned) -> Expression {
    expect(.field)
    if endsName(0) { throw unexpected("a condition") }
    return try expression()
  }

  /// An expression whose operators bind at least as tightly as `floor`.
  mutating func expression(_ floor: Binding = .or) throws(Abandoned) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > Parser.deepestNesting + 1 { throw tooDeep() }
    let start = token.span.start
    var left: Expression
    // The tightest operator that may still follow what has been read.
    var ceiling = Binding.term
    if floor <= .not, takesNot() {
      left = try negation(from: start)
      ceiling = .and
    } else if floor <= .test, startsRole {
      left = try hasRole()
      ceiling = .and
    } else {
      left = try operand()
    }
    while let binding = infix, binding >= floor {
      if binding > ceiling {
        if binding == .test, !isWindowWord(0) { throw chained() }
        break
      }
      switch binding {
      case .or, .and: left = try junction(binding, left)
      case .sum, .term: left = try arithmetic(binding, left)
      default: left = try test(left)
      }
      ceiling = binding == .test ? .and : binding
      left.span = span(from: start)
    }
    return left
  }

  /// The binding of the operator at hand, nil when none is.
  private var infix: Binding? {
    mutating get {
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
  }

  private mutating func takesNot() -> Bool { at("not") || token.kind == .symbol(.foreignNot) }

  private mutating func negation(from start: Int) throws(Abandoned) -> Expression {
    var starts: [Int] = []
    while takesNot() {
      starts.append(token.span.start)
      index += 1
    }
    var result = try expression(.test)
    for start in starts.reversed() {
      height += 1
      if height > Parser.deepestNesting { throw tooDeep() }
      result = Expression(.not(result), at: span(from: start))
    }
    return result
  }

  /// `a or b or c` as one list.
  private mutating func junction(_ binding: Binding, _ first: Expression) throws(Abandoned)
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

  private mutating func arithmetic(_ binding: Binding, _ left: Expression) throws(Abandoned)
    -> Expression
  {
    let leftHeight = height
    let operation: Expression.Arithmetic
    switch token.kind {
    case .symbol(.plus): operation = .plus
    case .symbol(.minus): operation = .minus
    case .symbol(.times): operation = .times
    default: operation = .dividedBy
    }
    index += 1
    let right = binding == .sum ? try expression(.term) : try operand()
    try grow(over: max(leftHeight, height))
    return Expression(
      .arithmetic(left, operation, right), at: left.span.union(right.span))
  }

  /// Notes that a node stands over parts of this height.
  mutating func grow(over tallest: Int) throws(Abandoned) {
    height = tallest + 1
    if height > Parser.deepestNesting { throw tooDeep() }
  }

  mutating func tooDeep() -> Abandoned { fail(.tooDeep(token.span)) }

  private mutating func chained() -> Abandoned { fail(.chained(token.span)) }
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
