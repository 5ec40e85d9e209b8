import Testing

@testable import DocketSession

@Suite struct AnswerWordsTests {
  static let words = AnswerWords.all.flatMap(\.words)

  @Test(arguments: words) func `A word of answers is described, with and without data`(
    _ word: String
  ) throws {
    let meaning = try #require(AnswerWords.named(word.uppercased())).meaning
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(".describe \(word)") == .ok, "\(screen.text)")
    let shown = screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains(meaning), "\(screen.text)")
  }

  @Test(arguments: ["clearance", "signal", "reopened"])
  func `Help on a word of answers leads to a page`(_ word: String) throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(".help \(word)") == .ok, "\(screen.text)")
  }

  @Test func `No word has two entries, and each is a sentence`() {
    #expect(Set(Self.words).count == Self.words.count)
    #expect(AnswerWords.all.allSatisfy { $0.meaning.hasSuffix(".") })
  }
}
