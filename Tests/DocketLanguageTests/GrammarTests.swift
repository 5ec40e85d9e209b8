import DocketCore
import Foundation
import Testing

@testable import DocketLanguage

@Suite struct GrammarTests {
  private static let grammar: Ebnf? = (try? Ebnf.file("docket.ebnf")).map(Ebnf.init)

  @Test(
    "Every production that is mentioned is defined and every defined one but the script is mentioned"
  )
  func closed() throws {
    let grammar = try #require(Self.grammar)
    let defined = Set(grammar.order).union(grammar.terminals)
    #expect(grammar.references.subtracting(defined) == [])
    let unused = Set(grammar.order).subtracting(grammar.references)
    #expect(unused == ["script"])
  }

  @Test("The keywords of the grammar, of keywords.txt and of the code are the same")
  func keywords() throws {
    let grammar = try #require(Self.grammar)
    let code = Set(Vocabulary.keywords.map(\.word))
    #expect(grammar.keywords.subtracting(code).sorted() == [])
    // These two stand in the token `before and after`.
    #expect(code.subtracting(grammar.keywords).sorted() == [])
    let listed = try Ebnf.file("keywords.txt").split(separator: "\n").map(String.init)
    let words = listed.filter { !$0.hasPrefix("--") }
    let expected = Vocabulary.keywords.map { $0.word + "\t" + $0.group.rawValue }
    #expect(Set(words) == Set(expected))
    #expect(words == words.sorted(), "keywords.txt is in order")
    #expect(words.count == Set(words).count, "no line stands twice")
  }

  /// What the grammar's notes say is refused although a production allows it.
  private static func isExcused(_ text: String, _ codes: [DiagnosticCode]) -> Bool {
    let excused: Set<DiagnosticCode> = [.repeatedQualifier, .orInsteadOfOneOf, .unquotedValue]
    if codes.allSatisfy(excused.contains) { return true }
    let folded = text.lowercased()
    return ["in", "since", "before", "after", "between"].contains {
      folded.contains("pending \($0) ")
    }
  }

  @Test("Sentences made up from the grammar parse, print, and read back the same", arguments: 0..<8)
  func sentences(seed: Int) throws {
    let grammar = try #require(Self.grammar)
    var maker = SentenceMaker(grammar, seed: UInt64(seed + 1))
    var excused = 0
    var parsed = 0
    for i in 0..<500 {
      let start = ["statement", "question", "question", "noun", "ask"][i % 5]
      let text = maker.sentence(start, words: 10 + i % 60).joined(separator: " ")
      let script = Parser.parse(SourceText(text), teaches: false)
      let errors = script.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty, Self.isExcused(text, errors.map(\.code)) {
        excused += 1
        continue
      }
      #expect(
        errors.isEmpty, "\(errors.map(\.message)) \(errors.map { $0.span?.start ?? -1 })\n\(text)")
      guard let statement = script.statements.first else { continue }
      #expect(script.statements.count == 1)
      parsed += 1
      let printed = Printer.text(statement)
      let again = Parser.parse(SourceText(printed), teaches: false)
      #expect(again.diagnostics.isEmpty, "\(again.diagnostics.map(\.message))\n\(text)\n\(printed)")
      let second = try #require(again.statements.first, "\(printed)")
      #expect(Outline(statement).line == Outline(second).line, "\(text)\n\(printed)")
      #expect(Printer.text(second) == printed)
      let formatted = try Printer.format(SourceText(text)).get()
      #expect(try Printer.format(SourceText(formatted)).get() == formatted, "\(text)")
      #expect(outline(formatted) == Outline(statement).line, "\(formatted)")
    }
    #expect(parsed > 350, "\(excused) excused")
  }

  @Test(
    "A made-up sentence with a word dropped, doubled or exchanged parses or says where it fails",
    arguments: 0..<6)
  func mutations(seed: Int) throws {
    let grammar = try #require(Self.grammar)
    var maker = SentenceMaker(grammar, seed: UInt64(seed + 100))
    for i in 0..<300 {
      var words = maker.sentence(i % 4 == 0 ? "statement" : "question", words: 10 + i % 30)
      let at = Int.random(in: 0..<words.count, using: &maker.random)
      switch i % 3 {
      case 0: words.remove(at: at)
      case 1: words.insert(words[at], at: at)
      default:
        let others = [
          "by", "|", "(", ")", ",", "7", "\"", "$", "is", "and", "=", ";", "in", "x", "`", "??",
          "2024-99",
        ]
        words[at] = others[Int.random(in: 0..<others.count, using: &maker.random)]
      }
      checkSound(words.joined(separator: " "))
    }
  }
}

/// A text parses or gives errors that have a place in it and something to say; every corrected text runs.
func checkSound(_ text: String) {
  let script = Parser.parse(SourceText(text))
  let size = text.utf8.count
  for diagnostic in script.diagnostics {
    #expect(!diagnostic.message.isEmpty)
    #expect(diagnostic.source != nil, "\(text)")
    if let span = diagnostic.span { #expect(span.start >= 0 && span.end <= size, "\(text)") }
    for replacement in diagnostic.suggestions.compactMap(\.replacement) {
      #expect(Parser.accepts(replacement), "\(text) -> \(replacement)")
    }
  }
  let blank = Lexer.lex(SourceText(text)).tokens.dropLast().allSatisfy {
    $0.kind == .symbol(.semicolon)
  }
  #expect(script.hasErrors || !script.statements.isEmpty || blank, "\(text)")
  for statement in script.statements {
    let printed = Printer.text(statement)
    #expect(outline(printed) == Outline(statement).line, "\(text)\n\(printed)")
  }
}
