import DocketCore
import DocketEngine
import DocketLanguage
import Testing

@testable import DocketSession

@Suite struct ConstantValueTests {
  private func value(_ text: String) throws -> ParameterValue {
    let script = Parser.parse(SourceText("set $x = " + text))
    guard case .set(_, let expression)? = script.statements.first?.kind else {
      throw Diagnostics(script.diagnostics)
    }
    let constant = ConstantValue(
      parameters: ["n": .number(Number(4))], today: try #require(CivilDate(iso: "2024-05-31")))
    return try constant.value(of: expression)
  }

  @Test(arguments: [
    ("\"Homicide\"", "\"Homicide\""), ("12", "12"), ("2024-02-29", "2024-02-29"),
    ("today", "2024-05-31"), ("90 days", "90 days"), ("2 weeks", "14 days"), ("$n * 2 + 1", "9"),
    ("today - 31 days", "2024-04-30"), ("today - 2024-05-01", "30 days"), ("1 / 3 * 3", "1"),
  ])
  func `Constants have the value they say`(_ text: String, _ words: String) throws {
    #expect(try value(text).words == words)
  }

  @Test(arguments: [
    ("$nothing", DiagnosticCode.unknownParameter), ("unit", .typeMismatch),
    ("\"a\" + 1", .typeMismatch), ("today + 1", .typeMismatch), ("1 / 0", .typeMismatch),
    ("1 > 2", .typeMismatch), ("3 months", .badNumber), ("1.5 days", .badNumber),
  ])
  func `What has no value is refused`(_ text: String, _ code: DiagnosticCode) {
    #expect(throws: (any Error).self) { try value(text) }
    do {
      _ = try value(text)
    } catch {
      #expect((error as? Diagnostic)?.code == code)
    }
  }
}
