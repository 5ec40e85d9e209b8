import DocketCore
import Testing

@testable import DocketStore

@Suite struct DateReaderTests {
  private func read(_ text: String) -> DateCell? {
    var text = text
    return text.withUTF8 { bytes in bytes.baseAddress.flatMap { DateReader.read($0, bytes.count) } }
  }

  private func day(_ iso: String) -> Int32? { CivilDate(iso: iso)?.day }

  @Test(arguments: [
    ("2019-01-05", "2019-01-05", -1), ("2019/1/5", "2019-01-05", -1),
    ("2019-01-05 13:45:10", "2019-01-05", 49510), ("2019-01-05T13:45:10.123Z", "2019-01-05", 49510),
    ("2019-01-05T13:45:10+05:30", "2019-01-05", 49510), ("2019-01-05 13:45", "2019-01-05", 49500),
    ("20190105", "2019-01-05", -1), ("4/8/2019 12:00:00 AM", "2019-04-08", 0),
    ("4/8/2019 12:30 pm", "2019-04-08", 45000), ("13/4/2019", "2019-04-13", -1),
    ("5 January 2019", "2019-01-05", -1), ("05-Jan-19", "2019-01-05", -1),
    ("05-JAN-75", "1975-01-05", -1), ("Jan 5, 2019", "2019-01-05", -1),
    ("January 5th, 2019", "2019-01-05", -1), ("Saturday, January 5, 2019", "2019-01-05", -1),
    ("5JAN2019", "2019-01-05", -1), ("24 October 2011", "2011-10-24", -1),
    ("05.01.2019 08:00", "2019-05-01", 28800), ("2020-02-29", "2020-02-29", -1),
    ("9999-12-31", "9999-12-31", -1), ("0001-01-01", "0001-01-01", -1),
    ("2019-01-05 24:00:00", "2019-01-05", 0),
  ]) func datesAreReadAsWritten(_ text: String, _ iso: String, _ seconds: Int32) throws {
    let cell = try #require(read(text), "\(text)")
    #expect(cell.day == day(iso), "\(text)")
    #expect(cell.seconds == seconds, "\(text)")
  }

  @Test(arguments: [
    "", "2019", "2019-13-01", "2019-02-29", "0000-01-01", "99/99/2019", "1/2", "2019-01-05x",
    "2019-01-05 25:00", "2019-01-05 1", "12-34-56-78", "hello", "5 Foo 2019", "88888888",
    "31/31/2019", "1/2/3", "2019-1", "10000-01-01", "2019-01-05 10:61", "Jan 2019", "May",
    "18991231", "123456", "2019-01-05T", "2019-01-05 13:00 PM PM",
  ]) func otherTextsAreNoDates(_ text: String) {
    #expect(read(text) == nil, "\(text)")
  }

  @Test func anOffsetIsNoted() {
    #expect(read("2019-01-05T10:00:00Z")?.hadOffset == true)
    #expect(read("2019-01-05T10:00:00-0500")?.hadOffset == true)
    #expect(read("2019-01-05 10:00:00 CST")?.hadOffset == true)
    #expect(read("2019-01-05 10:00:00")?.hadOffset == false)
  }

  @Test func theOrderOfMonthAndDayIsToldOrLeftOpen() {
    #expect(read("13/05/2019")?.ambiguity == .dayFirstOnly)
    #expect(read("05/13/2019")?.ambiguity == .monthFirstOnly)
    #expect(read("05/06/2019")?.ambiguity == .both)
    #expect(read("05/06/2019")?.dayFirstDay == day("2019-06-05"))
  }

  @Test func everyDayFrom1600To2400IsReadInThreeFormats() throws {
    let first = try #require(day("1600-01-01"))
    let last = try #require(day("2400-12-31"))
    for number in stride(from: first, through: last, by: 7) {
      let date = CivilDate(day: number)
      let (y, m, d) = date.parts
      #expect(read(date.iso)?.day == number)
      #expect(read("\(m)/\(d)/\(y)")?.day == number)
      #expect(
        read("\(d).\(m).\(y)")?.dayFirstDay == number || d > 12
          || read("\(d).\(m).\(y)")?.dayFirstDay == number)
    }
  }

  @Test func aDeclaredPatternIsFollowedToTheLetter() throws {
    func by(_ pattern: String, _ text: String) throws -> CivilDate? {
      let pattern = try #require(DatePattern(pattern))
      var text = text
      return text.withUTF8 { bytes in
        bytes.baseAddress.flatMap { pattern.read($0, bytes.count) }.map { CivilDate(day: $0.day) }
      }
    }
    #expect(try by("D/M/YYYY", "5/6/2019")?.iso == "2019-06-05")
    #expect(try by("M/D/YYYY", "5/6/2019")?.iso == "2019-05-06")
    #expect(try by("YYYYMMDD", "20190506")?.iso == "2019-05-06")
    #expect(try by("DDMMYY", "050619")?.iso == "2019-06-05")
    #expect(try by("D-MMM-YYYY HH:MM", "5-Jun-2019 10:30")?.iso == "2019-06-05")
    #expect(try by("M/D/YYYY", "5/6/2019 12:00:00 AM")?.iso == "2019-05-06")
    #expect(try by("D/M/YYYY", "5-6-2019") == nil)
    #expect(try by("YYYY-MM-DD", "2019-06-05 nonsense") == nil)
    #expect(DatePattern("YYYY") == nil)
    #expect(DatePattern("nonsense") == nil)
  }
}
