import Testing

@testable import DocketSession

/// What a first-time user meets between the question and the number: words, footers, choices, semicolons.
@Suite struct NewcomerAnswersTests {
  private func printed(_ lines: String...) throws -> (text: String, suggestions: [String]) {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for line in lines {
      screen.text = ""
      session.enter(line)
    }
    return (screen.text, session.suggestions)
  }

  static let choices = [
    "count cases by race", "count cases where race is Black", "list cases showing race",
    "share (race is Black) of cases", "count cases by kind", "count cases by category",
    "count cases where unit is Homicide and category is weapons filed in 2024",
    "count cases by first kind",
  ]

  @Test func `A choice that leads to another choice offers what runs in the end`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for typed in Self.choices {
      screen.text = ""
      #expect(session.enter(typed) != .ok)
      let offers = session.suggestions
      #expect(!offers.isEmpty, "\(screen.text)")
      #expect(!screen.text.contains("•"), "\(screen.text)")
      for offer in offers {
        screen.text = ""
        #expect(session.enter(offer) == .ok, "\(offer)\n\(screen.text)")
      }
    }
  }

  @Test func `Days to an end name the question that counts those still open`() throws {
    let answer = try printed("show mean of days from filing to disposition for cases filed in 2023")
    #expect(answer.text.contains("only the 615 that have both dates count here"))
    let whole = try printed("show mean of days from referral to referral for cases filed in 2023")
    #expect(!whole.text.contains("both dates"), "\(whole.text)")
  }

  @Test func `A flow says no number of units beside the ones in its columns`() throws {
    let answer = try printed("flow of cases in 2024")
    #expect(!answer.text.contains("— n = "), "\(answer.text)")
  }

  @Test func `A cohort too young says why it prints dots`() throws {
    let why = "… = not all of the period was observed for 365 days"
    for question in [
      "funnel of cases referred in 2023 to 2024 through referred, filed within 365 days by year",
      "share disposed of cases filed in 2023 to 2024 within 365 days by year",
    ] {
      let answer = try printed(question)
      #expect(answer.text.contains(why), "\(answer.text)")
    }
    let ripe = try printed("share disposed of cases filed in 2022 within 365 days by year")
    #expect(!ripe.text.contains("…"), "\(ripe.text)")
  }

  static let unfinished = [
    "count cases filed in 2024\nuse \"courtools\";", "use \"courtools\"\ncount cases;",
    "count cases filed in 2024\nclearance_rate in 2024;",
    "count cases filed in 2024 by unit\nclearance_rate;",
    "count cases by unit | total\nclearance_rate in 2024;",
    "count cases\ndefine old as cases where age > 1 year;",
    "mark 2023-07-01 \"Policy\"\ncount cases;",
  ]

  @Test func `A line without its semicolon is named wherever the next statement starts`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    session.enter("use \"courtools\"")
    for text in Self.unfinished {
      screen.text = ""
      session.enter(text)
      let said = screen.text.contains("A `;` is missing at the end of the statement before")
      #expect(said, "\(text)\n\(screen.text)")
    }
  }

  @Test func `A number and its percent sign stay on one line`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for width in 40...100 {
      session.settings.width = width
      screen.text = ""
      session.enter("share declined of cases decided in 2024")
      for line in screen.text.split(separator: "\n") {
        #expect(!line.hasPrefix("%"), "\(width)\n\(screen.text)")
      }
    }
  }

  static let words = [
    "clearance", "clearance rate", "inactive", "reactivated", "reopened", "data lag",
    "provisional", "signal", "center", "open", "ended", "unknown", "cohort", "landmark", "interval",
  ]

  @Test func `Every word of answers is described and has help`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for word in Self.words {
      screen.text = ""
      session.enter(".describe \(word)")
      #expect(screen.text.contains("a word of answers"), "\(screen.text)")
      screen.text = ""
      session.enter(".help \(word)")
      #expect(!screen.text.contains("There is no help"), "\(screen.text)")
    }
  }

  @Test func `Help on a statement of libraries shows all of them`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for topic in ["use", "mark", "measures"] {
      screen.text = ""
      session.enter(".help \(topic)")
      #expect(screen.text.contains("use \"courtools\""), "\(screen.text)")
      #expect(screen.text.contains("mark 2023-07-01"), "\(screen.text)")
    }
  }
}
