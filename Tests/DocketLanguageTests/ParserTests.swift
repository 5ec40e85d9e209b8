import DocketCore
import Testing

@testable import DocketLanguage

@Suite struct ParserTests {
  @Test("Every sample question parses", arguments: Samples.questions)
  func sample(question: String) {
    let script = Parser.parse(SourceText(question))
    #expect(script.diagnostics.isEmpty, "\(script.diagnostics.map(\.message))")
    #expect(script.statements.count == 1)
  }

  @Test("The model of the language page parses")
  func model() {
    let script = Parser.parse(SourceText(Samples.model))
    #expect(
      script.diagnostics.isEmpty,
      "\(script.diagnostics.map { "\($0.source?.line ?? 0): \($0.message)" })")
    #expect(script.statements.count == 12)
  }
}
