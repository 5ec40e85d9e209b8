import DocketCore

/// Statements of a model file: the fiscal year, the data's dates, nouns and where they come from.
extension Reader {
  func fiscalYear() throws(Abandoned) -> Statement.Kind {
    index += 1
    try demand("year", "starts in a month")
    try demand("starts")
    try demand("in", "and a month")
    for month in Vocabulary.monthNames { expect(.keyword(month)) }
    guard let month = Reader.month(token.word) else { throw unexpected("a month, such as july") }
    index += 1
    return .fiscalYear(month: month)
  }

  /// The number of a month's name or its first three letters.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return Vocabulary.monthNames.firstIndex {
      $0 == word || ($0.hasPrefix(word) && word.count == 3) || word == "sept" && $0 == "september"
    }
    .map { $0 + 1 }
  }

  func dataLine() throws(Abandoned) -> Statement.Kind {
    index += 1
    if take("as") {
      try demand("of", "and a day")
      return .dataAsOf(try date("the day as YYYY-MM-DD"))
    }
    if take("from") { return .dataFrom(try date("the day as YYYY-MM-DD")) }
    if take("lag") {
      let n = try whole("a whole number, as in `data lag 30 days`", in: 0...100_000)
      return .dataLag(n, try timeUnit("a time unit, such as days"))
    }
    throw unexpected("`as of`, `from` or `lag`")
  }

  func noun() throws(Abandoned) -> NounDeclaration {
    let start = token.span.start
    index += 1
    inModel = true
    defer { inModel = false }
    let name = try name(.newName, "the noun, such as cases")
    var noun = NounDeclaration(
      name: name, singular: try nounForm(), description: optionalText(), source: nil, key: [],
      links: [], clauses: [], span: name.span)
    var failed = false
    while !isAtEnd, !at(.semicolon), !startsStatementLine {
      let first = index
      do {
        if try !part(of: &noun) { throw unexpected("a clause of the noun, or `;`") }
      } catch {
        failed = true
        if index == first { index += 1 }
        skipToClause()
      }
    }
    if failed { throw Abandoned() }
    noun.span = span(from: start)
    return noun
  }

  /// `(referral)` after a name.
  func nounForm() throws(Abandoned) -> Name? {
    guard take(.open) else { return nil }
    let form = try name(.newName, "the noun's other form")
    try demand(.close)
    return form
  }

  /// Reads a source, key, link or clause; false when none starts here.
  private func part(of noun: inout NounDeclaration) throws(Abandoned) -> Bool {
    let start = token.span.start
    if noun.source == nil, take("from") {
      let file = try text("a file name in quotes", .fileName)
      let fileSpan = span(from: start)
      var notes: [NounDeclaration.SourceNote] = []
      while let note = try sourceNote() { notes.append(note) }
      noun.source = .file(file, notes, fileSpan)
      return true
    }
    if noun.source == nil, take("within") {
      noun.source = .within(try name(.noun, "the noun that it is lifted out of"))
      return true
    }
    if noun.key.isEmpty, take("key") {
      noun.key = try names("a key column")
      return true
    }
    if take("in") {
      let parent = try name(.noun, "the parent noun")
      try demand("by", "and the columns that hold the parent's key")
      let columns = try names("a column")
      noun.links.append(.init(parent: parent, columns: columns, at: span(from: start)))
      return true
    }
    guard let kind = try clause() else { return false }
    noun.clauses.append(.init(kind, at: span(from: start)))
    return true
  }

  private func sourceNote() throws(Abandoned) -> NounDeclaration.SourceNote? {
    if take("missing") {
      try demand(.open, "and the spellings of no value")
      let texts = try list { (reader) throws(Abandoned) in try reader.text("text in quotes") }
      try demand(.close)
      return .missing(texts)
    }
    if take("delimiter") { return .delimiter(try text("the delimiter in quotes")) }
    if take("encoding") { return .encoding(try text("the encoding in quotes")) }
    if take("quote") { return .quote(try text("the quote character in quotes")) }
    if take("header") { return .header(try whole("the header's line number", in: 0...1_000_000)) }
    return nil
  }

  /// Columns between commas.
  func names(_ wanted: String) throws(Abandoned) -> [Name] {
    try list { (reader) throws(Abandoned) in try reader.name(.fileColumn, wanted) }
  }

  /// Goes on to where a clause can be read.
  private func skipToClause() {
    var open = 0
    while !isAtEnd {
      if open <= 0 {
        if token.kind == .symbol(.semicolon) || startsStatementLine { return }
        if Vocabulary.clauseWords.contains(token.word) { return }
      }
      if token.kind == .symbol(.open) { open += 1 }
      if token.kind == .symbol(.close) { open -= 1 }
      index += 1
    }
  }
}
