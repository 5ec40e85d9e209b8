import Foundation
import Testing

@testable import DocketRender

@Suite struct ExportCatalogueTests {
  @Test func `every mode has one export`() {
    #expect(ExportCatalogue.all.map(\.mode.rawValue) == OutputMode.allCases.map(\.rawValue))
    for mode in OutputMode.allCases { #expect(!mode.summary.isEmpty) }
  }

  @Test func `every file of the folder is in the catalogue`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let folder = tests.appendingPathComponent("../../Sources/DocketRender/Exports").standardized
    let frame: Set = ["Export", "ExportRun", "ExportReport", "ExportCatalogue"]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    let listed = ExportCatalogue.all.map { "\(type(of: $0))" }
    #expect(Set(files).subtracting(frame) == Set(listed))
  }

  @Test func `modes are found by name and by file extension`() {
    #expect(OutputMode(named: "MD") == .markdown)
    #expect(OutputMode(named: "vertical") == .vertical)
    #expect(OutputMode(fileExtension: "jsonl") == .jsonl)
    #expect(OutputMode(fileExtension: "xlsx") == nil)
    #expect(OutputMode(named: "") == nil)
  }
}
