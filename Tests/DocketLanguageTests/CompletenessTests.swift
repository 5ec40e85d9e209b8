import Testing

@testable import DocketLanguage

@Suite struct CompletenessTests {
  @Test("A text that parses whole runs", arguments: Samples.questions)
  func whole(question: String) { #expect(Parser.isComplete(question)) }

  @Test(
    "A text that ends open goes on",
    arguments: [
      "count cases |", "count cases by unit,", "count cases where (a is b", "count cases where a =",
      "count cases where a +", "count cases \\", "count cases where a is \"x", "count cases by",
      "define x \"y\"", "dashboard d (\n  tile \"a\": count cases;", "count cases filed in",
      "count cases |\n  sort by", "count cases -- why\n  by", "noun cases from \"a.csv\" key",
    ])
  func open(text: String) { #expect(!Parser.isComplete(text)) }

  @Test(
    "A wrong text runs, so that its error is shown",
    arguments: [
      "", "   ", "-- only a comment", "count", "count by unit", "cuont cases",
      "select * from cases",
      "count cases where a is b)", "count cases;", "count cases by;", "help",

    ])
  func wrong(text: String) { #expect(Parser.isComplete(text)) }

  @Test("A blank line ends any text")
  func blank() {
    #expect(Parser.isComplete("count cases |\n"))
    #expect(Parser.isComplete("dashboard d (\n  "))
  }
}
