import DocketCore

/// What to group by, and paths to fields.
extension Reader {
  func dimension() throws(Abandoned) -> Dimension {
    let start = token.span.start
    let kind = try dimensionKind()
    return Dimension(kind, at: span(from: start))
  }

  private func dimensionKind() throws(Abandoned) -> Dimension.Kind {
    expect(.timeUnit)
    if at("each"), peek(1).name != nil, !startsQualifier(1) || peek(2).isWord("of") {
      index += 1
      if let unit = bareTimeUnit {
        index += 1
        guard take("of") else { throw eachWithoutOf(unit) }
        return .time(unit, of: try name(.milestone, "a milestone, such as filed"), each: true)
      }
      return .path(try path(), each: true)
    }
    if let (unit, from, to) = try spanFrom() {
      if let edges = try bands() { return .spanBands(unit, from: from, to: to, edges) }
      return .span(unit, from: from, to: to)
    }
    if let unit = bareTimeUnit {
      index += 1
      let milestone = take("of") ? try name(.milestone, "a milestone, such as filed") : nil
      return .time(unit, of: milestone, each: false)
    }
    let path = try path()
    if let edges = try bands() { return .bands(path, edges) }
    return .path(path, each: false)
  }

  /// A time word that is no field's first part.
  private var bareTimeUnit: TimeUnit? {
    peek(1).kind == .symbol(.dot) ? nil : token.timeUnit
  }

  /// `in bands (18, 25)`.
  private func bands() throws(Abandoned) -> [Number]? {
    guard at("in"), peek(1).isWord("bands") else { return nil }
    index += 2
    try demand(.open, "and the edges of the bands, as in `in bands (18, 25)`")
    let edges = try list { (reader) throws(Abandoned) in
      try reader.number("a number: the edge of a band")
    }
    try demand(.close, "after the last edge")
    return edges
  }

  /// `days from filing to disposition`, nil when the text is no such thing.
  func spanFrom() throws(Abandoned) -> (TimeUnit, from: Name, to: Name)? {
    guard let unit = token.timeUnit, peek(1).isWord("from") else { return nil }
    index += 2
    let from = try name(.milestone, "a milestone, such as filing")
    try demand("to", "and the milestone at the end")
    return (unit, from, try name(.milestone, "a milestone, such as disposition"))
  }

  /// `severity`, `charge.category`, `lead charge.category`.
  func path(_ wanted: String = "a field") throws(Abandoned) -> Path {
    let start = token.span.start
    expect(.field)
    for word in ["lead", "first", "last"] { expect(.keyword(word)) }
    var selector: Path.Selector?
    if token.kind == .word, let found = Path.Selector(rawValue: token.word), selects {
      selector = found
      index += 1
    }
    // `pending` is a condition of its own, whatever follows it.
    if selector == nil, startsQualifierWord(0), !token.isWord("pending"), !continuesOperand(1) {
      throw unexpected(wanted)
    }
    var names = [try name(.field, wanted)]
    while at(.dot) {
      index += 1
      let owner = names.map(\.text).joined(separator: ".")
      names.append(try name(.member(of: owner), "a field after the point"))
    }
    return Path(selector: selector, names, at: span(from: start))
  }

  /// Whether `lead`, `first` or `last` at hand chooses a child: a name follows that is no keyword here.
  private var selects: Bool {
    guard peek(1).name != nil else { return false }
    if peek(1).kind == .quotedWord || peek(2).kind == .symbol(.dot) { return true }
    return !startsQualifierWord(1) && !Reader.afterOperand.contains(peek(1).word)
  }

  /// Whether what stands `n` places on shows that the name before it is an operand.
  private func continuesOperand(_ n: Int) -> Bool {
    switch peek(n).kind {
    case .symbol(let symbol): symbol != .open
    case .end: true
    case .word: ["is", "contains", "descending"].contains(peek(n).word)
    default: false
    }
  }

  /// Words that can follow an operand, so that `last` before one of them is a field's own name.
  private static let afterOperand: Set<String> = [
    "is", "contains", "and", "or", "of", "to", "for", "as", "else", "when", "descending",
    "ascending", "adjusting", "not",
  ]
}
