import DocketCore

/// What happens to the result table.
extension Reader {
  /// Stages up to the end; `failed` when an error was reported among them.
  func stages() -> (list: [Stage], failed: Bool) {
    var found: [Stage] = []
    var failed = false
    while take(.bar) {
      let start = token.span.start
      if found.count >= Parser.mostStages {
        _ = fail(.tooManyParts("stages", Parser.mostStages, at: token.span))
        return (found, true)
      }
      do {
        let kind = try stage()
        found.append(Stage(kind, at: span(from: start)))
        if !endsStage { throw afterStage() }
      } catch {
        failed = true
        skipToBar()
      }
    }
    return (found, failed)
  }

  private var endsStage: Bool {
    if case .string = token.kind { return takesLabel }
    return endsName(0)
  }

  private func skipToBar() {
    var open = 0
    while !isAtEnd {
      if open <= 0, endsName(0) || startsStatementLine { return }
      if token.kind == .symbol(.open) { open += 1 }
      if token.kind == .symbol(.close) { open -= 1 }
      index += 1
    }
  }

  private func stage() throws(Abandoned) -> Stage.Kind {
    for word in Vocabulary.stageWords { expect(.keyword(word)) }
    let word = token.word
    guard Vocabulary.stageWords.contains(word) else { throw unknownStage() }
    index += 1
    switch word {
    case "sort":
      try demand("by", "and a column")
      return .sort(try list { (reader) throws(Abandoned) in try reader.sortKey() })
    case "top": return try top()
    case "keep":
      return .keep(try list { (reader) throws(Abandoned) in try reader.column() })
    case "where": return .where_(try condition(after: "where"))
    case "add":
      let name = try name(.newName, "the new column's name")
      try demand(.equal, "and how to work it out")
      return .add(name, try expression())
    case "total": return .total
    case "control": return .control
    case "percent": return .percent(within: take("within") ? try column() : nil)
    case "show": return try summary()
    case "chart": return try chart()
    default: return .save(try text("a file name in quotes", .fileName))
    }
  }

  private func sortKey() throws(Abandoned) -> (column: Name, descending: Bool) {
    let column = try column()
    if take("descending") { return (column, true) }
    if token.isWord("desc") {
      _ = fail(.shortOrder(token.text, "descending", token.span))
      index += 1
      return (column, true)
    }
    if token.isWord("asc") || token.isWord("ascending") {
      if token.isWord("asc") { _ = fail(.shortOrder(token.text, "ascending", token.span)) }
      index += 1
    }
    return (column, false)
  }

  private func top() throws(Abandoned) -> Stage.Kind {
    let n = try whole("how many rows, as in `top 10`", in: 1...1_000_000_000)
    let by = take("by") ? try column() : nil
    var others = false
    if take("with") {
      try demand("others")
      others = true
    }
    return .top(n, by: by, withOthers: others)
  }

  private func summary() throws(Abandoned) -> Stage.Kind {
    let start = token.span.start
    let measures = try list { (reader) throws(Abandoned) in try reader.measure() }
    if measures.contains(where: \.isPlainField) { throw plainFieldsInStage(measures, from: start) }
    guard take("by") else { return .show(measures, by: []) }
    return .show(measures, by: try list { (reader) throws(Abandoned) in try reader.column() })
  }

  private func chart() throws(Abandoned) -> Stage.Kind {
    var kind: Name?
    var of: Name?
    expect(.chartKind)
    if token.name != nil, !startsTarget {
      kind = try name(.chartKind, "a kind of chart, such as bars")
      if take("of") { of = try column() }
    }
    var target: Number?
    if take("target") { target = try number("a number, such as 100%") }
    return .chart(kind: kind, of: of, target: target)
  }

  private var startsTarget: Bool {
    let sign = peek(1).kind == .symbol(.minus) ? 1 : 0
    if case .number = peek(1 + sign).kind { return token.isWord("target") }
    return false
  }

  /// A column of the result: a name, names with points, text, or a summary such as `median of age`.
  func column() throws(Abandoned) -> Name {
    expect(.column)
    let start = token.span.start
    if case .string(let title) = token.kind, !title.contains(where: { $0 == "`" || $0.isNewline }),
      !title.isEmpty
    {
      index += 1
      return Name(title, quoted: true, at: span(from: start))
    }
    let first = try name(.column, "a column of the result")
    var text = first.text
    var quoted = first.quoted
    if at("of"), peek(1).name != nil {
      index += 1
      text += " of " + (try path().dotted)
      quoted = true
    }
    while at(.dot) {
      index += 1
      text += "." + (try name(.column, "a column's name after the point").text)
    }
    return Name(text, quoted: quoted, at: span(from: start))
  }
}

extension Diagnostic {
  fileprivate static func shortOrder(_ found: String, _ ours: String, _ span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .foreignOperator, "`\(found)` was read as `\(ours)`, which is how docket writes it.",
      at: span, severity: .note)
  }
}
