import Foundation
import Testing

@testable import DocketSession

/// Plain-English openings, what each is answered with, and that every answer offered runs.
///
/// `Tests/Goldens/english/harbor.txt` holds an opening a line and below it, indented, the questions offered, the
/// likeliest first; none where the sentence cannot be said. `DOCKET_RECORD=1` writes what is offered now.
@Suite struct EverydayOpeningsTests {
  /// One sentence and the questions it is answered with.
  struct Opening: Equatable {
    var typed: String
    var offers: [String]

    var text: String { ([typed] + offers.map { "    " + $0 }).joined(separator: "\n") }
  }

  static let file = DiagnosticGoldens.folder.deletingLastPathComponent()
    .appending(path: "english/harbor.txt")

  static func openings() throws -> [Opening] {
    var found: [Opening] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("    "), !found.isEmpty {
        found[found.count - 1].offers.append(String(line.dropFirst(4)))
      } else {
        found.append(Opening(typed: String(line), offers: []))
      }
    }
    return found
  }

  @Test func `A plain sentence is answered with questions that mean it, and each of them runs`()
    throws
  {
    let openings = try Self.openings()
    #expect(openings.count >= 60)
    let (session, screen) = try Sessions.open("Samples/harbor")
    var recorded: [Opening] = []
    for opening in openings {
      screen.text = ""
      #expect(session.enter(opening.typed) != .ok, "\(opening.typed)")
      let offers = session.suggestions
      recorded.append(Opening(typed: opening.typed, offers: offers))
      if !DiagnosticGoldens.isRecording {
        #expect(offers == opening.offers, "\(opening.typed)\n\(screen.text)")
      }
      for offer in offers {
        screen.text = ""
        #expect(session.enter(offer) == .ok, "\(opening.typed)\n\(offer)\n\(screen.text)")
      }
    }
    if DiagnosticGoldens.isRecording {
      let text = recorded.map(\.text).joined(separator: "\n") + "\n"
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
  }

  @Test(arguments: [Sessions.bay, "Tests/Goldens/offices/sealed", "Tests/Goldens/offices/plain"])
  func `What is offered for plain sentences runs on any office`(_ office: String) throws {
    let (session, screen) = try Sessions.open(office)
    for opening in try Self.openings() {
      session.enter(opening.typed)
      for offer in session.suggestions {
        screen.text = ""
        let status = session.enter(offer)
        // Whether a few rows are enough for a before and after is found out by counting them.
        let isTooFew = screen.text.contains("(T138")
        #expect(status == .ok || isTooFew, "\(opening.typed)\n\(offer)\n\(screen.text)")
      }
    }
  }

  @Test func `A word that nothing knows keeps a question from being offered and is named`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    session.enter("how many zorblax cases were filed in 2024")
    #expect(session.suggestions.isEmpty)
    #expect(screen.text.contains("Not understood here: \"zorblax\""), "\(screen.text)")
  }

  @Test func `A measure of the office goes by its name in plain words`() throws {
    let (session, _) = try Sessions.open("Samples/harbor")
    session.enter("define decline_rate \"Declined\" as share declined of cases")
    session.enter("what is the decline rate by unit")
    #expect(session.suggestions == ["decline_rate by unit"])
  }
}
