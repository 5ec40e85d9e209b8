/// Texts that often stand for "no value" but count as values until a model declares them (rule 41).
enum MissingSuspects {
  /// Such words, folded.
  static let words: Set<String> = [
    "n/a", "na", "n.a.", "#n/a", "unknown", "unk", "none", "null", "nil", "nan", "not available",
    "not applicable", "not reported", "not recorded", "not known", "missing", "unspecified",
    "undefined", "tbd", "(null)", "(none)", "(blank)", "blank", "-", "--", "---", "?", "??", ".",
    "*", "no data", "xx", "xxx", "xxxx",
  ]

  /// Whether a text looks like a way to say "no value": such a word, or a run of eights, nines or Ns.
  static func contains(_ text: String) -> Bool {
    let folded = FoldedText.folded(text)
    if words.contains(folded) { return true }
    let letters = Array(folded.utf8)
    guard letters.count >= 3, let first = letters.first, letters.allSatisfy({ $0 == first }) else {
      return false
    }
    return first == 110 || (letters.count >= 4 && (first == 56 || first == 57))
  }

  /// Dates that systems write where there is none.
  static let dates: [(year: Int, month: Int, day: Int)] = [
    (1, 1, 1), (1753, 1, 1), (1800, 1, 1), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1),
    (1970, 1, 1), (2999, 12, 31), (9999, 12, 31),
  ]
}
