import DocketCore
import Testing

@testable import DocketLanguage

/// The outline of every statement of a text, one a line.
func outline(_ text: String) -> String {
  Parser.parse(SourceText(text)).statements.map { Outline($0).line }.joined(separator: "\n")
}

@Suite struct PrinterTests {
  @Test(
    "A printed sample question reads back the same and prints the same",
    arguments: Samples.questions)
  func roundTrip(question: String) throws {
    let statement = try #require(Parser.parse(SourceText(question)).statements.first)
    let printed = Printer.text(statement)
    let again = Parser.parse(SourceText(printed))
    #expect(again.diagnostics.isEmpty, "\(printed)")
    let second = try #require(again.statements.first)
    #expect(Outline(statement).line == Outline(second).line)
    #expect(Printer.text(second) == printed)
  }

  @Test("Most sample questions are in canonical form already", arguments: Samples.questions)
  func canonical(question: String) throws {
    let statement = try #require(Parser.parse(SourceText(question)).statements.first)
    if question.hasPrefix("dashboard") { return }
    #expect(Printer.text(statement) == question)
  }

  @Test("The model formats to itself in meaning, and its format is a fixed point")
  func model() throws {
    let formatted = try Printer.format(SourceText(Samples.model)).get()
    #expect(outline(formatted) == outline(Samples.model))
    #expect(try Printer.format(SourceText(formatted)).get() == formatted)
  }
}
