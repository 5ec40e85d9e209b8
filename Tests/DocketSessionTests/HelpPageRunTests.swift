import DocketCore
import Testing

@testable import DocketSession

/// The examples of `.help CODE`, tried as a reader would try them.
@Suite("Help pages tried out")
struct HelpPageRunTests {
  @Test func `What a page says to avoid leads to its code`() {
    for page in HelpPage.all {
      guard let wrong = page.wrong, let run = Self.run(wrong, page.code) else { continue }
      #expect(run.printed.contains("(\(page.code.rawValue),"), "\(wrong)\n\(run.printed)")
    }
  }

  @Test func `What a page says to write works without a word`() {
    for page in HelpPage.all {
      guard let right = page.right, let run = Self.run(right, page.code) else { continue }
      #expect(!run.printed.contains("error"), "\(right)\n\(run.printed)")
      #expect(!run.printed.contains(", .help "), "\(right)\n\(run.printed)")
    }
  }

  @Test func `Every page can be asked for by its code`() {
    for code in DiagnosticCode.allCases {
      let run = DiagnosticRun(entering: ".help \(code.rawValue.lowercased())")
      #expect(run.printed == "" && run.answered.contains(HelpPage.page(for: code).title))
    }
  }

  /// Runs an example of the page of a code: a model, csv lines, a command line, or what is typed. Nil when it needs
  /// files that are not in the sample.
  private static func run(_ example: String, _ code: DiagnosticCode) -> DiagnosticRun? {
    if example.hasPrefix("docket ") {
      return elsewhere.contains(code)
        ? nil : run([.init(head: String(example.replacing("Samples/", with: "")), text: "")])
    }
    switch code.rawValue.first {
    case "M" where code != .modelStatement || example.hasPrefix("noun"):
      return run([.init(head: "model", text: example)])
    case "D": return run([csv(example), model(example), .init(head: "docket office", text: "")])
    default:
      let isNoData = code == .noDataLoaded
      let typed = example.replacing("Samples/harbor", with: "harbor")
      return isNoData
        ? run([.init(head: "docket -c '\(typed)'", text: "")])
        : run([script, .init(head: "enter", text: typed)])
    }
  }

  /// Pages whose command lines name files that a reader has and the sample has not.
  private static let elsewhere: Set<DiagnosticCode> = [
    .notCsv, .folderWithoutCsv, .givenTwice, .sampleRefused,
  ]

  private static func run(_ sections: [DiagnosticCase.Section]) -> DiagnosticRun {
    DiagnosticRun(DiagnosticCase(sections: sections))
  }

  private static func csv(_ lines: String) -> DiagnosticCase.Section {
    .init(head: "file office/cases.csv", text: lines + "\n")
  }

  private static func model(_ lines: String) -> DiagnosticCase.Section {
    let date = lines.contains("filed_date") ? " milestone filed from filed_date" : ""
    return .init(
      head: "file office/model.docket",
      text: "noun cases (case) from \"cases.csv\" key case_number\(date);")
  }

  private static let script = DiagnosticCase.Section(
    head: "file Samples/questions/cases-filed.docket", text: "count cases filed in 2024;")
}
