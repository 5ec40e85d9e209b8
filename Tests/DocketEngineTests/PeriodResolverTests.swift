import DocketCore
import DocketLanguage
import Testing

@testable import DocketEngine

@Suite struct PeriodResolverTests {
  /// The two ends of a window as `from..<until`, for a clock and a fiscal year that starts in July.
  private func ends(
    _ window: String, clock: String = "2025-01-15", parameters: [String: ParameterValue] = [:]
  ) throws -> String {
    let script = Parser.parse(SourceText("count cases filed \(window)"))
    #expect(script.diagnostics.isEmpty, "\(window): \(script.diagnostics)")
    guard case .ask(let question)? = script.statements.first?.kind,
      case .window(_, let when)? = question.qualifiers.first?.kind,
      let day = CivilDate(iso: clock)
    else { return "no window" }
    let range = try PeriodResolver(clock: day, fiscalStart: 7, parameters: parameters).range(when)
    return "\(range.from?.iso ?? "")..<\(range.until?.iso ?? "")"
  }

  @Test(arguments: [
    ("in 2024", "2024-01-01..<2025-01-01"),
    ("in 2024-Q1", "2024-01-01..<2024-04-01"),
    ("in 2024-02", "2024-02-01..<2024-03-01"),
    ("in 2022 to 2024", "2022-01-01..<2025-01-01"),
    ("in 2023-Q1 to 2024-Q2", "2023-01-01..<2024-07-01"),
    ("in fiscal 2025", "2024-07-01..<2025-07-01"),
    ("in last year", "2024-01-01..<2025-01-01"),
    ("in this year", "2025-01-01..<2025-01-16"),
    ("in last fiscal year", "2023-07-01..<2024-07-01"),
    ("in this fiscal year", "2024-07-01..<2025-01-16"),
    ("in last 12 months", "2024-01-01..<2025-01-01"),
    ("in last 2 weeks", "2024-12-30..<2025-01-13"),
    ("since 2024-03", "2024-03-01..<"),
    ("before 2024-03", "..<2024-03-01"),
    ("after 2024-03", "2024-04-01..<"),
    ("between 2024-01 and 2024-03", "2024-01-01..<2024-04-01"),
  ])
  func `Rules 11, 12, 18: a window is half-open and a moment stands for its first or last day`(
    _ window: String, _ expected: String
  ) throws {
    #expect(try ends(window) == expected)
  }

  @Test func `Rule 11: the last whole units end on or before the clock`() throws {
    #expect(try ends("in last 1 months", clock: "2024-12-31") == "2024-12-01..<2025-01-01")
    #expect(try ends("in last month", clock: "2024-12-31") == "2024-11-01..<2024-12-01")
  }

  @Test func `A parameter stands for a day, a month, a quarter or a year`() throws {
    #expect(try ends("in $p", parameters: ["p": .text("2024-Q3")]) == "2024-07-01..<2024-10-01")
    #expect(try ends("since $p", parameters: ["p": .number(Number(2024))]) == "2024-01-01..<")
    #expect(throws: Diagnostic.self) { try ends("in $p") }
    #expect(throws: Diagnostic.self) { try ends("in $p", parameters: ["p": .text("soon")]) }
  }

  @Test func `A period that ends before it starts is refused`() {
    #expect(throws: Diagnostic.self) { try ends("in 2024 to 2022") }
    #expect(throws: Diagnostic.self) { try ends("between 2024-03-01 and 2024-02-01") }
  }
}
