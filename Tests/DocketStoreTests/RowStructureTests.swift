import DocketCore
import Testing

@testable import DocketStore

@Suite struct RowStructureTests {
  private func rejects(_ text: String) throws -> [String] {
    try load(text).report.files[0].rejects.map { "\($0.line):\($0.column) \($0.reason)" }
  }

  @Test func raggedRowsAreRejectedWithTheirPlace() throws {
    let text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n13"
    #expect(
      try rejects(text) == [
        "3:4 2 cells where the header has 3", "4:7 4 cells where the header has 3",
        "6:3 1 cell where the header has 3",
      ])
    let file = try load(text).report.files[0]
    #expect(file.summary == "rows.csv: 5 rows = 2 loaded + 3 rejected")
    #expect(file.rejects.map(\.raw) == ["4,5", "6,7,8,9", "13"])
  }

  @Test func blankCellsPastTheLastColumnAreDropped() throws {
    let store = try load("a,b\n1,2,,\n3,4, \n")
    #expect(store.tables[0].rowCount == 2)
    #expect(store.report.files[0].paddedRows == 2)
  }

  @Test func blankLinesAreNoRowsUnlessThereIsOneColumn() throws {
    let two = try load("a,b\n\n1,2\n   \n\n3,4\n\n")
    #expect(two.tables[0].rowCount == 2)
    #expect(two.report.files[0].blankLines == 4)
    #expect(two.tables[0].place(ofRow: 1)?.line == 6)
    let one = try load("a\n\nx\n")
    #expect(one.tables[0].texts == [[nil], ["x"]])
  }

  @Test func anUnclosedQuoteCostsOneLine() throws {
    let text = "a,b\n1,\"open\n2,x\n3,y\n"
    #expect(try rejects(text) == ["2:3 a quote that is never closed"])
    #expect(try load(text).tables[0].texts == [["2", "x"], ["3", "y"]])
  }

  @Test func quotesAreTakenStrictly() throws {
    #expect(
      try rejects("a,b\n1,say \"x\" now\n") == [
        "2:7 a quote inside a cell that does not begin with one"
      ])
    #expect(try rejects("a,b\n1,\"say\" now\n") == ["2:9 text after a closing quote"])
    let marks = try load("a,b\n1,5' 10\" tall\n2,37.8\"N\n")
    #expect(marks.tables[0].texts("b") == ["5' 10\" tall", "37.8\"N"])
    #expect(marks.report.files[0].strayQuotes == 2)
  }

  @Test func quotedCellsHoldAnything() throws {
    let store = try load("a,b\n\"x,\ny\",\"say \"\"hi\"\"\"\n1, \"padded\" \n\"\",\"  \"\n")
    #expect(store.tables[0].texts == [["x,\ny", "say \"hi\""], ["1", "padded"], [nil, nil]])
    #expect(store.tables[0].place(ofRow: 1)?.line == 4)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndIsTaken(_ end: String) throws {
    for last in ["", end] {
      let store = try load("a,b" + end + "1,x" + end + "2,\"y\"" + last)
      #expect(store.tables[0].texts == [["1", "x"], ["2", "y"]])
      #expect(store.tables[0].place(ofRow: 1)?.line == 3)
    }
  }

  @Test(arguments: [",", ";", "\t", "|"]) func usualDelimitersAreFound(_ mark: String) throws {
    let text =
      "name\(mark)filed\(mark)note\nA B\(mark)2019-01-05\(mark)x y\nC\(mark)2019-01-06\(mark)\n"
    let store = try load(text)
    #expect(store.tables[0].columns.map(\.header) == ["name", "filed", "note"])
    #expect(store.tables[0].rowCount == 2)
  }

  @Test func rarerDelimitersAndQuotesAreFound() throws {
    #expect(try load("a^b^c\n1^2^3\n4^5^6\n").tables[0].columns.count == 3)
    #expect(try load("'a','b'\n'x,y','2'\n'it''s','3'\n").tables[0].texts("a") == ["x,y", "it's"])
    #expect(try load("sep=;\na;b\n1;2\n").tables[0].columns.map(\.header) == ["a", "b"])
    let escaped = try load("a,b\n1,\"say \\\"hi\\\" now\"\n2,\"x\"\n")
    #expect(escaped.tables[0].texts("b") == ["say \"hi\" now", "x"])
  }

  @Test func theModelOverridesGuesses() throws {
    let options = FileOptions(delimiter: ";", quote: "", headerLine: 2)
    let store = try load("skip me\nx;y\n\"1\";a,b\n", options: options)
    #expect(store.tables[0].columns.map(\.header) == ["x", "y"])
    #expect(store.tables[0].texts == [["\"1\"", "a,b"]])
    #expect(store.report.files[0].guessed == [])
    let bare = try load("1,2\n3,4\n", options: FileOptions(headerLine: 0))
    #expect(bare.tables[0].columns.map(\.name) == ["column_1", "column_2"])
    #expect(bare.tables[0].rowCount == 2)
  }

  @Test func preamblesAreSkippedAndHeaderlessFilesKeepTheirFirstRow() throws {
    let report = try load(
      "Monthly report\nmade 2020-01-01\n\nname,filed,n\nA,2019-01-05,1\nB,2019-01-06,2\n")
    #expect(report.tables[0].columns.map(\.header) == ["name", "filed", "n"])
    #expect(report.report.files[0].headerLine == 4)
    let bare = try load("1,2019-01-05,x\n2,2019-01-06,y\n")
    #expect(bare.report.files[0].headerLine == 0)
    #expect(bare.tables[0].rowCount == 2)
    #expect(try load("Year,2000,2001,2002\nTimber,1,2,3\n").report.files[0].headerLine == 1)
  }

  @Test func headersBecomeNames() throws {
    let store = try load("Case No.,case-no,,Case No.,% done,2019,été\n1,2,3,4,5,6,x\n")
    #expect(
      store.tables[0].columns.map(\.name) == [
        "case_no", "case_no_2", "column_3", "case_no_3", "done", "_2019", "t",
      ])
    #expect(store.tables[0].column(named: "CASE NO.") == 0)
    #expect(store.tables[0].column(named: "case-no") == 1)
    #expect(store.tables[0].column(named: "nothing") == nil)
  }
}
