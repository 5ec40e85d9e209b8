/// The words that a condition, a window or a group may use.
extension QuestionMaker {
  /// Text fields of the noun and its parents.
  func texts(_ noun: NounWords) -> [(name: String, file: String, column: String)] {
    noun.texts + noun.parents.flatMap { words[$0].texts }
  }

  /// Facts and flags of the noun and its parents.
  func truths(_ noun: NounWords) -> [String] {
    noun.truths + noun.parents.flatMap { words[$0].truths }
  }

  /// Number fields of the noun and its parents.
  func numbers(_ noun: NounWords) -> [String] {
    noun.numbers + noun.parents.flatMap { words[$0].numbers }
  }

  /// Milestones of the noun and its parents.
  func milestones(_ noun: NounWords) -> [(name: String, form: String)] {
    noun.milestones + noun.parents.flatMap { words[$0].milestones }
  }

  /// A milestone that a window may name: mostly the noun's own, else a parent's, now and then a child's.
  mutating func ownMilestone(_ noun: NounWords) -> (name: String, form: String)? {
    if random.chance(70), let own = random.pickAny(noun.milestones) { return own }
    let own = milestones(noun)
    if own.isEmpty || random.chance(10) {
      let below = noun.children.filter { !noun.siblings.contains($0) }
      return random.pickAny(below.flatMap { words[$0].milestones })
    }
    return random.pick(own)
  }

  /// `days from filing to disposition`.
  mutating func span(_ noun: NounWords) -> String? {
    let all = milestones(noun)
    guard let from = random.pickAny(all), let to = random.pickAny(all), from.name != to.name else {
      return nil
    }
    let unit = random.pick(weighted: [
      (60, "days"), (10, "weeks"), (10, "months"), (5, "quarters"), (5, "years"),
    ])
    // A charge's `disposition` is its code, not its date.
    let byName = random.chance(50) || noun.name == "charges"
    return byName
      ? "\(unit) from \(from.name) to \(to.name)" : "\(unit) from \(from.form) to \(to.form)"
  }

  /// Whether `pending` and `age` mean something for the noun.
  func isPending(_ noun: NounWords) -> Bool {
    noun.isPending || noun.parents.contains { words[$0].isPending }
  }

  /// A value of a text field that the data have, quoted when it is no plain word.
  mutating func value(of field: (name: String, file: String, column: String)) -> String? {
    guard let value = random.pickAny(office.values(of: field.column, in: field.file)) else {
      return nil
    }
    return QuestionMaker.literal(random.chance(20) ? value.lowercased() : value)
  }

  static func literal(_ text: String) -> String {
    let plain = text.unicodeScalars.enumerated().allSatisfy { i, c in
      c.isASCII && (c.properties.isAlphabetic || c == "_" || (i > 0 && (48...57).contains(c.value)))
    }
    if plain, !text.isEmpty, !reserved.contains(text.lowercased()) { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Words that mean something else after `is`.
  private static let reserved: Set<String> = ["missing", "not", "one", "in", "is", "by"]
}
