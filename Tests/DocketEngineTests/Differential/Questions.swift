import DocketEngine

/// Random offices, each visited a number of times, for properties of single questions.
struct Questions {
  /// Which part of how many.
  var part: Int
  var of: Int
  /// How many visits all parts make together.
  var count: Int

  init(part: Int, of parts: Int, count: Int) {
    self.part = part
    of = parts
    self.count = count
  }

  /// Runs a property again and again, with fresh random choices each time.
  func forEach(
    _ body: (_ office: RandomOffice, _ loaded: LoadedOffice, _ maker: inout QuestionMaker) throws
      -> Void
  ) throws {
    var left = count / of
    var seed = TestCounts.seed &+ UInt64(part) &* 1_000_003
    while left > 0 {
      let office = RandomOffice(seed: seed)
      let loaded = try LoadedOffice(office)
      var maker = QuestionMaker(seed: seed ^ 0x5EED, office: office)
      for _ in 0..<min(left, 25) { try body(office, loaded, &maker) }
      left -= 25
      seed &+= 1
    }
  }
}

extension QuestionMaker {
  /// A noun to ask about.
  mutating func noun() -> NounWords { words[random.pick([0, 0, 0, 1, 1, 2, 3, 3, 4, 5])] }

  /// Groups to ask for, or none.
  mutating func tail(_ noun: NounWords) -> String {
    random.chance(50) ? "" : "by \(dimension(noun, window: nil, each: nil))"
  }

  /// Conditions that narrow a question, or none.
  mutating func narrowing(_ noun: NounWords) -> String {
    random.chance(50) ? "" : "where \(condition(noun, depth: 2).text)"
  }

  /// One of the noun's own children.
  mutating func below(_ noun: NounWords) -> NounWords? {
    random.pickAny(noun.children.filter { !noun.siblings.contains($0) }).map { words[$0] }
  }
}
