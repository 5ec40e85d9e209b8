import DocketCore
import Testing

@testable import DocketLanguage

/// Place, code and first correction of each error, one line a case.
@Suite struct DiagnosticTests {
  private func check(_ marked: Marked, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let script = Parser.parse(SourceText(marked.text))
    let found = try #require(
      script.diagnostics.first { $0.code.rawValue == marked.code }, "\(script.diagnostics)",
      sourceLocation: sourceLocation)
    #expect(
      found.span == marked.span, "\(found.span.map { SourceText(marked.text).slice($0) } ?? "")",
      sourceLocation: sourceLocation)
    let replacement = found.suggestions.first?.replacement
    #expect(replacement == marked.replacement, sourceLocation: sourceLocation)
    if let replacement { #expect(Parser.accepts(replacement), sourceLocation: sourceLocation) }
    let errors = script.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.count == (found.severity == .error ? 1 : 0), "\(errors.map(\.message))",
      sourceLocation: sourceLocation)
  }

  @Test(
    "Misspelt keywords",
    arguments: [
      Marked("P102", "‹cuont› cases", "count cases"),
      Marked("P102", "count cases ‹wher› unit is Homicide", "count cases where unit is Homicide"),
      Marked("P102", "count cases filed ‹ni› 2024", "count cases filed in 2024"),
      Marked("P102", "count cases by unit ‹acros› severity", "count cases by unit across severity"),
      Marked("P102", "count cases | ‹srot› by count", "count cases | sort by count"),
      Marked("P102", "fiscal year starts in ‹jully›", "fiscal year starts in july"),
      Marked("P102", "noun x ‹milstone› a from b", "noun x milestone a from b"),
    ])
  func misspelt(marked: Marked) throws { try check(marked) }

  @Test(
    "Openings of other languages",
    arguments: [
      Marked(
        "P105", "‹select› count(*) from cases where unit = 'Homicide' group by unit",
        "count cases where unit = \"Homicide\" by unit"),
      Marked(
        "P105",
        "‹SELECT› c.unit, COUNT(*) n FROM cases c WHERE c.race IS NULL GROUP BY c.unit ORDER BY 2 DESC LIMIT 3",
        "count cases where race is missing by unit | sort by count descending | top 3"),
      Marked(
        "P105",
        "‹select› unit, count(*) as n from cases as c where c.sev in ('a', 'b') and year(filed) = 2024 group by unit having count(*) > 5 order by 2 desc limit 3",
        "count cases where sev is one of (\"a\", \"b\") and filed in 2024 by unit | where count > 5 | sort by count descending | top 3"
      ),
      Marked(
        "P105", "‹select› * from cases where detail like '%gun%' limit 5",
        "list cases where detail contains \"gun\" | top 5"),
      Marked(
        "P105", "‹select› unit, avg(age) from cases group by unit",
        "show mean of age for cases by unit"),
      Marked("P105", "‹select› count(*) from cases join charges on a = b"),
      Marked(
        "P106", "‹how› many felony cases were filed in 2024?", "count felony cases filed in 2024"),
      Marked(
        "P106", "‹how› many cases did we decline last year per unit",
        "count cases declined in last year by unit"),
      Marked("P106", "‹show› me all pending cases by unit", "list pending cases by unit"),
      Marked(
        "P106", "‹what› is the median age of pending cases by unit?",
        "show median of age for pending cases by unit"),
      Marked(
        "P106", "‹what› percentage of cases decided in 2024 were declined?",
        "share declined of cases decided in 2024"),
      Marked("P106", "‹number› of cases filed in march 2024", "count cases filed in 2024-03"),
      Marked(
        "P106", "‹average› age of cases pending by unit",
        "show mean of age for cases pending by unit"),
      Marked("P106", "‹what›'s the number of cases?", "count cases"),
      Marked("P106", "‹percentage› of declined cases", "share declined of cases"),
      Marked("P106", "‹which› units have the most cases"),
      Marked("P106", "explain ‹how› many cases", "explain count cases"),
      Marked("P104", "‹felony› cases filed in 2024", "count felony cases filed in 2024"),
    ])
  func openings(marked: Marked) throws { try check(marked) }

  @Test(
    "Values",
    arguments: [
      Marked(
        "P109", "count cases where ‹severity is felony or \"misdemeanor\"› by unit",
        "count cases where severity is one of (felony, \"misdemeanor\") by unit"),
      Marked(
        "P109", "count cases where ‹a is not x or \"y\" or z›",
        "count cases where a is not one of (x, \"y\", z)"),
      Marked("P109", "count cases where ‹a is x, y›", "count cases where a is one of (x, y)"),
      Marked(
        "P110", "count cases where statute is ‹401(c)›", "count cases where statute is \"401(c)\""),
      Marked(
        "P110", "count cases where unit is ‹a-1› by b", "count cases where unit is \"a-1\" by b"),
      Marked(
        "P110", "list cases where number = ‹24-CR-01187›",
        "list cases where number = \"24-CR-01187\""),
      Marked(
        "P110", "count cases where unit is ‹Major Crimes› by month",
        "count cases where unit is \"Major Crimes\" by month"),
      Marked(
        "P110", "count charges where class is one of (X, ‹1A›)",
        "count charges where class is one of (X, \"1A\")"),
      Marked(
        "P111", "count cases where unit ‹in (a, b)›", "count cases where unit is one of (a, b)"),
      Marked(
        "P111", "count cases where unit ‹not in (\"a\")›",
        "count cases where unit is not one of (\"a\")"),
      Marked("P114", "count cases where a ‹==› 1"),
      Marked("P114", "count cases where a ‹<>› 1"),
      Marked("P114", "count cases where a ‹&&› b"),
      Marked("P114", "count cases where race is ‹null›"),
      Marked("L108", "count cases where a is ‹'x'›"),
      Marked("L108", "count cases where a is ‹“x y”›"),
    ])
  func values(marked: Marked) throws { try check(marked) }

  @Test(
    "Times",
    arguments: [
      Marked("P112", "count cases filed in ‹Q1 2024›", "count cases filed in 2024-Q1"),
      Marked("P112", "count cases filed in ‹March 2024›", "count cases filed in 2024-03"),
      Marked(
        "P112", "count cases filed in ‹FY2025› by unit", "count cases filed in fiscal 2025 by unit"),
      Marked(
        "P112", "count cases filed in ‹the last› 3 months", "count cases filed in last 3 months"),
      Marked("P101", "count cases filed ‹2024›", "count cases filed in 2024"),
      Marked(
        "P101", "count cases ‹pending in› 2024", "count cases pending at end of each month in 2024"),
      Marked(
        "P101", "count cases where filed ‹before disposed›", "count cases where filed < disposed"),
      Marked(
        "P101", "count cases filed between 2024-01-01 ‹to› 2024-03-01",
        "count cases filed between 2024-01-01 and 2024-03-01"),
      Marked("L106", "count cases filed in ‹2024-3-5›", "count cases filed in 2024-03-05"),
      Marked("L106", "count cases filed since ‹3/15/2024›", "count cases filed since 2024-03-15"),
      Marked("L106", "count cases filed in ‹2024-13›"),
      Marked("L106", "count cases filed since ‹2023-02-29›"),
      Marked("L105", "count cases where age > ‹90days›", "count cases where age > 90 days"),
      Marked("L105", "count cases filed in ‹2024Q1›", "count cases filed in 2024-Q1"),
      Marked("L105", "count cases where age > ‹.5›", "count cases where age > 0.5"),
    ])
  func times(marked: Marked) throws { try check(marked) }

  @Test(
    "Words that are missing, or stand in the wrong place",
    arguments: [
      Marked("P115", "count ‹by› unit"),
      Marked("P115", "count cases | total; count‹›"),
      Marked("P115", "count ‹pending›"),
      Marked("P115", "count‹(›cases) by unit", "count cases by unit"),
      Marked("P103", "count cases by‹›"),
      Marked("P103", "count cases where (a is b‹›"),
      Marked("P103", "share ‹of› cases"),
      Marked("P107", "count cases by unit ‹by month›", "count cases by unit, month"),
      Marked(
        "P107", "count cases filed in 2024 as of 2024 ‹as of 2025›",
        "count cases filed in 2024 as of 2024"),
      Marked("P113", "count cases by unit | ‹limit› 5", "count cases by unit | top 5"),
      Marked(
        "P113", "count cases by unit | ‹order› by count", "count cases by unit | sort by count"),
      Marked("P113", "count cases | ‹by› unit | total", "count cases by unit | total"),
      Marked(
        "P113", "count cases filed in 2024 | total ‹by› unit",
        "count cases filed in 2024 by unit | total"),
      Marked("P113", "count cases | ‹frobnicate›"),
      Marked(
        "P101", "count cases filed in 2024 ‹group› by unit order by count desc limit 5",
        "count cases filed in 2024 by unit | sort by count descending | top 5"),
      Marked("P101", "count cases ‹sort› by count", "count cases | sort by count"),
      Marked("P101", "count cases ‹per› unit", "count cases by unit"),
      Marked("P101", "count cases filed in 2024‹,› by unit", "count cases filed in 2024 by unit"),
      Marked("P101", "count cases by unit ‹and› severity", "count cases by unit, severity"),
      Marked("P101", "count cases severity ‹is› felony", "count cases where severity is felony"),
      Marked("P101", "count cases ‹not› declined", "count cases where not declined"),
      Marked(
        "P101", "count cases compared ‹with› previous year", "count cases compared to previous year"
      ),
      Marked("P101", "share declined ‹cases›", "share declined of cases"),
      Marked("P101", "expect 0 ‹count› cases", "expect 0 from count cases"),
      Marked("P101", "define x as cases ‹by› unit", "define x as count cases by unit"),
      Marked("P101", "set ‹unit› = \"x\"", "set $unit = \"x\""),
      Marked("P101", "count cases where a is b‹)›"),
      Marked("P101", "count cases where 1 < a ‹<› 3"),
      Marked(
        "P101", "count cases filed in 2024 by each ‹month›",
        "count cases filed in 2024 by each month of filed"),
      Marked("L101", "count cases filed in 2024‹?›", "count cases filed in 2024"),
      Marked("L101", "count cases ‹#› by unit", "count cases by unit"),
      Marked("L102", "count cases where a is ‹\"›x"),
      Marked("L103", "count cases by ‹`›x"),
      Marked("L104", "count cases where a is \"C:‹\\d›ata\""),
    ])
  func places(marked: Marked) throws { try check(marked) }

  @Test(
    "Children and summaries",
    arguments: [
      Marked(
        "N116", "count cases with ‹charge› (class is X)", "count cases with any charge (class is X)"
      ),
      Marked("N116", "count cases without ‹charges›", "count cases without any charges"),
      Marked("N116", "count cases with ‹2› charges", "count cases with at least 2 charges"),
      Marked("N116", "count cases where has ‹a› charge", "count cases where has any charge"),
      Marked(
        "P101", "count cases with any charge ‹class› is X by unit",
        "count cases with any charge (class is X) by unit"),
      Marked(
        "P101", "count cases where any ‹charge› (class is X)",
        "count cases where has any charge (class is X)"),
      Marked("T107", "show ‹unit›, attorney for cases", "list cases showing unit, attorney"),
      Marked("T107", "show ‹cases› filed in 2024", "list cases filed in 2024"),
      Marked("T107", "count cases by unit | show ‹unit›", "count cases by unit | keep unit"),
      Marked("P101", "show median ‹age› for cases", "show median of age for cases"),
      Marked("P101", "show count ‹cases›", "show count for cases"),
    ])
  func children(marked: Marked) throws { try check(marked) }

  @Test("Several errors of one question come together, and together they are corrected")
  func several() {
    let script = Parser.parse(SourceText("count cases by unit | order by count desc | limit 3"))
    #expect(script.diagnostics.map(\.code) == [.unknownStage, .unknownStage])
    let fixed = "count cases by unit | sort by count descending | top 3"
    #expect(script.diagnostics.map { $0.suggestions.first?.replacement } == [fixed, fixed])
    let other = Parser.parse(SourceText("count cases where by unit | foo | total bar"))
    #expect(other.diagnostics.map(\.code) == [.unexpectedToken, .unknownStage, .unexpectedToken])
  }

  @Test("A forgotten semicolon is named, and the next statement still read")
  func semicolon() {
    let script = Parser.parse(
      SourceText("count cases\ncount people by unit;\nlist cases", name: "a.docket"))
    #expect(script.diagnostics.count == 1)
    let place = script.diagnostics.first?.source
    #expect(place?.line == 2)
    #expect(place?.column == 1)
    #expect(place?.name == "a.docket")
    #expect(
      script.diagnostics.first?.suggestions.first?.replacement
        == "count cases;\ncount people by unit")
    #expect(script.statements.map(Printer.text) == ["count people by unit", "list cases"])
  }

  @Test("After many errors the rest is not read")
  func many() {
    let script = Parser.parse(SourceText(String(repeating: "count by unit;\n", count: 5000)))
    #expect(script.diagnostics.count == Lexer.mostErrors)
  }
}
