import Foundation
import GoldenFiles
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
    if let problem = try GoldenFile(place).problem(with: found) { Issue.record("\(problem)") }
  }
}
