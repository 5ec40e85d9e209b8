import DocketCore

/// The words of a sentence in plain English, ready to be looked up.
struct EverydayWords {
  /// In lower case; a comma is a word of its own, articles that say nothing are left out.
  private(set) var words: [String] = []
  /// The same as they were typed.
  private(set) var spelled: [String] = []

  /// Nil when the text holds signs that belong to a question of ours, such as brackets or comparisons.
  init?(_ text: String) {
    var text = text[...]
    while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
    guard text.utf8.count < 400, !text.contains(where: { "|()\"<>=$`;".contains($0) }) else {
      return nil
    }
    for part in text.split(whereSeparator: \.isWhitespace) { take(String(part)) }
    guard !words.isEmpty, !words.contains("where") else { return nil }
  }

  private mutating func take(_ part: String) {
    var word = part
    while let last = word.last, "?!.:".contains(last) { word.removeLast() }
    if word.hasSuffix(",") {
      take(String(word.dropLast()))
      add(",")
      return
    }
    if word.hasSuffix("%"), word.count > 1 { return take(String(word.dropLast()) + " percent") }
    if word == "%" { word = "percent" }
    for suffix in ["'s", "’s"] where word.lowercased().hasSuffix(suffix) {
      word = String(word.dropLast(2))
    }
    let letters = word.allSatisfy { $0.isLetter || $0 == "-" }
    for piece in letters ? word.split(separator: "-").map(String.init) : [word] { add(piece) }
  }

  private mutating func add(_ word: String) {
    let folded = word.lowercased()
    if folded.isEmpty || folded == "the" { return }
    words.append(folded)
    spelled.append(word)
  }

  /// The word at a place; empty past the end.
  func word(_ i: Int) -> String { words.indices.contains(i) ? words[i] : "" }

  /// Whether some words stand at a place.
  func starts(_ phrase: [String], at i: Int) -> Bool {
    phrase.indices.allSatisfy { word(i + $0) == phrase[$0] }
  }

  /// A word and its singular, the likelier first.
  static func forms(of word: String) -> [String] {
    var forms = [word]
    if word.hasSuffix("ies") { forms.append(String(word.dropLast(3)) + "y") }
    if word.hasSuffix("es") { forms.append(String(word.dropLast(2))) }
    if word.hasSuffix("s") { forms.append(String(word.dropLast())) }
    return forms
  }

  /// What words for one deed share: `convict` of conviction, convictions, convicted.
  static func stem(_ word: String) -> String {
    var stem = word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    if let known = irregular[stem] { return known }
    for ending in endings where stem.hasSuffix(ending) && stem.count - ending.count >= 3 {
      stem = String(stem.dropLast(ending.count))
      break
    }
    if let last = stem.last, stem.dropLast().last == last { stem.removeLast() }
    return stem
  }

  private static let irregular = [
    "declination": "declin", "declined": "declin", "decline": "declin", "diversion": "divert",
    "decision": "decid", "trial": "tri", "tried": "tri", "try": "tri", "filing": "fil",
    "file": "fil", "filed": "fil",
  ]

  private static let endings = [
    "ition", "ated", "ation", "ment", "ing", "ion", "ed", "al", "e",
  ]
}
