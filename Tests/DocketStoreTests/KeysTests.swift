import DocketCore
import Testing

@testable import DocketStore

/// Rule 43: the first row of a key stays, later ones are rejected with both places.
@Suite struct KeysTests {
  private let cases =
    "case_number,status\nA1,open\nA2,open\nA1,open\n,lost\nA2,closed\n A1 ,x\na1,y\n"

  @Test func laterRowsOfAKeyAreRejectedWithBothPlaces() throws {
    let store = try load([.file("cases", key: ["case_number"])], ["cases.csv": cases])
    let table = store.tables[0]
    #expect(table.texts == [["A1", "open"], ["A2", "open"], [nil, "lost"], ["a1", "y"]])
    let file = store.report.files[0]
    #expect(file.summary == "cases.csv: 7 rows = 4 loaded + 3 rejected")
    #expect(
      file.rejects.map { "\($0.place) \($0.reason) | \($0.raw)" } == [
        "cases.csv:4:1 the key A1 was there before, at cases.csv:2; identical | A1,open",
        "cases.csv:6:1 the key A2 was there before, at cases.csv:3; differs in status | A2,closed",
        "cases.csv:7:1 the key A1 was there before, at cases.csv:2; differs in case_number |  A1 ,x",
      ])
    #expect(store.report.nouns[0].identicalDuplicates == 1)
    #expect(store.report.nouns[0].differingDuplicates == 2)
    #expect(store.report.nouns[0].rowsWithoutKey == 1)
    #expect((0..<4).map { table.place(ofRow: $0)?.line } == [2, 3, 5, 8])
  }

  @Test func keysAreTrimmedTextWhereCaseAndZerosCount() throws {
    let text = "n,v\n007,a\n7,b\n x1 ,c\nX1,d\n"
    let table = try load([.file("t", key: ["n"])], ["t.csv": text]).tables[0]
    #expect(table.row(key: ["007"]) == 0)
    #expect(table.row(key: ["7"]) == 1)
    #expect(table.row(key: ["x1"]) == 2)
    #expect(table.row(key: [" X1 "]) == 3)
    #expect(table.row(key: ["x2"]) == nil)
    #expect(table.row(key: ["7", "7"]) == nil)
    #expect(table.rows(keyFolded: ["X1"]) == [2, 3])
    #expect(table.rows(keyFolded: ["nothing"]) == [])
  }

  @Test func severalColumnsMakeAKey() throws {
    let text = "p,c,v\n1,1,a\n1,2,b\n2,1,c\n1,2,d\n,1,e\n"
    let store = try load([.file("t", key: ["p", "c"])], ["t.csv": text])
    #expect(store.tables[0].rowCount == 4)
    #expect(store.tables[0].row(key: ["2", "1"]) == 2)
    #expect(store.tables[0].row(key: ["2", "2"]) == nil)
    #expect(store.tables[0].rows(keyFolded: ["1", "2"]) == [1])
    #expect(store.report.files[0].rejects[0].reason.contains("key 1, 2 was there before"))
  }

  @Test func manyDuplicatesProposeALongerKey() throws {
    let rows = (0..<100).map { "\($0 / 2),x\($0),a\n" }.joined()
    let store = try load([.file("t", key: ["n"])], ["t.csv": "n,line,v\n" + rows])
    let warning = try #require(store.report.notes.first { $0.code == .duplicateKey })
    #expect(warning.severity == .warning)
    #expect(warning.message == "50.0% of the rows of t repeat the key n.")
    #expect(warning.details.last == "The key n, line has no duplicates.")
  }

  @Test func aKeyThatTheFileLacksIsRefusedWithItsPlace() {
    let refusal = #expect(throws: Diagnostic.self) {
      try load([.file("t", key: ["missing"])], ["t.csv": "a,b\n1,2\n"])
    }
    #expect(refusal?.code == .modelUnknownColumn)
    #expect(refusal?.source?.name == "t.csv")
  }

  @Test func countsOfValuesLeaveRejectedRowsOut() throws {
    let store = try load([.file("cases", key: ["case_number"])], ["cases.csv": cases])
    let dictionary = try #require(store.tables[0].columns[1].dictionary)
    let open = try #require(dictionary.code(ofTrimmed: "open"))
    #expect(dictionary.rows(open) == 2)
  }

  @Test func aDuplicateFarDownAManyPartFileIsFound() throws {
    var text = "n,v\n"
    for n in 0..<3000 { text += "k\(n),\"line\nbreak \(n)\"\n" }
    text += "k17,again\n"
    let store = try load(
      [.file("t", key: ["n"])], ["t.csv": text], loading: LoadOptions(chunkBytes: 512))
    let reject = store.report.files[0].rejects[0]
    #expect(reject.raw == "k17,again")
    #expect(reject.line == 6002)
    #expect(reject.reason.contains("t.csv:36;"))
  }
}
