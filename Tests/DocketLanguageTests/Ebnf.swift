import Foundation

/// `Grammar/docket.ebnf`, read as productions.
struct Ebnf: Sendable {
  indirect enum Rule: Sendable {
    case keyword(String)
    case reference(String)
    case sequence([Rule])
    case choice([Rule])
    /// Between `least` and any number of times, `most` when bounded.
    case times(Rule, least: Int, most: Int?)
  }

  /// Productions by name; tokens are in `terminals`.
  var rules: [String: Rule] = [:]
  /// Names written in capitals, defined by a pattern.
  var terminals: Set<String> = []
  /// Names of productions in the order of the file.
  var order: [String] = []

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Grammar")

  static func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  init(_ text: String) {
    var productions: [(name: String, body: String)] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("--") {
      if let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") {
        productions.append((String(line[..<colon]), String(line[line.index(after: colon)...])))
      } else if !productions.isEmpty {
        productions[productions.count - 1].body += " " + line
      }
    }
    for (name, body) in productions {
      if name == name.uppercased() {
        terminals.insert(name)
      } else {
        var scanner = Words(body)
        rules[name] = scanner.choice()
        order.append(name)
      }
    }
  }

  /// Every keyword in quotes that is made of letters.
  var keywords: Set<String> {
    var found: Set<String> = []
    func visit(_ rule: Rule) {
      switch rule {
      case .keyword(let text): if text.first?.isLetter == true { found.insert(text) }
      case .reference: break
      case .sequence(let parts), .choice(let parts): parts.forEach(visit)
      case .times(let part, _, _): visit(part)
      }
    }
    rules.values.forEach(visit)
    return found
  }

  /// Every name that a production mentions.
  var references: Set<String> {
    var found: Set<String> = []
    func visit(_ rule: Rule) {
      switch rule {
      case .keyword: break
      case .reference(let name): found.insert(name)
      case .sequence(let parts), .choice(let parts): parts.forEach(visit)
      case .times(let part, _, _): visit(part)
      }
    }
    rules.values.forEach(visit)
    return found
  }

  /// Reads the right side of a production.
  private struct Words {
    var words: [String] = []
    var at = 0

    init(_ text: String) {
      var word = ""
      var inQuotes = false
      func flush(_ words: inout [String]) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      for c in text {
        if inQuotes {
          word.append(c)
          if c == "\"" {
            inQuotes = false
            flush(&words)
          }
        } else if c == "\"" {
          flush(&words)
          inQuotes = true
          word = "\""
        } else if "()|?*+".contains(c) {
          flush(&words)
          words.append(String(c))
        } else if c.isWhitespace {
          flush(&words)
        } else {
          word.append(c)
        }
      }
      flush(&words)
    }

    var here: String { at < words.count ? words[at] : "" }

    mutating func choice() -> Rule {
      var options = [sequence()]
      while here == "|" {
        at += 1
        options.append(sequence())
      }
      return options.count == 1 ? options[0] : .choice(options)
    }

    mutating func sequence() -> Rule {
      var parts: [Rule] = []
      while !here.isEmpty, here != "|", here != ")" { parts.append(repeated()) }
      return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    mutating func repeated() -> Rule {
      let part = primary()
      switch here {
      case "?":
        at += 1
        return .times(part, least: 0, most: 1)
      case "*":
        at += 1
        return .times(part, least: 0, most: nil)
      case "+":
        at += 1
        return .times(part, least: 1, most: nil)
      default: return part
      }
    }

    mutating func primary() -> Rule {
      let word = here
      at += 1
      if word == "(" {
        let inner = choice()
        at += 1
        return inner
      }
      return word.hasPrefix("\"") ? .keyword(String(word.dropFirst().dropLast())) : .reference(word)
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Makes up sentences from a grammar.
struct SentenceMaker {
  let grammar: Ebnf
  var random: Seeded
  /// How many more words may be made before the shortest way out is taken.
  private var budget = 0
  private let heights: [String: Int]

  init(_ grammar: Ebnf, seed: UInt64) {
    self.grammar = grammar
    random = Seeded(seed)
    heights = SentenceMaker.heights(grammar)
  }

  /// The words of one sentence of a production.
  mutating func sentence(_ start: String, words: Int) -> [String] {
    budget = words
    var out: [String] = []
    make(.reference(start), into: &out, depth: 0)
    return out
  }

  private mutating func make(_ rule: Ebnf.Rule, into out: inout [String], depth: Int) {
    let tired = budget <= 0 || depth > 40
    switch rule {
    case .keyword(let text):
      out.append(Int.random(in: 0..<20, using: &random) == 0 ? text.uppercased() : text)
      budget -= 1
    case .reference(let name):
      if let body = grammar.rules[name] {
        make(body, into: &out, depth: depth + 1)
      } else {
        budget -= 1
        out.append(terminal(name))
      }
    case .sequence(let parts): for part in parts { make(part, into: &out, depth: depth) }
    case .choice(let options):
      let pool = tired ? [options.min { height($0) < height($1) } ?? options[0]] : options
      make(pool[Int.random(in: 0..<pool.count, using: &random)], into: &out, depth: depth)
    case .times(let part, let least, let most):
      let more = tired ? 0 : Int.random(in: 0...2, using: &random)
      for _ in 0..<min(most ?? Int.max, least + more) { make(part, into: &out, depth: depth) }
    }
  }

  static let names = [
    "cases", "charge", "unit", "severity", "filed", "disposed", "decided", "filing", "age", "kind",
    "status", "x1", "fast_track", "case_number", "`by`", "`month`", "`two words`", "`Größe (m)`",
    "straße", "total", "tile", "target", "bars", "key", "type", "higher", "source",
    "bands", "others", "today_", "weapons", "N", "`missing`", "`today`", "`in`",
  ]

  private mutating func pick(_ options: [String]) -> String {
    options[Int.random(in: 0..<options.count, using: &random)]
  }

  private mutating func terminal(_ name: String) -> String {
    let year = Int.random(in: 1990...2030, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let two = month < 10 ? "0\(month)" : "\(month)"
    switch name {
    case "NAME", "WNAME": return pick(SentenceMaker.names)
    case "STRING":
      return pick(["\"abc\"", "\"\"", "\"a \\\"b\\\" \\\\ c\"", "\"x|y;z\"", "\"é -- 漢\""])
    case "TITLE": return pick(["\"abc\"", "\"a \\\"b\\\" c\"", "\"Median age\"", "\"by\""])
    case "YEAR": return "\(year)"
    case "MONTH": return "\(year)-\(two)"
    case "DATE": return "\(year)-\(two)-\(pick(["01", "09", "17", "28"]))"
    case "QUARTER": return "\(year)-Q\(Int.random(in: 1...4, using: &random))"
    case "WHOLE": return "\(Int.random(in: 1...400, using: &random))"
    case "PLAIN": return pick(["1", "2", "90", "1.5", "0.25"])
    case "NUMBER":
      return pick(["0", "1", "7", "90", "1.5", "0.001", "5%", "12.5%", "100%", "123456789012"])
    case "PARAM": return pick(["$unit", "$d", "$Start_1"])
    case "TIMEUNIT":
      return pick([
        "day", "days", "week", "months", "quarter", "years", "weekday", "fiscal_year", "MONTH",
      ])
    case "UNIT": return pick(["day", "days", "week", "weeks", "month", "quarters", "years"])
    case "FISCAL_UNIT": return pick(["year", "years", "quarter"])
    case "MONTH_NAME": return pick(["january", "July", "december"])
    case "SPAN_FROM": return pick(["days from", "weeks  from", "months from", "years from"])
    case "SPLIT": return pick(["before and after", "before  and\tafter"])
    default: return name
    }
  }

  private func height(_ rule: Ebnf.Rule) -> Int { SentenceMaker.height(rule, heights) }

  private static func height(_ rule: Ebnf.Rule, _ known: [String: Int]) -> Int {
    switch rule {
    case .keyword: 1
    case .reference(let name): known[name] ?? 1
    case .sequence(let parts): parts.map { height($0, known) }.reduce(0) { min($0 + $1, 1000) }
    case .choice(let options): options.map { height($0, known) }.min() ?? 1
    case .times(let part, let least, _): least == 0 ? 0 : height(part, known)
    }
  }

  /// The fewest words each production can be said in.
  private static func heights(_ grammar: Ebnf) -> [String: Int] {
    var known = grammar.rules.mapValues { _ in 1000 }
    for _ in 0..<grammar.rules.count {
      for (name, rule) in grammar.rules { known[name] = min(1000, height(rule, known)) }
    }
    return known
  }
}
