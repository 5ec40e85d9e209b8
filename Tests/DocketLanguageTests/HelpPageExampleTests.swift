import DocketCore
import Testing

@testable import DocketLanguage

@Suite("Examples of the help pages")
struct HelpPageExampleTests {
  /// Pages whose examples are questions, scripts or models: everything but data and commands.
  static let written = HelpPage.all.filter { !"DS".contains($0.code.rawValue.prefix(1)) }

  @Test("What a page on text or grammar says to avoid gets exactly its code")
  func wrongOnes() {
    for page in Self.written where "LP".contains(page.code.rawValue.prefix(1)) {
      guard let wrong = page.wrong, page.code != .comesLater else { continue }
      let codes = Parser.parse(SourceText(wrong)).diagnostics.map(\.code)
      #expect(codes == [page.code], "\(wrong)")
    }
  }

  @Test("What a page says to avoid for its meaning is still a sentence of the language")
  func wrongMeanings() {
    for page in Self.written where "NTRM".contains(page.code.rawValue.prefix(1)) {
      guard let wrong = page.wrong else { continue }
      let found = Parser.parse(SourceText(wrong)).diagnostics
      #expect(found.allSatisfy { $0.code == page.code }, "\(wrong): \(found.map(\.message))")
    }
  }

  @Test("What a page says to write parses without a word of complaint")
  func rightOnes() {
    for page in Self.written {
      guard let right = page.right else { continue }
      let found = Parser.parse(SourceText(right)).diagnostics
      #expect(found.isEmpty, "\(right): \(found.map(\.message))")
    }
  }
}
