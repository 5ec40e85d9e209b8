import DocketCore
import Foundation
import Testing

@testable import DocketSession

/// What docket says when something is amiss: for every code the input that leads there and the exact words.
///
/// A file of `Tests/Goldens/diagnostics` is named for its code and holds cases; `DiagnosticCase` says how they are
/// written. `DOCKET_RECORD=1` writes what is printed now.
@Suite("Diagnostics as printed")
struct DiagnosticGoldens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens/diagnostics")

  static let codes: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  static var isRecording: Bool { ProcessInfo.processInfo.environment["DOCKET_RECORD"] == "1" }

  @Test(arguments: codes) func `A code is printed as its golden says, and what it offers runs`(
    _ name: String
  ) throws {
    let code = try #require(DiagnosticCode(rawValue: name))
    let file = Self.folder.appending(path: name + ".txt")
    let cases = try DiagnosticCase.all(in: String(contentsOf: file, encoding: .utf8))
    #expect(!cases.isEmpty)
    var recorded: [DiagnosticCase] = []
    for var each in cases {
      let run = DiagnosticRun(each)
      #expect(run.printed.contains("(\(name), .help \(name))"), "\(each.input)\n\(run.printed)")
      if !Self.isRecording { #expect(run.printed == each.printed, "\(each.input)") }
      for line in run.printed.split(separator: "\n") where !line.contains(": error: ") {
        #expect(line.count <= Session.pageWidth, "\(line)")
      }
      for problem in run.problemsWithSuggestions() { Issue.record("\(code): \(problem)") }
      each.printed = run.printed
      recorded.append(each)
    }
    if Self.isRecording {
      try recorded.map(\.text).joined(separator: "\n").write(
        to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func `Every code has a golden or a reason why no input leads there`() {
    let all = Set(DiagnosticCode.allCases.map(\.rawValue))
    let reasons = Set(Self.withoutInput.keys.map(\.rawValue))
    #expect(all.subtracting(Self.codes).subtracting(reasons) == [])
    #expect(reasons.intersection(Self.codes) == [], "these have a golden now")
    #expect(Set(Self.codes).subtracting(all) == [], "these codes are gone")
  }

  @Test func `A text too long for a script is refused`() {
    let run = DiagnosticRun(entering: "count cases -- " + String(repeating: "x", count: 1 << 20))
    #expect(run.printed.contains("(L107, .help L107)"))
    #expect(run.printed.utf8.count < 2_000)
  }

  @Test func `A file of too many columns is refused`() {
    let header = (0..<5_000).map { "c\($0)" }.joined(separator: ",")
    let run = DiagnosticRun(
      DiagnosticCase(sections: [
        .init(head: "file office/cases.csv", text: header + "\n1\n"),
        .init(
          head: "file office/model.docket", text: "noun cases (case) from \"cases.csv\" key c1;"),
        .init(head: "docket office -c 'count cases'", text: ""),
      ]))
    #expect(run.printed.contains("(D109, .help D109)"))
    #expect(run.printed.utf8.count < 2_000)
  }

  @Test func `A question that was stopped says so and answers nothing`() {
    let run = DiagnosticRun(entering: "count cases by unit", cancelled: true)
    #expect(run.printed.contains("(R101, .help R101)"))
    #expect(run.answered.isEmpty)
  }

  @Test func `A fault of docket's own is said to be one`() {
    struct Surprise: Error {}
    let run = DiagnosticRun(entering: "")
    #expect(run.session.fail(Surprise()) == .fault)
    #expect(run.messages.text.contains("(R900, .help R900)"))
  }

  static let withoutInput: [DiagnosticCode: String] = [
    .questionTooLong: "a test of its own, for its length",
    .tooManyColumns: "a test of its own, for its length",
    .cancelled: "a test of its own: someone has to press Ctrl-C",
    .internalFault: "nothing that can be typed or loaded leads there; a test of its own throws",
    .tooManyRows: "a file of two billion rows",
    .overBudget: "two billion groups",
    .arithmeticOverflow: "a sum of more than 10^38",
  ]
}
