import DocketCore
import DocketLanguage
import Testing

@testable import DocketSession

@Suite struct HelpTests {
  @Test func `The start page fits a screen of 24 rows and 80 columns`() throws {
    for office in [Sessions.bay, "Samples/harbor"] {
      let (session, screen) = try Sessions.open(office)
      session.enter(".help")
      let lines = screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      // The last part is empty, and the prompt takes a row.
      #expect(lines.count - 1 <= 23, "\(lines.count - 1) rows on \(office)")
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `Every question of the start page runs`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    session.enter(".help")
    let questions = screen.text.split(separator: "\n").filter { $0.hasPrefix("  count cases") }
    #expect(questions.count == 2)
    for question in questions { #expect(session.enter(String(question)) == .ok) }
  }

  @Test(arguments: HelpTopic.all.map(\.name))
  func `Every example of a topic runs on the sample office`(_ name: String) throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    for example in try #require(HelpTopic.named(name)).examples {
      screen.text = ""
      #expect(session.enter(example) == .ok, "\(example)\n\(screen.text)")
    }
  }

  @Test func `Every topic, command and code has a page, whatever its case`() throws {
    let (session, _) = try Sessions.open(Sessions.bay)
    let words =
      HelpPages.topics(session) + ["commands", "STAGES", "n104"]
      + DiagnosticCode.allCases.map(\.rawValue)
    for word in words { #expect(session.enter(".help " + word) == .ok, "\(word)") }
  }

  @Test func `A name of the office has a page too`() throws {
    let (session, screen) = try Sessions.open(Sessions.bay)
    #expect(session.enter(".help severity") == .ok)
    #expect(screen.text.contains("How serious the law calls it"))
  }
}
