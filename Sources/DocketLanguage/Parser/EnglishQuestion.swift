import DocketCore

/// A question in plain English, read just far enough to say it in docket.
struct EnglishQuestion {
  private var words: [String]

  init(_ tokens: [Token], source: SourceText) {
    // Signs that are no token here (a question mark) are dropped.
    words = tokens.compactMap { $0.kind == .malformed ? nil : source.slice($0.span) }
  }

  /// Whether a text starts like English and not like a question of ours.
  static func opens(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first?.word, tokens.count > 1 else { return false }
    let second = tokens[1].word
    switch first {
    case "how": return ["many", "much", "long", "often"].contains(second)
    case "what", "whats", "which", "who", "please", "display", "tell", "give", "find", "get",
      "fetch", "i", "can", "could", "would", "we":
      return tokens[1].name != nil || tokens[1].kind == .malformed
    case "number", "percent", "percentage", "proportion", "fraction", "amount":
      return second == "of"
    case "total", "the": return second == "number" || second == "percentage" || second == "average"
    case "average", "avg", "mean", "median": return tokens[1].name != nil
    case "show": return ["me", "us", "all", "the", "every"].contains(second)
    case "list", "count": return ["me", "all", "the", "of", "how", "every"].contains(second)
    default: return false
    }
  }

  /// The words that gave the language away.
  static func opening(_ tokens: [Token]) -> String {
    let pair = tokens.prefix(2).map(\.text)
    return ["how", "show", "list", "count", "number", "total", "the", "give", "tell"]
      .contains(tokens.first?.word ?? "")
      ? pair.joined(separator: " ") : pair.first ?? ""
  }

  /// The question in docket; nil when it was not understood.
  func docket() -> String? {
    var reading = self
    return reading.rewritten()
  }

  /// Whether a rewritten question is likely to say what was asked: `which units have the most cases` does not ask
  /// for a list of `units most cases`.
  func isPlausible(_ question: Question) -> Bool {
    let vague = ["which", "who", "what", "whats"].contains(words.first?.lowercased() ?? "")
    guard vague, case .list(let subject) = question.head.kind else { return true }
    return subject.adjectives.count <= 1
  }

  private mutating func rewritten() -> String? {
    var head = "list"
    var stripped = true
    while stripped {
      stripped = false
      for phrase in EnglishQuestion.politeness where starts(phrase) {
        drop(phrase)
        stripped = true
        break
      }
    }
    if let time = time() { return time }
    if starts(["how", "long"]) { return nil }
    for (phrase, meaning) in EnglishQuestion.heads where starts(phrase) {
      drop(phrase)
      head = meaning
      break
    }
    switch head {
    case "mean", "median": return summary(head)
    case "share": return share()
    default: return rest().map { "\(head) \($0)" }
    }
  }

  /// `how long does a felony take`, `average days from filing to disposition` as `time from ... to ... for ...`.
  private func time() -> String? {
    let folded = words.map { $0.lowercased() }
    if starts(["how", "long"]) {
      guard
        let verb = folded.lastIndex(where: { ["take", "takes", "last", "lasts"].contains($0) }),
        let article = folded[..<verb].lastIndex(where: {
          ["a", "an", "the", "do", "does", "did", "our"].contains($0)
        }), article + 1 < verb
      else { return nil }
      var noun = words[(article + 1)..<verb].joined(separator: " ")
      if folded[verb - 1] == "case" { noun += "s" }
      if folded[verb - 1] != "case", folded[verb - 1] != "cases" { noun += " cases" }
      return "time from filing to disposition for \(noun)"
    }
    guard ["average", "avg", "mean", "median", "typical"].contains(folded.first ?? ""),
      folded.count > 1, ["time", "days", "duration", "length", "number"].contains(folded[1])
    else { return nil }
    guard let to = folded.firstIndex(of: "to"), to + 1 < words.count else { return nil }
    let from = folded[to - 1] == folded[1] || to < 3 ? "filing" : words[to - 1]
    var after = words[(to + 1)...]
    let end = after.removeFirst()
    if let first = after.first?.lowercased(), ["for", "of", "in", "among"].contains(first) {
      after.removeFirst()
    }
    let subject = after.isEmpty ? "cases" : after.joined(separator: " ")
    return "time from \(from) to \(end) for \(subject)"
  }

  /// `age of pending cases` as `show median of age for pending cases`.
  private mutating func summary(_ function: String) -> String? {
    guard
      let split = words.firstIndex(where: {
        ["of", "for", "among", "in"].contains($0.lowercased())
      }),
      split > 0
    else { return nil }
    let field = words[..<split].joined(separator: "_")
    words = Array(words[(split + 1)...])
    return rest().map { "show \(function) of \(field) for \($0)" }
  }

  /// `cases filed in 2024 were declined` as `share declined of cases filed in 2024`.
  private mutating func share() -> String? {
    let verbs = ["were", "was", "are", "is", "got", "get", "have", "has", "end", "ended"]
    guard let verb = words.lastIndex(where: { verbs.contains($0.lowercased()) }),
      verb + 1 < words.count
    else { return words.count > 1 ? plainShare() : nil }
    var after = Array(words[(verb + 1)...])
    while let first = after.first?.lowercased(), ["been", "not", "a", "in"].contains(first) {
      if first == "not" { return nil }
      after.removeFirst()
    }
    guard let fact = after.first else { return nil }
    words = Array(words[..<verb]) + after.dropFirst()
    return rest().map { "share \(fact) of \($0)" }
  }

  /// `declined cases filed in 2024` as `share declined of cases filed in 2024`.
  private mutating func plainShare() -> String? {
    let fact = words.removeFirst()
    return rest().map { "share \(fact) of \($0)" }
  }

  /// The words with English turned into qualifiers.
  private func rest() -> String? {
    var out: [String] = []
    var i = 0
    var inCondition = false
    func word(_ n: Int) -> String { i + n < words.count ? words[i + n].lowercased() : "" }
    while i < words.count {
      if let (length, text) = EnglishQuestion.phrases.first(where: { phrase, _ in
        phrase.indices.allSatisfy { word($0) == phrase[$0] }
      }).map({ ($0.0.count, $0.1) }) {
        if !text.isEmpty { out.append(text) }
        i += length
        continue
      }
      if word(0) == "where" || word(0) == "with" || word(0) == "without" { inCondition = true }
      if word(0) == "did", ["we", "you", "they", "i"].contains(word(1)), i + 2 < words.count {
        out.append(EnglishQuestion.past(word(2)))
        i += 3
        continue
      }
      if !inCondition, EnglishQuestion.fillers.contains(word(0)) {
        i += 1
        continue
      }
      let afterWindow = [
        "in", "since", "before", "after", "between", "to", "of", "and", "last", "this", "fiscal",
        "on", "is", "than",
      ]
      .contains(out.last?.lowercased() ?? "in")
      if let (period, length) = period(at: i) {
        if !afterWindow { out.append("in") }
        out.append(period)
        i += length
        continue
      }
      out.append(words[i])
      i += 1
    }
    let text = out.joined(separator: " ").replacingAll(" ,", ",").replacingAll("( ", "(")
      .replacingAll(" )", ")").replacingAll(" . ", ".")
    return text.isEmpty ? nil : text
  }

  /// `2024`, `march 2024`, `Q1 2024`, `last 6 months` at a place, and how many words it takes.
  private func period(at i: Int) -> (String, Int)? {
    let word = words[i].lowercased()
    let next = i + 1 < words.count ? words[i + 1] : ""
    if next.count == 4, let year = Int(next), year > 999 {
      if let month = Reader.month(word) { return ("\(year)-\(month < 10 ? "0" : "")\(month)", 2) }
      if word.count == 2, word.hasPrefix("q"), let q = Int(word.dropFirst()), (1...4).contains(q) {
        return ("\(year)-Q\(q)", 2)
      }
    }
    if ["last", "this", "past", "previous", "current"].contains(word) {
      let ours = word == "this" || word == "current" ? "this" : "last"
      if TimeUnit(word: next) != nil || next.lowercased() == "fiscal" {
        return ("\(ours) \(next)", 2)
      }
      if Int(next) != nil, i + 2 < words.count, TimeUnit(word: words[i + 2]) != nil {
        return ("\(ours) \(next) \(words[i + 2])", 3)
      }
    }
    if word.count == 4, let year = Int(word), (1900...2100).contains(year) { return (word, 1) }
    return nil
  }

  /// `filed` for `file`: what was done, as a milestone is called.
  private static func past(_ verb: String) -> String {
    if verb.hasSuffix("ed") { return verb }
    return verb + (verb.hasSuffix("e") ? "d" : verb == "refer" ? "red" : "ed")
  }

  private func starts(_ phrase: [String]) -> Bool {
    words.count > phrase.count && phrase.indices.allSatisfy { words[$0].lowercased() == phrase[$0] }
  }

  private mutating func drop(_ phrase: [String]) { words.removeFirst(phrase.count) }

  private static let politeness = [
    "please", "can you", "could you", "would you", "i want to see", "i want to know", "i want",
    "i need to see", "i need", "i would like to see", "we need", "we want", "tell me", "tell us",
    "show me", "show us", "show", "give me", "give us", "give", "display", "find", "get", "fetch",
    "list me", "list of", "list", "what is", "what s", "what are", "what was", "what were", "what",
    "whats", "which",
    "who",
    "is", "are", "the", "all", "every", "a", "an", "of the", "me", "us", "of",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let heads: [([String], String)] = [
    ("how many", "count"), ("how much", "count"), ("number of", "count"),
    ("total number of", "count"), ("amount of", "count"), ("count of", "count"),
    ("count how many", "count"), ("count the number of", "count"), ("count", "count"),
    ("total", "count"), ("average", "mean"), ("avg", "mean"), ("mean", "mean"),
    ("median", "median"), ("percentage of", "share"), ("percent of", "share"),
    ("share of", "share"), ("proportion of", "share"), ("fraction of", "share"),
    ("part of", "share"),
  ].map { ($0.split(separator: " ").map(String.init), $1) }

  /// Phrases that have a word here, longest first; an empty one says nothing.
  private static let phrases: [([String], String)] = [
    ("broken down by", "by"), ("for each", "by"), ("for every", "by"), ("grouped by", "by"),
    ("group by", "by"), ("split by", "by"), ("in total", ""), ("do we have", ""),
    ("have been", ""), ("has been", ""), ("had been", ""), ("are there", ""), ("were there", ""),
    ("is there", ""), ("in the last", "in last"), ("in the past", "in last"),
    ("over the last", "in last"),
    ("during the last", "in last"), ("in the previous", "in last"), ("in the current", "in this"),
    ("right now", ""), ("per", "by"), ("during", "in"), ("whose", "where"),
  ].map { ($0.split(separator: " ").map(String.init), $1) }

  private static let fillers: Set<String> = [
    "are", "were", "was", "is", "been", "have", "has", "had", "there", "the", "that", "which",
    "who", "do", "did", "does", "we", "you", "i", "all", "a", "an", "currently", "now", "our",
    "please", "still", "me", "us", "total",
  ]
}
