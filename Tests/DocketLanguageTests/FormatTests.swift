import DocketCore
import Foundation
import Testing

@testable import DocketLanguage

@Suite struct FormatTests {
  private func format(_ text: String) throws -> String {
    try Printer.format(SourceText(text)).get()
  }

  @Test("Statements are spelt canonically, one a line, and end with a semicolon")
  func plain() throws {
    let formatted1 = try format("COUNT Cases   where a==1 && not (b)")
    #expect(
      formatted1 == "count Cases where a = 1 and not b;\n")
    let formatted2 = try format("count `cases`;list cases")
    #expect(formatted2 == "count cases;\nlist cases;\n")
    let formatted3 = try format("")
    #expect(formatted3 == "")
  }

  @Test("Comments stay where they stand, blank lines shrink to one")
  func comments() throws {
    let text = """
      -- The week.


      count cases filed in 2024   ; -- all
      count cases filed in 2024 by unit  -- per unit
        across severity -- and this
        -- alone
        | total; -- done
      -- between
      set $unit = "x"
      ;
      -- the end
      """
    let formatted4 = try format(text)
    #expect(
      formatted4 == """
        -- The week.

        count cases filed in 2024;  -- all
        count cases filed in 2024 by unit  -- per unit
          across severity  -- and this
          -- alone
          | total;  -- done
        -- between
        set $unit = "x";
        -- the end

        """)
  }

  @Test("A long question breaks before its qualifiers and stages")
  func long() throws {
    let text =
      "share declined of defendants decided in 2022 to 2024 by race compared to White adjusting for severity, prior_record | chart forest"
    let formatted5 = try format(text)
    #expect(
      formatted5 == """
        share declined of defendants
          decided in 2022 to 2024
          by race
          compared to White adjusting for severity, prior_record
          | chart forest;

        """)
  }

  @Test("A model file has a clause a line")
  func model() throws {
    let text =
      "noun holds (hold) from \"holds.csv\" in cases by case_number milestone began from start_date milestone ended from end_date pending from began to ended;"
    let formatted6 = try format(text)
    #expect(
      formatted6 == """
        noun holds (hold) from "holds.csv" in cases by case_number
          milestone began from start_date
          milestone ended from end_date
          pending from began to ended;

        """)
  }

  @Test("Formatting changes no meaning and is a fixed point", arguments: Samples.questions)
  func fixed(question: String) throws {
    let commented = "-- before\n" + question.replacingAll(" by ", " -- why\n by ") + "; -- after"
    let once = try format(commented)
    #expect(outline(once) == outline(question))
    let formatted7 = try format(once)
    #expect(formatted7 == once)
    #expect(once.contains("-- before\n"))
    #expect(once.contains("-- after"))
  }

  @Test("Every comment of a file survives, wherever it stands", arguments: 0..<30)
  func anywhere(part: Int) throws {
    let tokens = Lexer.lex(SourceText(Samples.model)).tokens
    let bytes = Array(Samples.model.utf8)
    for (i, token) in tokens.enumerated() where i % 30 == part {
      let text =
        String(decoding: bytes[..<token.span.start], as: UTF8.self) + " -- here\n"
        + String(decoding: bytes[token.span.start...], as: UTF8.self)
      let once = try format(text)
      #expect(once.components(separatedBy: "-- here").count == 2, "\(token)")
      #expect(outline(once) == outline(Samples.model))
      let formatted8 = try format(once)
      #expect(formatted8 == once)
    }
  }

  @Test("A file with errors is not formatted")
  func errors() {
    guard case .failure(let found) = Printer.format(SourceText("count by unit")) else {
      Issue.record("an error was expected")
      return
    }
    #expect(found.all.map(\.code) == [.missingNoun])
  }
}
