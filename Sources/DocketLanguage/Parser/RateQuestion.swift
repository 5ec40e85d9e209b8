import DocketCore

/// `conviction rate by race`, `show declined percent by unit 2024`: a rate as people call it, said with `share`.
struct RateQuestion {
  /// What the rate is of: `convicted` for `conviction`.
  let fact: String
  /// What follows the rate's name.
  private let rest: [String]

  /// Reads the words of a text; nil when it does not start with a word and `rate`.
  init?(_ tokens: [Token], source: SourceText) {
    var words = tokens.map { source.slice($0.span) }
    if words.first?.lowercased() == "show" { words.removeFirst() }
    guard words.count > 1, RateQuestion.signs.contains(words[1].lowercased()),
      tokens.first?.kind == .word, !Reader.statementWords.contains(words[0].lowercased())
    else { return nil }
    fact = RateQuestion.participle(of: words[0].lowercased())
    rest = Array(words.dropFirst(2))
  }

  /// The questions that may be meant; which of them can be asked depends on the office's model.
  var candidates: [String] {
    if fact == "clearance" { return ["flow of cases\(tail("")) | keep clearance"] }
    let date = fact == "declined" ? "decided" : "disposed"
    return ["cases", "defendants"].map { "share \(fact) of \($0)\(tail(date))" }
  }

  /// The words after the rate: a bare window gets a date, a bare year at the end is left out.
  private func tail(_ date: String) -> String {
    var words = rest
    if let last = words.last, last.count == 4, Int(last) != nil,
      words.count < 2 || !["in", "of", "since", "to"].contains(words[words.count - 2].lowercased())
    {
      words.removeLast()
    }
    if words.first?.lowercased() == "in", !date.isEmpty { words.insert(date, at: 0) }
    return words.isEmpty ? "" : " " + words.joined(separator: " ").replacingAll(" . ", ".")
  }

  private static let signs: Set<String> = [
    "rate", "rates", "percent", "percentage", "share", "proportion",
  ]

  /// What was done, for the name of doing it.
  private static func participle(of noun: String) -> String {
    if let known = irregular[noun] { return known }
    if noun.hasSuffix("ment") || noun.hasSuffix("al") {
      return String(noun.dropLast(noun.hasSuffix("al") ? 2 : 4)) + "ed"
    }
    if noun.hasSuffix("ation") { return String(noun.dropLast(3)) + "ed" }
    if noun.hasSuffix("tion") { return String(noun.dropLast(3)) + "ed" }
    if noun.hasSuffix("ing") { return String(noun.dropLast(3)) + "ed" }
    return noun
  }

  private static let irregular = [
    "declination": "declined", "rejection": "declined", "decline": "declined",
    "diversion": "diverted", "acquittal": "acquitted", "disposition": "disposed",
    "disposal": "disposed", "trial": "tried", "release": "released", "charge": "charged",
    "dismiss": "dismissed", "divert": "diverted", "convict": "convicted",
  ]
}
