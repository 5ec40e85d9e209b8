import DocketCore
import DocketLanguage
import Testing

/// The made-up models and questions are sentences of the language, or nothing that follows means anything.
@Suite struct RandomTextTests {
  @Test func randomModelsCanBeRead() {
    for seed in 0..<100 as Range<UInt64> {
      let model = RandomOffice(seed: seed).model.text
      let script = Parser.parse(SourceText(model))
      #expect(!script.hasErrors, "\(script.diagnostics.first?.message ?? "") in\n\(model)")
    }
  }

  @Test func randomQuestionsCanBeRead() {
    for seed in 0..<40 as Range<UInt64> {
      var maker = QuestionMaker(seed: seed, office: RandomOffice(seed: seed))
      for _ in 0..<50 {
        let text = maker.question().text
        let script = Parser.parse(SourceText(text))
        #expect(!script.hasErrors, "\(script.diagnostics.first?.message ?? "") in \(text)")
      }
    }
  }
}
