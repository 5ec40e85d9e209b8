import Testing

@testable import DocketCore

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "The word that was meant comes first",
    arguments: [
      ("caes", "cases"), ("felonny", "felony"), ("agancy", "agency"), ("untis", "units"),
      ("DISPOSD", "disposed"), ("spring", "Springfield PD"), ("field", "Springfield PD"),
      ("unit", "units"),
    ])
  func meant(word: String, expected: String) {
    let candidates = ["cases", "felony", "agency", "units", "disposed", "Springfield PD", "race"]
    #expect(Spelling.nearest(to: word, among: candidates).first == expected)
  }

  @Test("Words that are far from everything get no suggestion")
  func far() {
    #expect(Spelling.nearest(to: "xylophone", among: ["cases", "charges", "unit"]).isEmpty)
    #expect(Spelling.nearest(to: "", among: ["cases"]).isEmpty)
    #expect(Spelling.nearest(to: "cases", among: []).isEmpty)
    #expect(Spelling.nearest(to: "x", among: ["", "cases"]).isEmpty)
  }

  @Test("At most as many as asked for, each once, in the order of the candidates when equal")
  func limits() {
    let candidates = ["aaa1", "aaa2", "AAA1", "aaa3", "aaa4"]
    #expect(Spelling.nearest(to: "aaa0", among: candidates, limit: 2) == ["aaa1", "aaa2"])
    #expect(
      Spelling.nearest(to: "aaa0", among: candidates, limit: 9) == ["aaa1", "aaa2", "aaa3", "aaa4"])
    #expect(Spelling.nearest(to: "aaa0", among: candidates, limit: 0).isEmpty)
  }

  @Test("The distance agrees with the definition, written out as a recursion")
  func distances() {
    var random = SeededNumbers(seed: 11)
    for _ in 0..<600 {
      let a = Self.word(&random)
      let b = Self.word(&random)
      #expect(Spelling.distance(a, b) == Self.naive(a, b), "\(a) \(b)")
      #expect(Spelling.distance(a, b) == Spelling.distance(b, a))
    }
    #expect(Spelling.distance([], []) == 0)
  }

  @Test("Very long words and names cost little and do no harm")
  func long() {
    let long = String(repeating: "é", count: 100_000)
    #expect(Spelling.nearest(to: long, among: [long, "cases"]).isEmpty)
    #expect(Spelling.nearest(to: "cases", among: [long, "cases"]) == ["cases"])
  }

  private static func word(_ random: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      UInt8.random(in: 97...99, using: &random)
    }
  }

  private static func naive(_ a: [UInt8], _ b: [UInt8]) -> Int {
    func step(_ i: Int, _ j: Int) -> Int {
      if i == 0 || j == 0 { return max(i, j) }
      var best = min(step(i - 1, j) + 1, step(i, j - 1) + 1)
      best = min(best, step(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, step(i - 2, j - 2) + 1)
      }
      return best
    }
    return step(a.count, b.count)
  }
}
