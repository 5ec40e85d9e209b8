import DocketCore
import DocketStore
import Foundation
import Testing

@testable import DocketSession

@Suite struct SavingTests {
  private func code(_ body: () throws -> Void) -> DiagnosticCode? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code
    }
  }

  @Test(arguments: ["../x.csv", "/tmp/x.csv", "~/x.csv", "a/../../x.csv", "link/x.csv"])
  func `Nothing is written outside the folder`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "/tmp")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a", withIntermediateDirectories: true)
    let output = OutputFolder(path: folder.path, files: DiskFileSystem())
    #expect(code { _ = try output.place(of: name) } == .outsideFolder)
  }

  @Test(arguments: ["", "a/", "a", "none/x.csv", "x\u{0}.csv", ".csv", ".x.csv", ".git/x.csv"])
  func `What names no file is refused`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a", withIntermediateDirectories: true)
    let output = OutputFolder(path: folder.path, files: DiskFileSystem())
    #expect(code { _ = try output.place(of: name) } == .cannotWrite)
  }

  @Test func `A file in the place of the folder is said to be one`() throws {
    let files = MemoryFileSystem(texts: ["out": "a file"])
    let refusal = #expect(throws: Diagnostic.self) {
      try OutputFolder(path: "out", files: files).place(of: "x.csv")
    }
    #expect(refusal?.message == "out is a file; answers are saved in a folder.")
  }

  @Test(arguments: ["count cases | save \"x.csv\"", ".output x.csv\ncount cases;\n.output"])
  func `Only the owner reads what was saved, also in the place of a file that all could read`(
    _ text: String
  ) throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/x.csv"
    for _ in 0..<2 {
      let (session, screen) = try Sessions.open("Samples/harbor", outputFolder: folder.path)
      #expect(session.run(text: text, name: nil, keepGoing: false) == .ok, "\(screen.text)")
      let found = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
      #expect(found as? Int == 0o600)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place)
    }
  }

  @Test func `A link in the place of the file is replaced and not followed`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/x.csv", withDestinationPath: outside.path + "/y.csv")
    let output = OutputFolder(path: folder.path, files: DiskFileSystem())
    let file = SavedFile("x.csv", at: try output.place(of: "x.csv"), files: DiskFileSystem())
    try file.write(Array("a".utf8))
    try file.finish()
    #expect(!FileManager.default.fileExists(atPath: outside.path + "/y.csv"))
    #expect(try String(contentsOfFile: folder.path + "/x.csv", encoding: .utf8) == "a")
  }

  @Test func `When any file operation fails the old file is whole and nothing is left beside it`()
    throws
  {
    var failures = 0
    for failing in 1...20 {
      let files = FailingFiles(["out/x.csv": "old", "out/y": "y"], failing: failing)
      let bytes = [UInt8](repeating: 0x61, count: (4 << 20) + 5)
      let result = code {
        let file = SavedFile("x.csv", at: "out/x.csv", files: files)
        try file.write(bytes)
        try file.write(Array("tail".utf8))
        try file.finish()
      }
      let content = files.inner.bytes(of: "out/x.csv")
      if result == nil {
        #expect(content?.count == bytes.count + 4)
        #expect(failing > 3)
        break
      }
      failures += 1
      #expect(content == Array("old".utf8))
      #expect(try files.inner.names(in: "out") == ["x.csv", "y"])
    }
    #expect(failures == 3)
  }

  @Test func `A file that is given up leaves nothing`() throws {
    let files = MemoryFileSystem(texts: ["out/y": "y"])
    var file: SavedFile? = SavedFile("x.csv", at: "out/x.csv", files: files)
    try file?.write([UInt8](repeating: 0x61, count: 5 << 20))
    #expect(try files.names(in: "out").count == 2)
    file = nil
    #expect(try files.names(in: "out") == ["y"])
  }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/docket-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
