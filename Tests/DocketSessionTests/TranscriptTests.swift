import Foundation
import Testing

@testable import DocketSession

/// The files of `Tests/Goldens/sessions`, typed into the real session. `DOCKET_RECORD=1` rewrites them.
@Suite struct TranscriptTests {
  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens")

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(
      atPath: goldens.appending(path: "sessions").path))?.filter { $0.hasSuffix(".session") }
    .sorted() ?? []

  @Test func `There are transcripts`() { #expect(Self.files.count > 5) }

  @Test(arguments: files) func `A session says today what it said when it was read`(
    _ file: String
  ) throws {
    let place = Self.goldens.appending(path: "sessions/" + file)
    let expected = try String(contentsOf: place, encoding: .utf8)
    let folder = try TemporaryFolder()
    let found = Transcript(expected)
      .played(in: Self.goldens.appending(path: "offices").path, outputFolder: folder.path)
    let environment = ProcessInfo.processInfo.environment
    if environment["DOCKET_RECORD"] == "1" {
      #expect(environment["CI"] == nil, "goldens are recorded by hand, never in CI")
      if environment["CI"] == nil { try Data(found.utf8).write(to: place) }
      return
    }
    if let difference = Self.difference(expected, found) {
      Issue.record("\(file), line \(difference)")
    }
  }

  /// The first line that differs, in words; nil when none does.
  private static func difference(_ expected: String, _ found: String) -> String? {
    if expected == found { return nil }
    let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let b = found.split(separator: "\n", omittingEmptySubsequences: false)
    for i in 0..<max(a.count, b.count) where i >= a.count || i >= b.count || a[i] != b[i] {
      let wanted = i < a.count ? String(a[i]) : "(the end)"
      let came = i < b.count ? String(b[i]) : "(the end)"
      return "\(i + 1)\n  expected: \(wanted)\n  found:    \(came)"
    }
    return nil
  }
}
