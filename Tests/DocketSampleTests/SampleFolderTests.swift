import Foundation
import Testing

@testable import DocketSample

@Suite("The folder of a sample")
struct SampleFolderTests {
  @Test("Writing leaves the ten files and the model, nothing temporary")
  func names() throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: 2, seed: 1).write(into: folder.path + "/new/")
    let inside = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new")
    #expect(Set(inside) == Set(OfficeFiles.names + [OfficeModel.name]))
  }

  @Test("An earlier sample is replaced, whatever else lies beside it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try Data("note".utf8).write(to: URL(fileURLWithPath: folder.path + "/note.txt"))
    try SampleOffice(cases: 2, seed: 1).write(into: folder.path)
    let first = try folder.bytes("cases.csv")
    try SampleOffice(cases: 3, seed: 1).write(into: folder.path)
    #expect(try folder.bytes("cases.csv").count > first.count)
    #expect(try folder.bytes("note.txt") == Array("note".utf8))
  }

  @Test("Files of other offices are never touched", arguments: ["cases.csv", "model.docket"])
  func occupied(file: String) throws {
    let folder = try TemporaryFolder()
    try Data("mine\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + file))
    #expect(throws: SampleError.occupied(folder: folder.path, file: file)) {
      try SampleOffice(cases: 2, seed: 1).write(into: folder.path)
    }
    #expect(try folder.bytes(file) == Array("mine\n".utf8))
    #expect(try folder.names() == [file])
  }

  @Test("A file, and a place without a folder above it, are refused with what to do")
  func refused() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(throws: SampleError.notFolder(file)) {
      try SampleOffice(cases: 2, seed: 1).write(into: file)
    }
    let nowhere = folder.path + "/no/where"
    let reason = "the folder above it does not exist"
    #expect(throws: SampleError.noFolder(nowhere, reason: reason)) {
      try SampleOffice(cases: 2, seed: 1).write(into: nowhere)
    }
    #expect(SampleError.noFolder(nowhere, reason: reason).description.contains("Name a folder"))
  }

  @Test("A folder under a temporary name stops the writing and leaves no half an office")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let blocked = folder.path + "/.victims.csv.partial"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: false)
    #expect(throws: SampleError.self) {
      try SampleOffice(cases: 2, seed: 1).write(into: folder.path)
    }
    #expect(try folder.names() == [".victims.csv.partial"])
  }

  @Test("Too few and too many cases are refused", arguments: [0, -5, 50_000_001, Int.max, Int.min])
  func count(cases: Int) throws {
    let folder = try TemporaryFolder()
    #expect(throws: SampleError.caseCount(cases)) {
      try SampleOffice(cases: cases, seed: 1).write(into: folder.path)
    }
    #expect(try folder.names().isEmpty)
  }
}
