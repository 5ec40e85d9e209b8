import DocketStore
import Testing

@testable import DocketShell

@Suite struct HistoryFileTests {
  @Test(arguments: ["count cases", "a\nb\n", "back\\slash\\n", "", "é\r\n\\"])
  func `A statement comes back as it was`(_ statement: String) {
    let line = HistoryFile.line(of: statement)
    #expect(!line.contains("\n"))
    #expect(HistoryFile.statement(ofLine: line[...]) == statement)
  }

  @Test func `Statements are kept in order, each once in a row`() throws {
    let files = MemoryFileSystem(["h": []])
    let first = HistoryFile("h", files: files)
    for statement in ["a", "b\nc", "b\nc", "a"] { try first.add(statement) }
    #expect(HistoryFile("h", files: files).statements == ["a", "b\nc", "a"])
  }

  @Test func `Without a place nothing is written`() throws {
    let files = MemoryFileSystem()
    let history = HistoryFile(nil, files: files)
    try history.add("a")
    #expect(history.statements == ["a"])
    #expect(files.bytes(of: "h") == nil)
  }

  @Test func `A long file is cut to the newest statements`() throws {
    let text = (0..<20_001).map { "q\($0)\n" }.joined()
    let files = MemoryFileSystem(texts: ["h": text])
    let history = HistoryFile("h", files: files)
    #expect(history.statements.count == 10_000)
    #expect(history.statements.last == "q20000")
    #expect(HistoryFile("h", files: files).statements.count == 10_000)
  }

  @Test func `History lies in the state folder or at home`() {
    let files = MemoryFileSystem()
    #expect(
      HistoryFile.path(["XDG_STATE_HOME": "/s", "HOME": "/h"], files: files) == "/s/docket/history")
    #expect(HistoryFile.path(["HOME": "/h"], files: files) == "/h/.docket_history")
    #expect(HistoryFile.path([:], files: files) == nil)
  }
}
