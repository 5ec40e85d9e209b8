import DocketCore
import Testing

@testable import DocketStore

/// Rule 42: the whole column decides, 95 % must fit.
@Suite struct ColumnTypesTests {
  private func column(_ cells: [String], _ schema: ColumnSchema? = nil) throws -> Column {
    let text = "c,n\n" + cells.enumerated().map { "\"\($1)\",\($0)\n" }.joined()
    return try load(text, columns: schema.map { [$0] } ?? []).tables[0].columns[0]
  }

  private func many(_ cell: String, _ n: Int) -> [String] { Array(repeating: cell, count: n) }

  @Test func ninetyFivePercentDecide() throws {
    #expect(try column(many("5", 95) + many("x", 5)).type == .integer)
    #expect(try column(many("5", 94) + many("x", 6)).type == .text)
    #expect(try column(many("2019-01-05", 95) + many("x", 5)).type == .date)
    #expect(try column(many("2019-01-05", 94) + many("x", 6)).type == .text)
    #expect(try column(many("yes", 90) + many("no", 5) + many("x", 5)).type == .flag)
    #expect(try column(many("yes", 90) + many("no", 4) + many("x", 6)).type == .text)
  }

  @Test func aBadCellIsMissingAndKept() throws {
    let bad = try column(many("5", 99) + ["five"])
    #expect(bad.type == .integer)
    #expect(bad.missingCount == 1)
    #expect(bad.integer(at: 99) == Column.missingInteger)
    #expect(bad.text(at: 99) == "five")
  }

  @Test func numbersThatBecomeTextSayWhy() throws {
    func why(_ cells: [String]) throws -> String? {
      let text = "c,n\n" + cells.enumerated().map { "\"\($1)\",\($0)\n" }.joined()
      let store = try load(text)
      #expect(store.tables[0].columns[0].type == .text)
      let report = store.report.nouns[0].columns[0]
      #expect(
        (report.whyText == nil) == !store.report.document().plainText.contains("read as text"))
      return report.whyText
    }
    let wide = "12345678901234567"
    #expect(
      try why(many(wide, 50) + ["3.55"])
        == "with up to 17 digits before the point and 2 after it they need more than the 18 that are kept exactly"
    )
    #expect(
      try why(many("5", 2000) + ["007"])
        == "in 1 cell they start with a zero or have more than 18 digits, as identifiers do")
    #expect(try why(many("a", 50) + ["5"]) == nil)
    #expect(try why(many("007", 50)) == nil)
    #expect(try column(many(wide, 50) + ["3.5"]).type == .decimal(scale: 1))
  }

  @Test func theFirstRowsCannotMislead() throws {
    #expect(try column(many("5", 2000) + many("x", 2000)).type == .text)
    #expect(try column(many("x", 20) + many("5", 2000)).type == .integer)
    #expect(try column(many("", 3000) + many("2019-01-05", 10)).type == .date)
    #expect(try column(many("1/2/2019", 2000) + ["13/2/2019"]).day(at: 0) == 17928)
    #expect(try column(many("5", 2000) + many("5.25", 10)).type == .decimal(scale: 2))
    #expect(try column(many("5", 2000) + ["007"]).type == .text)
    #expect(try column(many("20190105", 100) + many("5", 5)).type == .date)
    #expect(try column(many("5", 1000) + many("20190105", 19_200)).type == .date)
  }

  @Test func leadingZerosAndLongDigitsStayText() throws {
    #expect(try column(["08123", "60601"]).type == .text)
    #expect(try column(["08123", "60601"]).text(at: 0) == "08123")
    #expect(try column(["1234567890123456789"]).type == .text)
    #expect(try column(["0", "10", "0"]).type == .integer)
    #expect(try column(["1234567890.123456789"]).type == .text)
    #expect(try column(["0.000000000000000001", "123"]).type == .text)
  }

  @Test func wholeNumbersTakeTheWidthTheyNeed() throws {
    let narrow = try column(["1", "-2147483647", "2147483647"])
    guard case .integers(.i32) = narrow.storage else {
      Issue.record("wider than needed")
      return
    }
    let wide = try column(["1", "-2147483648"])
    guard case .integers(.i64) = wide.storage else {
      Issue.record("-2147483648 is the missing value of the narrow width")
      return
    }
    #expect(wide.integer(at: 1) == -2_147_483_648)
    #expect(narrow.integer(at: 1) == -2_147_483_647)
  }

  @Test func decimalsAreExactToTheMostPlaces() throws {
    let money = try column(["1.5", "", "$1,200.25", "3"])
    #expect(money.type == .decimal(scale: 2))
    #expect((0..<4).map { money.integer(at: $0) } == [150, Column.missingInteger, 120_025, 300])
    #expect(money.text(at: 0) == "1.50")
  }

  @Test func flagsAreWordsNotLetters() throws {
    #expect(try column(["Y", "n", "", "Y"]).type == .flag)
    #expect(try column(["true", "FALSE"]).flag(at: 0) == 1)
    #expect(try column(["t", "f", "t"]).type == .flag)
    #expect(try column(["f", "f"]).type == .text)
    #expect(try column(["M", "F"]).type == .text)
    #expect(try column(["1", "0"]).type == .integer)
    #expect(try column(["1", "0"], ColumnSchema(header: "c", type: .flag)).type == .flag)
    let shouted = try column(["TRUE", "FALSE", "TRUE"])
    #expect(shouted.text(at: 0) == "TRUE")
    #expect(shouted.flag(at: 1) == 0)
    #expect(try column(["Y", "", "N"]).flag(at: 1) == Column.missingFlag)
  }

  @Test func missingIsBlankNullAndBackslashN() throws {
    let texts = try column(["a", "", "  ", "NULL", "\\N", "null", "N/A", "Unknown", "None"])
    #expect(texts.missingCount == 4)
    #expect(texts.text(at: 5) == "null")
    let declared = try column(
      ["5", "88888888", " n/a ", "6"], ColumnSchema(header: "C", missing: ["88888888", "N/A"]))
    #expect(declared.type == .integer)
    #expect(declared.missingCount == 2)
  }

  @Test func theColumnsOrderOfMonthAndDayIsOne() throws {
    func days(_ cells: [String]) throws -> [String] {
      let column = try column(cells)
      return cells.indices.map { CivilDate(day: column.day(at: $0)).iso }
    }
    #expect(try days(["1/2/2019", "3/4/2019"]) == ["2019-01-02", "2019-03-04"])
    #expect(try days(["1/2/2019", "13/4/2019"]) == ["2019-02-01", "2019-04-13"])
    #expect(try days(["1/2/2019", "4/13/2019"]) == ["2019-01-02", "2019-04-13"])
  }

  @Test func anUndecidedOrderIsSaid() throws {
    let open = try load("d,n\n1/2/2019,1\n").report.nouns[0].columns[0]
    #expect(open.isDayOrderUndecided)
    let told = try load("d,n\n1/22/2019,1\n").report.nouns[0].columns[0]
    #expect(!told.isDayOrderUndecided)
  }

  @Test func severalFormatsInOneColumnAreNamed() throws {
    let report = try load("d,n\n2019-01-05 10:00:00,1\n4/18/2019 12:00:00 AM,2\n,3\n").report
    let column = report.nouns[0].columns[0]
    #expect(column.type == .date)
    #expect(Set(column.dateFormats.map(\.text)) == ["YYYY-MM-DD HH:MM:SS", "M/D/YYYY HH:MM:SS AM"])
  }

  @Test func timesOfDayAreKeptUnlessAllAreMidnight() throws {
    let timed = try column(["2019-01-05 10:00:00", "2019-01-05", "2019-01-06 12:00:00 AM"])
    #expect((0..<3).map { timed.timeOfDay(at: $0) } == [36000, -1, 0])
    #expect(timed.text(at: 0) == "2019-01-05 10:00:00")
    let plain = try column(["2019-01-05 00:00:00", "2019-01-06 00:00:00"])
    #expect(!plain.hasTimes)
    #expect(plain.text(at: 0) == "2019-01-05")
  }

  @Test func farDatesTakeTheWiderStorage() throws {
    let near = try column(["2019-01-05", "1900-01-01", ""])
    guard case .days(.u16) = near.storage else {
      Issue.record("wider than needed")
      return
    }
    let far = try column(["2019-01-05", "9999-12-31", ""])
    guard case .days(.i32) = far.storage else {
      Issue.record("too narrow")
      return
    }
    #expect(far.text(at: 1) == "9999-12-31")
    #expect(far.day(at: 2) == Column.missingDay)
  }

  @Test func declaredTypesHoldWhateverTheCells() throws {
    #expect(try column(["a", "5"], ColumnSchema(header: "c", type: .integer)).missingCount == 1)
    let coded = try column(["007", "5"], ColumnSchema(header: "c", type: .integer))
    #expect(coded.integer(at: 0) == 7)
    #expect(try column(["5", "6"], ColumnSchema(header: "c", type: .text)).type == .text)
    let dated = try column(["1/2/2019", "x"], ColumnSchema(header: "c", dateFormat: "D/M/YYYY"))
    #expect(dated.text(at: 0) == "2019-02-01")
    #expect(dated.text(at: 1) == "x")
    #expect(dated.type == .date)
  }

  @Test func codesTakeTheWidthTheyNeed() throws {
    for (n, width) in [(255, 1), (256, 2), (65_535, 2), (65_536, 4)] {
      let column = try column((0..<n).map { "v\($0)x" })
      guard case .codes(let codes) = column.storage else { continue }
      switch codes {
      case .u8: #expect(width == 1, "\(n)")
      case .u16: #expect(width == 2, "\(n)")
      case .u32: #expect(width == 4, "\(n)")
      }
      #expect(column.text(at: n - 1) == "v\(n - 1)x")
      #expect(column.dictionary?.count == n)
    }
  }
}
