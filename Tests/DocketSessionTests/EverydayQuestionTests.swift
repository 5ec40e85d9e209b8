import Testing

@testable import DocketSession

/// What a newcomer types first is answered with a question that runs.
@Suite struct EverydayQuestionTests {
  static let offers: [(typed: String, offered: String)] = [
    ("conviction rate by race", "share convicted of defendants by race"),
    ("declination rate by unit", "share declined of cases by unit"),
    ("dismissal rate in 2023", "share dismissed of cases disposed in 2023"),
    ("show declined percent by unit 2024", "share declined of cases decided in 2024 by unit"),
    ("clearance rate in 2024", "flow of cases in 2024 | keep clearance"),
    (
      "what is the average time to disposition", "time from filing to disposition for cases"
    ),
    ("how long does a felony take", "time from filing to disposition for felony cases"),
    (
      "average days from filing to disposition", "time from filing to disposition for cases"
    ),
    ("count cases filed in 2023 and 2024", "count cases filed in 2023 to 2024"),
    ("count cases filed in 2023, 2024 by unit", "count cases filed in 2023 to 2024 by unit"),
    (
      "share disposed of cases filed in 2022 within half a year",
      "share disposed of cases filed in 2022 within 6 months"
    ),
    ("count cases filed in last two years", "count cases filed in last 2 years"),
    (
      "share disposed within 90 days of cases filed in 2022 by unit",
      "share disposed of cases filed in 2022 by unit within 90 days"
    ),
    ("count misdemeanors filed in 2024", "count misdemeanor cases filed in 2024"),
    ("count felonies", "count felony cases"),
  ]

  @Test(arguments: offers) func `An everyday question is answered with one that runs`(
    _ each: (typed: String, offered: String)
  ) throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(each.typed) != .ok)
    #expect(session.suggestions.contains(each.offered), "\(screen.text)\n\(session.suggestions)")
    for offered in session.suggestions {
      screen.text = ""
      #expect(session.enter(offered) == .ok, "\(offered)\n\(screen.text)")
    }
  }

  @Test func `A line that starts with a measure lacks the semicolon before it`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    session.enter("use \"courtools\"")
    screen.text = ""
    session.enter("count cases filed in 2024\nclearance_rate;\ncount cases;\ncount charges")
    #expect(screen.text.contains("A `;` is missing"), "\(screen.text)")
    #expect(screen.text.contains("2 statements after it not run."), "\(screen.text)")
  }

  @Test func `A last statement that fails leaves none to speak of`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    session.enter("count cases; count casez")
    #expect(!screen.text.contains("not run"))
  }
}
