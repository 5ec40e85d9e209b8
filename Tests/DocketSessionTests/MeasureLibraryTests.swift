import DocketCore
import DocketLanguage
import Foundation
import Testing

@testable import DocketSession

/// The measure libraries of `Samples/measures`, on the sample office and on public records.
@Suite struct MeasureLibraryTests {
  static let libraries = ["courtools", "ppi"]

  @Test(arguments: libraries) func `Every measure answers on the sample office`(_ name: String)
    throws
  {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter("use \"Samples/measures/\(name).docket\"") == .ok, "\(screen.text)")
    let measures = session.definitions.all
    #expect(measures.count > 15)
    for measure in measures {
      screen.text = ""
      #expect(session.enter(measure.name.text) == .ok, "\(measure.name.text)\n\(screen.text)")
      #expect(!screen.text.contains("(no rows)"), "\(measure.name.text)\n\(screen.text)")
    }
  }

  @Test(arguments: libraries) func `Every measure says what it is, and has its source`(
    _ name: String
  ) throws {
    let (session, _) = try Sessions.open("Samples/harbor")
    session.enter("use \"Samples/measures/\(name).docket\"")
    for measure in session.definitions.all {
      #expect((measure.description ?? "").count > 20, "\(measure.name.text)")
      #expect(measure.source != nil, "\(measure.name.text)")
      #expect(session.enter(".define \(measure.name.text)") == .ok)
    }
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["DOCKET_REAL_DATA"] != nil),
    arguments: libraries)
  func `On public records a measure answers or names what the model lacks`(_ name: String) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["DOCKET_REAL_DATA"])
    let (session, screen) = try Sessions.open(
      folder + "/cook_sao_2019", model: "Samples/models/cook-county.docket")
    session.enter("use \"Samples/measures/\(name).docket\"")
    for measure in session.definitions.all {
      screen.text = ""
      let status = session.enter(measure.name.text)
      let lack = session.lack(of: measure)
      #expect((status == .ok) == (lack == nil), "\(measure.name.text)\n\(screen.text)")
      guard let lack else { continue }
      // One sentence, with the missing word in quotes or the rule that is missing.
      #expect(lack.reason.hasSuffix("."), "\(lack)")
      #expect(
        lack.reason.contains("\"") || lack.reason.contains("pending") || lack.reason.contains("`"),
        "\(lack)")
    }
  }
}
