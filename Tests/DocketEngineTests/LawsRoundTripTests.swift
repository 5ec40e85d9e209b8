import DocketCore
import DocketLanguage
import Testing

/// Law 8: parsing the canonical form of a question gives the same question.
@Suite struct LawsRoundTripTests {
  @Test func canonicalFormsOfRandomQuestionsReadBackToTheSameQuestion() throws {
    var left = TestCounts.laws
    var seed = TestCounts.seed
    while left > 0 {
      var maker = QuestionMaker(seed: seed, office: RandomOffice(seed: seed, rows: 4))
      for _ in 0..<100 {
        try expectRoundTrip(maker.question().text)
      }
      left -= 100
      seed += 1
    }
  }

  private func expectRoundTrip(_ text: String) throws {
    let question = try #require(LawsRoundTripTests.question(text), "\(text)")
    let canonical = Printer.text(question)
    let again = try #require(LawsRoundTripTests.question(canonical), "\(text)\n\(canonical)")
    #expect(
      SyntaxOutline.text(of: question) == SyntaxOutline.text(of: again), "\(text)\n\(canonical)")
    #expect(Printer.text(again) == canonical)
  }

  /// The one question of a text that has no error.
  static func question(_ text: String) -> Question? {
    let script = Parser.parse(SourceText(text))
    guard !script.hasErrors, case .ask(let question)? = script.statements.first?.kind else {
      return nil
    }
    return question
  }
}
