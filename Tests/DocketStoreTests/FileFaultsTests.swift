import DocketCore
import Foundation
import Testing

@testable import DocketStore

@Suite struct FileFaultsTests {
  private let files = MemoryFileSystem(texts: [
    "d/cases.csv": "case_id,s\n1,a\n2,b\n", "d/charges-1.csv": "case_id,n\n1,1\n",
    "d/charges-2.csv": "case_id,n\n2,1\n",
  ])
  private let kinds: [FileFault.Kind] = [
    .notFound, .denied, .wrongKind, .full, .changed, .other("Input/output error"),
  ]

  @Test func everyOperationMayFailAndIsExplained() throws {
    let inferred = try StoreLoader(fileSystem: files).infer(["d"])
    for kind in kinds {
      for n in 0..<100 {
        let failing = FailingFileSystem(files, failing: n, kind: kind)
        let found = codes {
          _ = try StoreLoader(fileSystem: failing).infer(["d"])
          _ = try StoreLoader(fileSystem: failing).load(inferred.schema, from: "d")
        }
        if !failing.hasFailed {
          #expect(n > 6)
          break
        }
        #expect(found.allSatisfy { $0.rawValue.hasPrefix("D") }, "\(kind) at \(n): \(found)")
      }
    }
  }

  @Test func replacingLeavesTheOldBytesOrTheNewOnes() {
    for n in 0..<4 {
      let disk = MemoryFileSystem(texts: ["f": "old"])
      let failing = FailingFileSystem(disk, failing: n, kind: .full)
      let worked: Void? = try? failing.replace("f", with: Array("new".utf8))
      let now = disk.bytes(of: "f").map { String(decoding: $0, as: UTF8.self) }
      #expect(now == (worked == nil ? "old" : "new"))
      #expect(disk.bytes(of: "f.partial") == nil)
    }
  }

  @Test func theDiskDoesWhatMemoryDoes() throws {
    let disk = DiskFileSystem()
    let folder = "/tmp/docket-store-tests-\(UInt64.random(in: 0...UInt64.max))"
    defer { for name in ["a", "b"] { try? disk.remove(folder + "/x/" + name) } }
    try disk.makeFolder(folder + "/x", permissions: 0o700)
    try disk.makeFolder(folder + "/x", permissions: 0o700)
    try disk.replace(folder + "/x/a", with: Array("one".utf8))
    try disk.append(Array(" two".utf8), to: folder + "/x/a", permissions: 0o600)
    let bytes = try disk.read(folder + "/x/a")
    #expect(
      Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)) == Array("one two".utf8))
    #expect(try disk.status(of: folder + "/x/a").permissions == 0o600)
    #expect(try disk.status(of: folder + "/x").isFolder)
    #expect(try disk.names(in: folder + "/x") == ["a"])
    try disk.rename(folder + "/x/a", to: folder + "/x/b")
    #expect(!disk.exists(folder + "/x/a") && disk.exists(folder + "/x/b"))
    #expect(throws: FileFault(.notFound, path: folder + "/x/a")) { try disk.read(folder + "/x/a") }
    #expect(throws: FileFault(.wrongKind, path: folder + "/x")) { try disk.read(folder + "/x") }
    #expect(throws: FileFault(.notFound, path: folder + "/x/a")) {
      try disk.remove(folder + "/x/a")
    }
  }

  @Test func aFileThatShrinksWhileItIsReadIsReadWholeOrRefused() async throws {
    let disk = DiskFileSystem()
    let path = "/tmp/docket-shrinking-\(UInt64.random(in: 0...UInt64.max)).csv"
    defer { try? disk.remove(path) }
    let whole = Array(repeating: UInt8(ascii: "x"), count: 24 << 20)
    try disk.write(whole, to: path, permissions: 0o600)
    let writer = Task.detached {
      for length in [1 << 20, 24 << 20, 1, 24 << 20, 4096, 24 << 20] {
        truncate(path, off_t(length))
        try? await Task.sleep(for: .milliseconds(3))
      }
    }
    var outcomes: Set<String> = []
    for _ in 0..<40 {
      do {
        let bytes = try disk.read(path)
        // Every byte can be looked at, whatever became of the file.
        let sum = (0..<bytes.count).reduce(into: 0) { $0 &+= Int(bytes.base[$1]) }
        outcomes.insert(sum >= 0 ? "whole" : "")
      } catch {
        #expect(error.kind == .changed)
        outcomes.insert("changed")
      }
    }
    await writer.value
    #expect(outcomes.isSubset(of: ["whole", "changed"]))
  }

  @Test func aFileThatEndsEarlierThanItSaidHasChanged() throws {
    let path = "/tmp/docket-short-\(UInt64.random(in: 0...UInt64.max)).csv"
    defer { try? DiskFileSystem().remove(path) }
    try DiskFileSystem().write(Array("a,b\n".utf8), to: path, permissions: 0o600)
    let file = open(path, O_RDONLY)
    defer { close(file) }
    let block = MemoryBlock(UInt8.self, count: 9 << 20)
    for count in [5, 9 << 20] {
      #expect(throws: FileFault(.changed, path: path)) {
        try FileReading(file: file, path: path, count: count, cancellation: Cancellation())
          .fill(block.mutable(UInt8.self))
      }
    }
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: FileFault(.stopped, path: path)) {
      try DiskFileSystem().read(path, cancelled)
    }
  }
}
