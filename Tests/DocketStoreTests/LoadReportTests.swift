import DocketCore
import Testing

@testable import DocketStore

@Suite struct LoadReportTests {
  @Test func thePageSaysWhatIsWorthALook() throws {
    var text = "case_id,filed_date,closed_date,race,age,note\n"
    for n in 0..<60 {
      text += "k\(n),2019-01-\(10 + n % 20),2019-03-01,White,\(20 + n % 9),n\(n)\n"
    }
    text += "k60,2109-01-05,,Asian,88888888,\n"
    text += "k61,2020-02-05,2020-01-05T00:00:00Z,ASIAN,n/a,\n"
    text += "k62,bad,2020-03-05,Unknown,30,\n"
    text += "k62,2020-01-01,2020-03-05,Unknown,30,\nshort,row\n"
    let store = try load([.file("t", key: ["case_id"])], ["t.csv": text])
    let page = store.report.document().plainText
    for words in [
      "t.csv | 65 | 63 | 2 | , | UTF-8 | line 1", "2 cells where the header has 6",
      "the key k62 was there before", "differs in filed_date",
      "filed_date: far out of range: 2109-01-05 (1)", "\"bad\" at t.csv:64",
      "Asian (1), ASIAN (1)", "may mean \"no value\": Unknown (1)", "88888888 (1)",
      "the offset from UTC was ignored in 1 cell", "closed_date before filed_date in 1 of 61 rows",
      "missing by year of filed_date | 2019 | 2020 | 2109",
    ] { #expect(page.contains(words), "\(words)\n\(page)") }
  }

  @Test func booksAreWrittenWithSeparators() {
    var file = FileReport(name: "cases.csv")
    (file.rows, file.loaded, file.rejected) = (10_002, 10_000, 2)
    #expect(file.summary == "cases.csv: 10,002 rows = 10,000 loaded + 2 rejected")
    #expect(Count.percent(1, of: 100_000) == "under 0.1 %")
    #expect(Count.percent(0, of: 0) == "-")
  }

  @Test func namesOfLongListsAreCutAndCounted() throws {
    let text = "a,b\n" + (0..<30).map { "\($0)\n" }.joined()
    let page = try load(text).report.document().plainText
    #expect(page.contains("and 10 further rejected rows"))
  }
}
