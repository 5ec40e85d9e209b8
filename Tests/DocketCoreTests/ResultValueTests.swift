import Testing

@testable import DocketCore

@Suite("Cells of an answer")
struct ResultValueTests {
  let group = ResultColumn("unit", role: .group)
  let count = ResultColumn("count", role: .measure, format: .count, isNumeric: true)

  @Test("A missing group is named, a missing measure is a dash")
  func missing() {
    #expect(ResultValue.missing.text(in: group) == "(missing)")
    #expect(ResultValue.missing.text(in: count) == "-")
    #expect(ResultValue.none.text(in: group) == "(none)")
  }

  @Test("Counts have thousands separators and exact rounding")
  func counts() {
    #expect(ResultValue.count(0).text(in: count) == "0")
    #expect(ResultValue.count(999).text(in: count) == "999")
    #expect(ResultValue.count(1_000).text(in: count) == "1,000")
    #expect(ResultValue.count(-1_234_567).text(in: count) == "-1,234,567")
    #expect(ResultValue.count(.min).text(in: count) == "-9,223,372,036,854,775,808")
    #expect(ResultValue.number(Number(mantissa: 125, scale: 3)).text(in: count) == "0.13")
  }

  @Test("Formats of one number")
  func formats() {
    let half = ResultValue.number(Number(mantissa: 25, scale: 1))
    func text(_ format: ResultColumn.Format) -> String {
      half.text(in: ResultColumn("x", role: .measure, format: format))
    }
    #expect(text(.plain) == "2.5")
    #expect(text(.decimals(2)) == "2.50")
    #expect(text(.percent) == "250.0%")
    #expect(text(.days) == "2.5")
    #expect(
      ResultValue.count(90).text(in: ResultColumn("d", role: .measure, format: .days)) == "90")
  }

  @Test("Shares print as percent from the exact ratio and cannot overflow")
  func shares() {
    #expect(ResultValue.ratio(1, 3).text(in: count) == "33.3%")
    #expect(ResultValue.ratio(1, 2_000).text(in: count) == "0.1%")
    #expect(ResultValue.ratio(0, 5).text(in: count) == "0.0%")
    #expect(ResultValue.ratio(1, 0).text(in: count) == "-")
    #expect(ResultValue.ratio(.max, 1).text(in: count).hasSuffix(".0%"))
    #expect(ResultValue.ratio(.min, .min).text(in: count) == "100.0%")
  }

  @Test("Days, flags, waiting and unreached cells say what they are")
  func others() throws {
    #expect(ResultValue.date(try CivilDateTests.day("2024-03-15")).text(in: group) == "2024-03-15")
    #expect(ResultValue.flag(true).text(in: group) == "yes")
    #expect(ResultValue.flag(false).text(in: group) == "no")
    #expect(ResultValue.notYet.text(in: count) == "not yet")
    #expect(ResultValue.immature.text(in: count) == "…")
    #expect(ResultValue.beyond(412).text(in: count) == "> 412 days")
    #expect(ResultValue.text("Homicide").text(in: group) == "Homicide")
    #expect(ResultValue.label("total").text(in: group) == "total")
    let month = Bucket.containing(try CivilDateTests.day("2024-03-15"), unit: .month)
    #expect(ResultValue.bucket(month).text(in: group) == "2024-03")
  }

  @Test("Bands of whole numbers name the last number in them")
  func bands() {
    func band(_ a: Int?, _ b: Int?, whole: Bool = true) -> String {
      ResultValue.band(from: a.map(Number.init), to: b.map(Number.init), whole: whole).text(
        in: group)
    }
    #expect(band(nil, 18) == "under 18")
    #expect(band(18, 25) == "18-24")
    #expect(band(18, 19) == "18")
    #expect(band(18, 25, whole: false) == "18 to under 25")
    #expect(band(50, nil) == "50 and over")
    #expect(band(nil, nil) == "all")
    _ = band(.min, .min)
    _ = band(.max, .min)
    let half = Number(mantissa: 5, scale: 1)
    #expect(
      ResultValue.band(from: half, to: Number(2), whole: true).text(in: group) == "0.5 to under 2")
  }

  @Test("Columns of a table are found by name or title, whatever the capitals")
  func columns() {
    let table = ResultTable(
      columns: [group, ResultColumn("median_age", title: "Median age", role: .measure)],
      cells: [[.text("A")], [.count(3)]], rowKinds: [0: .total])
    #expect(table.rowCount == 1)
    #expect(table.column(named: "UNIT") == 0)
    #expect(table.column(named: "median Age") == 1)
    #expect(table.column(named: "age") == nil)
    #expect(table.kind(ofRow: 0) == .total)
    #expect(table.kind(ofRow: 7) == .ordinary)
    #expect(ResultTable(columns: [], cells: []).rowCount == 0)
  }

  @Test("A cancelled question says so once")
  func cancellation() throws {
    let flag = Cancellation()
    try flag.check()
    flag.cancel()
    #expect(flag.isCancelled)
    #expect(throws: Diagnostic.self) { try flag.check() }
    flag.reset()
    try flag.check()
  }
}
