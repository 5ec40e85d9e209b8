import DocketCore
import Testing

@testable import DocketLanguage

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    Lexer.lex(SourceText(text)).tokens.dropLast().map(\.kind)
  }

  @Test("Numbers keep their exact value")
  func numbers() throws {
    let half = try #require(Number.dividing(1, by: 2))
    let eighth = try #require(Number.dividing(1, by: 8))
    let expected: [Token.Kind] = [
      .number(Number(12), percent: false), .number(half, percent: false),
      .number(half, percent: true), .number(eighth, percent: true),
    ]
    #expect(kinds("12 0.5 50% 12.5%") == expected)
    #expect(
      kinds("123456789012345678") == [.number(Number(123_456_789_012_345_678), percent: false)])
    #expect(kinds("1234567890123456789") == [.malformed])
    #expect(kinds("000000000000000000000000000007") == [.number(Number(7), percent: false)])
  }

  @Test("Dates, months and quarters are one token; a subtraction has blanks")
  func dates() throws {
    let day = try #require(CivilDate(iso: "2024-03-15"))
    let month = try #require(CivilDate(iso: "2024-03-01"))
    let quarter = try #require(CivilDate(iso: "2024-04-01"))
    #expect(kinds("2024-03-15") == [.date(day)])
    #expect(kinds("2024-03") == [.bucket(Bucket(unit: .month, start: month))])
    #expect(kinds("2024-q2") == [.bucket(Bucket(unit: .quarter, start: quarter))])
    #expect(kinds("2024 - 3").count == 3)
    #expect(kinds("0000-01-01") == [.malformed])
  }

  @Test("Text resolves its escapes and ends at its own quote")
  func strings() {
    #expect(kinds(#""a \"b\" \\ \n""#) == [.string("a \"b\" \\ \n")])
    #expect(kinds("'it''s'") == [.string("it's")])
    #expect(kinds("“x” ‘y’") == [.string("x"), .string("y")])
    #expect(kinds("\"a\nb\"").first == .malformed)
  }

  @Test("Names take letters of every script; backquotes take anything on one line")
  func names() {
    let tokens = Lexer.lex(SourceText("straße x_1 `two words` 名")).tokens
    #expect(tokens.map(\.text) == ["straße", "x_1", "two words", "名", ""])
    #expect(tokens[2].kind == .quotedWord)
  }

  @Test("Blanks of every kind, byte order marks and line continuations are skipped")
  func blanks() {
    #expect(
      kinds("\u{FEFF}count\u{A0}cases \\\n by\u{2003}unit\u{200B}") == [.word, .word, .word, .word])
  }

  @Test("Comments are kept apart, dashes inside text are none")
  func comments() {
    let output = Lexer.lex(SourceText("a -- b \n\"-- c\" --d"))
    #expect(output.comments.map(\.text) == ["-- b", "--d"])
    #expect(output.tokens.count == 3)
  }

  @Test(
    "Tokens cover every byte that is no blank or comment, in order", arguments: Samples.questions)
  func cover(question: String) {
    let source = SourceText(question)
    var end = 0
    for token in Lexer.lex(source).tokens {
      #expect(token.span.start >= end)
      let gap = source.slice(SourceSpan(end, token.span.start))
      #expect(gap.allSatisfy { $0.isWhitespace })
      end = token.span.end
    }
    #expect(end == question.utf8.count)
  }

  @Test("The dump names place and kind of each token")
  func dump() {
    #expect(
      Lexer.dump(SourceText("count cases\n in 5%")) == """
        1:1     word count
        1:7     word cases
        2:2     word in
        2:5     percent 5%
        2:7     end
        """)
  }
}
