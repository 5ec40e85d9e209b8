import DocketCore
import Testing

@testable import DocketLanguage

@Suite struct VocabularyTests {
  @Test("Each keyword's example uses it", arguments: Vocabulary.keywords)
  func example(keyword: Keyword) {
    let words = Lexer.lex(SourceText(keyword.example)).tokens.map(\.word)
    #expect(words.contains(keyword.word), "\(keyword.example)")
    #expect(!keyword.summary.isEmpty)
  }

  @Test(
    "Examples of heads, statements, qualifiers, stages and conditions parse",
    arguments: Vocabulary.keywords)
  func parses(keyword: Keyword) {
    let text: String
    switch keyword.group {
    case .head, .statement: text = keyword.example
    case .qualifier: text = "count cases " + keyword.example
    case .stage: text = "count cases " + keyword.example
    case .condition: text = "count cases where " + keyword.example
    case .quantifier where keyword.word != "each" && keyword.word != "first":
      text = "count cases " + keyword.example
    case .model where !["model", "fiscal", "data", "noun"].contains(keyword.word):
      text = "noun cases " + keyword.example
    case .model: text = keyword.example
    default: return
    }
    #expect(Parser.accepts(text), "\(text)")
  }

  @Test("No keyword is listed twice for one kind of place")
  func once() {
    let places = Vocabulary.keywords.map { $0.word + "/" + $0.group.rawValue }
    #expect(Set(places).count == places.count)
  }

  @Test("Every head, statement and stage of the parser has its keyword")
  func complete() {
    #expect(Reader.headWords == Set(Vocabulary.headWords))
    #expect(Reader.statementWords == Set(Vocabulary.statementWords))
  }
}
