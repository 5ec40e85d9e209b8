import DocketCore
import DocketEngine
import DocketStore
import Foundation
import Testing

/// The figures of the public data of the Cook County State's Attorney under `Samples/models/cook-county.docket`; run
/// when `DOCKET_REAL_DATA` names the folder they lie in.
@Suite struct CookMeasuresTests {
  static let folder = ProcessInfo.processInfo.environment["DOCKET_REAL_DATA"].map {
    $0 + "/cook_sao_2019"
  }

  static let asks: [(question: String, lines: [String], footer: [String])] = [
    ("count defendants received in 2019-03", ["count", "3337"], []),
    ("count cases", ["count", "33405"], []),
    ("count charges", ["count", "73029"], []),
    ("count defendants without any charge", ["count", "7304"], []),
    ("count defendants with any charge (class is X)", ["count", "2435"], []),
    (
      "share guilty of dispositions | keep numerator, denominator",
      ["numerator,denominator", "4388,20234"], []
    ),
    (
      "share guilty of dispositions where primary_charge | keep numerator, denominator",
      ["numerator,denominator", "3430,11025"], []
    ),
    (
      "share (has any disposition (guilty)) of defendants with any disposition | keep numerator, denominator",
      ["numerator,denominator", "4170,11322"], []
    ),
    (
      "share (has any disposition (guilty)) of cases with any disposition | keep numerator, denominator",
      ["numerator,denominator", "4056,10897"], []
    ),
    (
      "time from receipt to disposition for defendants with any charge",
      ["n,ended,open,q25,median,q75,low,high", "28312,10725,17587,79,245,> 335 days,239,251"],
      [
        "574 that end before they begin; counted as day 0 they would make the median 237 instead of 245",
        "with any charge: charges may have come after the start",
      ]
    ),
    (
      "show median of days from receipt to disposition for defendants with any charge where disposed and days from receipt to disposition >= 0",
      ["median of days from receipt to disposition", "56"], []
    ),
    (
      "count defendants where not disposed and has every charge (has any disposition)",
      ["count", "1"], []
    ),
  ]

  @Test func `The model answers what is known of the data`() throws {
    guard let folder = Self.folder else {
      print("skipped: DOCKET_REAL_DATA is not set (cook_sao_2019)")
      return
    }
    let model = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples/models/cook-county.docket")
    let today = try #require(CivilDate(iso: "2025-01-15"))
    let workspace = try Workspace.open(
      [folder], modelFile: model.path, fileSystem: DiskFileSystem(), options: LoadOptions(),
      today: today)
    for ask in Self.asks {
      let found = RuleGolden.outcome(of: ask.question, workspace, QuestionContext(today: today))
      #expect(found.lines == ask.lines, "\(ask.question) \(found.detail)")
      for line in ask.footer {
        #expect(
          found.footer.contains { $0.text.contains(line) },
          "\(ask.question): \(found.footer.map(\.text))")
      }
    }
  }
}
