import DocketCore

/// A SQL query, read just far enough to say the same in docket.
struct SqlQuestion {
  private let tokens: [Token]
  private let source: SourceText
  /// Names and aliases of the table, dropped from `c.unit`.
  private var table: Set<String> = []

  init(_ tokens: [Token], source: SourceText) {
    self.tokens = tokens
    self.source = source
  }

  /// Whether a text starts like SQL.
  static func opens(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, tokens.count > 1 else { return false }
    if first.isWord("select") { return true }
    return first.isWord("delete") && tokens[1].isWord("from")
      || first.isWord("insert") && tokens[1].isWord("into")
  }

  /// What a query selects.
  private enum Item {
    case everything
    case count
    /// `mean of age`.
    case summary(String)
    case field(String)
  }

  /// The question in docket; nil when the query cannot be said here or was not understood.
  func docket() -> String? {
    guard tokens.first?.isWord("select") == true else { return nil }
    var reading = self
    return reading.rewritten()
  }

  /// `group by a order by b desc limit 3` as `by a | sort by b descending | top 3`.
  func tail() -> String? {
    tail(clauses(of: tokens), items: []).map { $0.joined(separator: " ") }
  }

  private mutating func rewritten() -> String? {
    let clauses = clauses(of: Array(tokens.dropFirst()))
    guard let from = clauses["from"], let noun = from.first?.name,
      !from.contains(where: { $0.kind == .symbol(.comma) || $0.isWord("join") })
    else { return nil }
    table = Set(from.compactMap { $0.name?.folded })
    var select = clauses[""] ?? []
    let distinct = select.first?.isWord("distinct") == true
    if distinct { select.removeFirst() }
    let items = split(select).compactMap(item)
    guard items.count == split(select).count, !items.isEmpty else { return nil }
    let summaries = items.compactMap { item -> String? in
      switch item {
      case .count: "count"
      case .summary(let text): text
      default: nil
      }
    }
    let fields = items.compactMap { if case .field(let name) = $0 { name } else { nil } }
    let grouped = clauses["group"] != nil || !summaries.isEmpty || distinct
    var parts: [String]
    if !grouped {
      parts = ["list", noun.text]
    } else if summaries.allSatisfy({ $0 == "count" }) {
      parts = ["count", noun.text]
    } else {
      parts = ["show", summaries.joined(separator: ", "), "for", noun.text]
    }
    if let condition = clauses["where"] { parts += ["where", translated(condition)] }
    if !grouped, !fields.isEmpty { parts += ["showing", fields.joined(separator: ", ")] }
    if grouped, clauses["group"] == nil, !fields.isEmpty {
      parts += ["by", fields.joined(separator: ", ")]
    }
    guard let tail = tail(clauses, items: items) else { return nil }
    return (parts + tail).joined(separator: " ")
  }

  /// Grouping, then stages.
  private func tail(_ clauses: [String: [Token]], items: [Item]) -> [String]? {
    var parts: [String] = []
    if let group = clauses["group"] {
      let fields = split(group).map { ordinal($0, items) ?? field($0) }
      guard !fields.contains(nil) else { return nil }
      parts += ["by", fields.compactMap { $0 }.joined(separator: ", ")]
    }
    if let having = clauses["having"] { parts += ["| where", translated(having)] }
    if let order = clauses["order"] {
      let keys = split(order).map { sortKey($0, items) }
      guard !keys.contains(nil) else { return nil }
      parts += ["| sort by", keys.compactMap { $0 }.joined(separator: ", ")]
    }
    if let limit = clauses["limit"]?.first { parts += ["| top", source.slice(limit.span)] }
    return parts
  }

  /// The tokens of each clause by its first word; what the query selects under the empty word.
  private func clauses(of tokens: [Token]) -> [String: [Token]] {
    var found: [String: [Token]] = [:]
    var clause = ""
    var depth = 0
    var skip = false
    for (i, token) in tokens.enumerated() {
      if skip {
        skip = false
        continue
      }
      if token.kind == .symbol(.open) { depth += 1 }
      if token.kind == .symbol(.close) { depth -= 1 }
      let next = i + 1 < tokens.count ? tokens[i + 1] : nil
      switch token.word {
      case "from", "where", "having", "limit":
        if depth == 0 {
          clause = token.word
          found[clause] = []
          continue
        }
      case "group", "order", "sorted", "ordered", "grouped":
        if depth == 0, next?.isWord("by") == true {
          clause = token.word.hasPrefix("g") ? "group" : "order"
          found[clause] = []
          skip = true
          continue
        }
      default: break
      }
      found[clause, default: []].append(token)
    }
    return found
  }

  private func split(_ tokens: [Token]) -> [[Token]] {
    var parts: [[Token]] = [[]]
    var depth = 0
    for token in tokens {
      if token.kind == .symbol(.open) { depth += 1 }
      if token.kind == .symbol(.close) { depth -= 1 }
      if depth == 0, token.kind == .symbol(.comma) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(token)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  private func item(_ tokens: [Token]) -> Item? {
    var tokens = tokens
    if let alias = tokens.firstIndex(where: { $0.isWord("as") }) {
      tokens = Array(tokens[..<alias])
    }
    if tokens.count == 1, tokens[0].kind == .symbol(.times) { return .everything }
    if tokens.count >= 3, tokens[1].kind == .symbol(.open),
      let close = closing(tokens, from: 1)
    {
      let inner = Array(tokens[2..<close])
      switch tokens[0].word {
      case "count":
        guard inner.first?.isWord("distinct") == true else { return .count }
        return field(Array(inner.dropFirst())).map { .summary("distinct of \($0)") }
      case "avg", "mean": return field(inner).map { .summary("mean of \($0)") }
      case "sum", "min", "max", "median", "stddev":
        return field(inner).map { .summary("\(tokens[0].word) of \($0)") }
      default: break
      }
    }
    return field(tokens).map { .field($0) }
  }

  /// A column, or a calendar part of one: `c.unit`, `year(filed)`, `date_trunc('month', filed)`.
  private func field(_ tokens: [Token]) -> String? {
    if tokens.count >= 4, tokens[1].kind == .symbol(.open), tokens.last?.kind == .symbol(.close) {
      var inner = Array(tokens[2..<(tokens.count - 1)])
      var unit = TimeUnit(word: tokens[0].text)
      if tokens[0].isWord("date_trunc"), case .string(let word)? = inner.first?.kind {
        unit = TimeUnit(word: word)
        inner.removeFirst(min(2, inner.count))
      }
      guard let unit, let name = field(inner) else { return nil }
      return "\(unit.rawValue) of \(name)"
    }
    let names = tokens.filter { $0.kind != .symbol(.dot) }
    guard !names.isEmpty, names.allSatisfy({ $0.name != nil }), names.count * 2 - 1 == tokens.count
    else { return nil }
    let own = names.count > 1 && table.contains(names[0].text.lowercased())
    return names.dropFirst(own ? 1 : 0).map { source.slice($0.span) }.joined(separator: ".")
  }

  /// `2` in `order by 2` is the second item selected.
  private func ordinal(_ tokens: [Token], _ items: [Item]) -> String? {
    guard tokens.count == 1, case .number(let value, _) = tokens[0].kind, let n = value.integer,
      items.indices.contains(n - 1)
    else { return nil }
    switch items[n - 1] {
    case .count: return "count"
    case .field(let name): return name
    case .summary(let text): return text
    case .everything: return nil
    }
  }

  private func sortKey(_ tokens: [Token], _ items: [Item]) -> String? {
    var tokens = tokens
    let descending =
      tokens.last?.isWord("desc") == true || tokens.last?.isWord("descending") == true
    if descending || tokens.last?.isWord("asc") == true { tokens.removeLast() }
    let column: String?
    if let known = ordinal(tokens, items) {
      column = known
    } else {
      switch item(tokens) {
      case .count: column = "count"
      case .summary(let text): column = text
      case .field(let name): column = name
      default: column = nil
      }
    }
    return column.map { $0 + (descending ? " descending" : "") }
  }

  /// A condition with docket's words: dates bare, `is one of`, `is missing`, `contains`.
  private func translated(_ tokens: [Token]) -> String {
    var words: [String] = []
    var i = 0
    func word(_ n: Int) -> String { i + n < tokens.count ? tokens[i + n].word : "" }
    func isOpen(_ n: Int) -> Bool { i + n < tokens.count && tokens[i + n].kind == .symbol(.open) }
    while i < tokens.count {
      let token = tokens[i]
      if word(0) == "not", word(1) == "in", isOpen(2) {
        words.append("is not one of")
        i += 2
      } else if word(0) == "in", isOpen(1) {
        words.append("is one of")
        i += 1
      } else if word(0) == "is", word(1) == "not", word(2) == "null" {
        words.append("is not missing")
        i += 3
      } else if word(0) == "is", word(1) == "null" {
        words.append("is missing")
        i += 2
      } else if word(0) == "like" || word(0) == "ilike", i + 1 < tokens.count,
        case .string(let text) = tokens[i + 1].kind
      {
        words += ["contains", Quoted.text(text.filter { $0 != "%" })]
        i += 2
      } else if let (text, length) = yearTest(tokens[i...]) {
        words.append(text)
        i += length
      } else if word(0) == "count", isOpen(1), let end = closing(tokens, from: i + 1) {
        words.append("count")
        i = end + 1
      } else if table.contains(token.word), i + 1 < tokens.count,
        tokens[i + 1].kind == .symbol(.dot)
      {
        i += 2
      } else {
        words.append(spelled(token))
        i += 1
      }
    }
    return words.joined(separator: " ")
      .replacingAll("( ", "(").replacingAll(" )", ")").replacingAll(" ,", ",")
      .replacingAll(" . ", ".")
  }

  private func spelled(_ token: Token) -> String {
    guard case .string(let text) = token.kind else {
      return token.isSymbol ? (token.symbolText ?? token.text) : source.slice(token.span)
    }
    return CivilDate(iso: text) != nil ? text : Quoted.text(text)
  }

  /// `year(filed) = 2024` as `filed in 2024`.
  private func yearTest(_ tokens: ArraySlice<Token>) -> (String, Int)? {
    let run = Array(tokens.prefix(6))
    guard run.count == 6, run[0].isWord("year"), run[1].kind == .symbol(.open),
      let name = run[2].name, run[3].kind == .symbol(.close), run[4].kind == .symbol(.equal),
      run[5].calendarBucket?.unit == .year
    else { return nil }
    return ("\(name.text) in \(run[5].text)", 6)
  }

  private func closing(_ tokens: [Token], from open: Int) -> Int? {
    var depth = 0
    for i in open..<tokens.count {
      if tokens[i].kind == .symbol(.open) { depth += 1 }
      if tokens[i].kind == .symbol(.close) { depth -= 1 }
      if depth == 0 { return i }
    }
    return nil
  }
}

extension Token {
  /// The canonical spelling of a sign.
  var symbolText: String? {
    guard case .symbol(let symbol) = kind else { return nil }
    switch symbol {
    case .foreignAnd: return "and"
    case .foreignOr: return "or"
    case .foreignNot: return "not"
    default: return symbol.rawValue
    }
  }
}

extension String {
  /// This text with every occurrence of one text replaced by another.
  func replacingAll(_ old: String, _ new: String) -> String {
    guard !old.isEmpty else { return self }
    var out = ""
    var rest = self[...]
    while let found = rest.firstRange(of: old) {
      out += rest[..<found.lowerBound] + new
      rest = rest[found.upperBound...]
    }
    return out + rest
  }
}
