import DocketCore
import Testing

@testable import DocketLanguage

@Suite struct SubjectTests {
  private func question(_ text: String) throws -> Question {
    let statement = try #require(Parser.parse(SourceText(text)).statements.first)
    guard case .ask(let question) = statement.kind else { throw Abandoned() }
    return question
  }

  @Test(
    "Pending is an adjective before the noun and a qualifier after it",
    arguments: [
      (
        "count pending felony cases",
        "(question (count (units (adjective pending) (adjective felony) cases)))"
      ),
      ("count cases pending by unit", "(question (count cases) pending (by unit))"),
      ("count cases pending on 2024-12-31", "(question (count cases) (pending-on 2024-12-31))"),
      (
        "count cases pending filed in 2024",
        "(question (count cases) pending (window filed (in 2024)))"
      ),
      (
        "count pending cases in 2024",
        "(question (count (units (adjective pending) cases)) (window no-milestone (in 2024)))"
      ),
    ])
  func pending(text: String, expected: String) throws {
    #expect(Outline(try question(text)).line == expected)
  }

  @Test(
    "A noun never starts a window once the nouns are known",
    arguments: [
      (
        "count felony cases in 2024",
        "(question (count (units (adjective felony) cases)) (window no-milestone (in 2024)))"
      ),
      ("flow of felony cases in 2024", "(question (flow (units (adjective felony) cases) 2024))"),
      ("flow of cases filed in 2024", "(question (flow cases) (window filed (in 2024)))"),
      (
        "count felony cases filed in 2024",
        "(question (count (units (adjective felony) cases)) (window filed (in 2024)))"
      ),
      (
        "count cases by month since 2024",
        "(question (count cases) (by (time month)) (window no-milestone (since 2024)))"
      ),
    ])
  func windows(text: String, expected: String) throws {
    let found = try question(text).findingNoun { $0.folded == "cases" }
    #expect(Outline(found).line == expected)
  }

  @Test("The period of a flow or a measure stands anywhere")
  func period() throws {
    #expect(
      Outline(try question("flow of cases by month in 2024")).line
        == Outline(try question("flow of cases in 2024 by month")).line)
    #expect(
      Outline(try question("clearance_rate by unit in last year")).line
        == "(question (defined clearance_rate (last year)) (by unit))")
  }

  @Test("A time word groups by time, in backquotes it is a field")
  func time() throws {
    #expect(
      Outline(try question("count cases by month, `month`, month of filed")).line
        == "(question (count cases) (by (time month) `month` (time month filed)))")
  }
}
