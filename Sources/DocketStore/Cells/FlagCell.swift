/// Words that say yes or no.
enum FlagCell {
  private static let words: [(text: StaticString, isYes: Bool)] = [
    ("true", true), ("false", false), ("yes", true), ("no", false), ("y", true), ("n", false),
    ("t", true), ("f", false), ("1", true), ("0", false),
  ]
  /// Words from this place on are flags only where a model says so.
  private static let firstDeclaredOnly = 8

  /// The place of a word in the list, without regard to case; nil when it is none. Outer blanks must be gone.
  static func word(_ text: UnsafePointer<UInt8>, _ count: Int, declared: Bool) -> Int? {
    if count == 0 || count > 5 { return nil }
    for (i, word) in words.enumerated() where word.text.utf8CodeUnitCount == count {
      if i >= firstDeclaredOnly, !declared { return nil }
      var k = 0
      while k < count, (text[k] | 32) == (word.text.utf8Start[k] | 32) { k += 1 }
      if k == count { return i }
    }
    return nil
  }

  /// Whether a word of the list says yes.
  static func isYes(_ word: Int) -> Bool { words[word].isYes }

  /// Whether the words met (bit i: word i) make a flag: lone `t` or `f` do not, they may stand for anything.
  static func isFlag(_ met: UInt16) -> Bool {
    let others = met & ~0b1100_0000
    return met != 0 && (others != 0 || met & 0b1100_0000 == 0b1100_0000)
  }
}
