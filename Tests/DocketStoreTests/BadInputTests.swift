import DocketCore
import Testing

@testable import DocketStore

@Suite struct BadInputTests {
  private func refusal(_ files: [String: [UInt8]], _ paths: [String] = ["d"]) -> Diagnostic? {
    let system = MemoryFileSystem(files)
    do {
      let loader = StoreLoader(fileSystem: system)
      _ = try loader.load(try loader.infer(paths))
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  @Test func filesThatAreNoTextAreRefusedByTheirFirstBytes() {
    let kinds: [([UInt8], String)] = [
      ([0x50, 0x4B, 3, 4] + Array("[Content_Types].xml".utf8), "save it as csv"),
      ([0xD0, 0xCF, 0x11, 0xE0, 1], "save it as csv"), ([0x50, 0x4B, 3, 4, 0], "Unpack"),
      ([0x1F, 0x8B, 8, 0], "Unpack"), (Array("PAR1xxxx".utf8), "save them as csv"),
      (Array("SQLite format 3\0".utf8), "save them as csv"), (Array("%PDF-1.4".utf8), "csv"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "csv"), ([0x7F, 0x45, 0x4C, 0x46], "csv"),
    ]
    for (bytes, advice) in kinds {
      let found = refusal(["d/a.csv": bytes], ["d/a.csv"])
      #expect(found?.code == .notCsv)
      #expect(found?.details.joined().contains(advice) ?? false, "\(advice)")
    }
  }

  @Test func emptyAndHeaderOnlyFilesAreExplained() throws {
    #expect(refusal(["d/a.csv": []])?.code == .fileEmpty)
    #expect(refusal(["d/a.csv": [0xEF, 0xBB, 0xBF]])?.code == .fileEmpty)
    let store = try load("a,b\n")
    #expect(store.tables[0].rowCount == 0)
    #expect(store.report.notes.map(\.code) == [.headerOnly])
    #expect(store.report.notes[0].source?.name == "rows.csv")
    _ = store.report.document()
  }

  @Test func foldersAndPathsThatGiveNothingAreExplained() {
    #expect(refusal(["d/readme.txt": [65]])?.code == .folderWithoutCsv)
    let books = refusal(["d/cases.xlsx": [65]])
    #expect(books?.details.joined().contains("cases.xlsx") ?? false)
    #expect(refusal(["d/a.csv": [65]], ["nowhere"])?.code == .fileNotFound)
    #expect(refusal(["d/a.csv": [65]], ["d", "d/a.csv"])?.code == .givenTwice)
    #expect(refusal(["d/a.csv": [65]], ["d", "d"])?.code == .givenTwice)
  }

  @Test func aBrokenFileInAFolderIsLeftOutAndSaid() throws {
    let files = MemoryFileSystem(["d/a.csv": Array("x,y\n1,2\n".utf8), "d/b.csv": []])
    let inferred = try StoreLoader(fileSystem: files).infer(["d"])
    #expect(inferred.schema.nouns.map(\.name) == ["a"])
    #expect(inferred.notes.map(\.code) == [.fileEmpty])
    #expect(inferred.notes.map(\.severity) == [.warning])
  }

  @Test func filesOfOnePatternNeedOneHeader() throws {
    let noun = NounSchema(name: "c", source: .files(pattern: "c-*.csv", FileOptions()))
    let same = try load(
      [noun], ["c-2.csv": "a,b\n3,4\n", "c-10.csv": "A,b\n5,6\n", "c-1.csv": "a,b\n1,2\nx\n"])
    #expect(same.tables[0].texts("b") == ["2", "4", "6"])
    #expect(same.tables[0].place(ofRow: 2)?.file == "c-10.csv")
    #expect(
      same.report.summaryLines == [
        "c-1.csv: 2 rows = 1 loaded + 1 rejected", "c-2.csv: 1 row = 1 loaded + 0 rejected",
        "c-10.csv: 1 row = 1 loaded + 0 rejected",
      ])
    let found = codes { _ = try load([noun], ["c-1.csv": "a,b\n1,2\n", "c-2.csv": "a,c\n1,2\n"]) }
    #expect(found == [.globHeadersDiffer])
    #expect(codes { _ = try load([noun], ["d.csv": "a\n"]) } == [.fileNotFound])
  }

  @Test func columnsHaveALimit() throws {
    func file(_ columns: Int) -> String {
      (1...columns).map { "c\($0)" }.joined(separator: ",") + "\n"
        + (1...columns).map { "\($0)" }.joined(separator: ",") + "\n"
    }
    for columns in [TableLimits.columns - 1, TableLimits.columns] {
      #expect(try load(file(columns)).tables[0].columns.count == columns)
    }
    let refusal = #expect(throws: Diagnostic.self) { try load(file(TableLimits.columns + 1)) }
    #expect(refusal?.code == .tooManyColumns)
    #expect(refusal?.source?.name == "rows.csv")
  }

  @Test func cellsHaveALimit() throws {
    for (size, loads) in [(-1, true), (0, true), (1, false)] {
      for quote in ["", "\""] {
        let cell = String(repeating: "x", count: TableLimits.cellBytes + size)
        let store = try load("a,b\n1,\(quote)\(cell)\(quote)\n2,y\n")
        #expect(store.tables[0].rowCount == (loads ? 2 : 1))
        #expect(
          store.report.files[0].rejects.map(\.reason)
            == (loads ? [] : ["a cell of more than 16 MiB"]))
        #expect((store.report.files[0].rejects.first?.raw.count ?? 0) <= 1000)
      }
    }
  }

  @Test func aRaisedFlagStopsTheLoad() {
    let flag = Cancellation()
    flag.cancel()
    #expect(
      codes { _ = try load("a\n1\n", loading: LoadOptions(cancellation: flag)) } == [.cancelled])
  }

  @Test func patternsMatchInBoundedTime() {
    #expect(FilePatterns.matches("charges-2019.csv", "charges-*.csv"))
    #expect(FilePatterns.matches("a.csv", "?.csv"))
    #expect(!FilePatterns.matches("ab.csv", "?.csv"))
    let stars = String(repeating: "*a", count: 200) + "b"
    #expect(!FilePatterns.matches(String(repeating: "a", count: 2000), stars))
  }

  @Test func hostileShapesTakeTimeInProportion() throws {
    let size = 1 << 20
    let shapes: [(String, String)] = [
      ("quotes", "a,b\n" + String(repeating: "\"", count: size)),
      ("odd quotes", "a,b\n" + String(repeating: "\"x", count: size / 2)),
      ("quotes and blanks", "a,b\n" + String(repeating: "\" ", count: size / 2)),
      ("blanks", "a,b\n" + String(repeating: " ", count: size)),
      ("one line ends", "a\n" + String(repeating: "\n", count: size)),
      ("many columns", String(repeating: ",", count: size)),
      (
        "many wide rows", String(repeating: String(repeating: "x,", count: 2000) + "\n", count: 260)
      ),
      ("backslashes", "a,b\n\"x\\\"y\"," + String(repeating: "\\", count: size)),
      ("open quotes", "a,b\n" + String(repeating: "1,\"open\n", count: size / 8)),
      ("ragged", "a,b\n" + String(repeating: "1\n", count: size / 2)),
      ("digits", "a,b\n" + String(repeating: "9", count: size) + ",1\n"),
      ("returns", "a,b\n" + String(repeating: "\r", count: size)),
    ]
    for (name, text) in shapes {
      let clock = ContinuousClock()
      let took = clock.measure {
        _ = try? load(text, loading: LoadOptions(threads: 2, chunkBytes: 4096))
      }
      // A debug build on a busy machine is some 50 times slower than what is promised.
      #expect(took < .seconds(50), "\(name) took \(took)")
    }
  }
}
