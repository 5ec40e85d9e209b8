import Testing

@testable import DocketCore

@Suite("Help pages")
struct HelpPageTests {
  @Test("Every code has exactly one page, in the order of the codes")
  func complete() {
    #expect(HelpPage.all.map(\.code) == DiagnosticCode.allCases)
  }

  @Test("A page is found by its code, whatever the capitals, and no page by anything else")
  func lookup() {
    #expect(HelpPage.page(named: "n104")?.code == .fanOut)
    #expect(HelpPage.page(named: "N104")?.code == .fanOut)
    #expect(HelpPage.page(named: "N999") == nil)
    #expect(HelpPage.page(named: "") == nil)
    for code in DiagnosticCode.allCases { #expect(HelpPage.page(for: code).code == code) }
  }

  @Test("Titles are one short line without a full stop", arguments: HelpPage.all)
  func titles(_ page: HelpPage) {
    #expect((5...64).contains(page.title.count), "\(page.title)")
    #expect(!page.title.contains("\n"))
    #expect(!page.title.hasSuffix("."))
    #expect(page.title.first?.isLowercase == false)
  }

  @Test("No two pages share a title")
  func titlesDiffer() {
    #expect(Set(HelpPage.all.map(\.title)).count == HelpPage.all.count)
  }

  @Test("Explanations are two to five sentences of readable length", arguments: HelpPage.all)
  func explanations(_ page: HelpPage) {
    let sentences = Self.sentences(page.explanation)
    #expect((2...5).contains(sentences.count), "\(sentences)")
    for sentence in sentences {
      #expect(sentence.split(separator: " ").count <= 36, "\(sentence)")
    }
    #expect(page.explanation.count <= 420, "\(page.explanation.count)")
    #expect(page.explanation.hasSuffix("."))
    #expect(!page.explanation.contains("\n"))
    #expect(!page.explanation.contains("  "))
  }

  @Test("Examples come in pairs that differ, and show something to type", arguments: HelpPage.all)
  func examples(_ page: HelpPage) {
    #expect((page.wrong == nil) == (page.right == nil))
    if let wrong = page.wrong, let right = page.right {
      #expect(wrong != right)
      #expect(!wrong.isEmpty && !right.isEmpty)
      #expect(wrong.count <= 200 && right.count <= 200)
    }
  }

  @Test("Pages use no words of programmers and blame nobody", arguments: HelpPage.all)
  func words(_ page: HelpPage) {
    let text = " " + (page.title + " " + page.explanation).lowercased() + " "
    let words = Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
    for word in Self.jargon { #expect(!words.contains(word), "\(word)") }
    for phrase in ["you must", "you should", "your mistake", "you forgot", "you failed"] {
      #expect(!text.contains(phrase), "\(phrase)")
    }
  }

  @Test("Every page that nobody can type an example for is on this list")
  func pagesWithoutExamples() {
    let none = HelpPage.all.filter { $0.wrong == nil }.map(\.code)
    #expect(Set(none) == Self.untypable)
  }

  static func sentences(_ text: String) -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let end = rest.firstRange(of: ". ") {
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found + [String(rest)]
  }

  static let jargon = [
    "token", "tokens", "parse", "parser", "parsed", "syntax", "string", "strings", "boolean",
    "null", "nil", "integer", "float", "schema", "query", "queries", "exception", "expression",
    "expressions", "operator", "operators", "identifier", "argument", "arguments", "parameter",
    "byte", "bytes", "invalid", "illegal", "regex", "array", "tuple", "predicate", "aggregate",
    "lexer", "overflow", "runtime", "compile", "recursion", "recursive", "delimiter", "escape",
    "qualifier", "quantifier", "fan-out", "bad", "error", "mistake", "simply",
    "just", "obviously", "fatal", "abort", "failed",
  ]

  /// Faults of the machine or of one office's data, or too long for a page.
  static let untypable: Set<DiagnosticCode> = [
    .questionTooLong, .nestingTooDeep, .tooManyParts, .ambiguousAdjective, .ambiguousPath,
    .noBegins,
    .noFiscalYear, .identifyingField,
    .cancelled, .overBudget, .arithmeticOverflow, .internalFault, .modelUnreadable,
    .fileUnreadable, .fileEmpty, .globHeadersDiffer, .tooManyColumns,
    .encodingReplaced, .tooManyRows, .diskFull,
  ]
}

extension HelpPage: CustomTestStringConvertible {
  /// The code, which is enough in a test log.
  public var testDescription: String { code.rawValue }
}
