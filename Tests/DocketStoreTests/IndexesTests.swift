import DocketCore
import Testing

@testable import DocketStore

@Suite struct IndexesTests {
  private func table() throws -> Table {
    var text = "d,v,w\n"
    for n in 0..<500 {
      text += n % 9 == 0 ? "," : "\(CivilDate(day: Int32(17000 + n * 7919 % 613)).iso),"
      text += n % 5 == 0 ? "," : "v\(n % 3),"
      text += "w\(n)\n"
    }
    return try load(text).tables[0]
  }

  @Test func bitmapsHoldTheRowsOfTheirCode() throws {
    let column = try table().columns[1]
    for code in 0...3 {
      let bitmap = try #require(column.bitmap(UInt32(code)))
      for row in 0..<500 { #expect(bitmap.contains(row) == (column.code(at: row) == code)) }
      #expect(bitmap.count == (0..<500).filter { column.code(at: $0) == code }.count)
      #expect(!bitmap.contains(500) && !bitmap.contains(-1))
    }
    #expect(column.bitmap(4) == nil)
    #expect(try table().columns[2].bitmap(1) == nil)
    #expect(try table().columns[0].bitmap(1) == nil)
  }

  @Test func theDateIndexFindsWhatAScanFinds() throws {
    let column = try table().columns[0]
    for (from, through) in [
      (17000, 17612), (17100, 17100), (17300, 17200), (0, 99999), (-5, 16999),
    ] {
      let found = try #require(column.rowsBetween(Int32(from), Int32(through)))
      let wanted = (0..<500).filter {
        let day = column.day(at: $0)
        return day != Column.missingDay && day >= from && day <= through
      }
      #expect(found.map { Int($0) }.sorted() == wanted)
      let days = found.map { column.day(at: Int($0)) }
      #expect(days == days.sorted())
      #expect(column.dateIndex?.count(from: Int32(from), through: Int32(through)) == wanted.count)
    }
    let all = column.rowsBetween(Int32.min, Int32.max)
    #expect(all?.count == 500 - column.missingCount)
  }

  @Test func blocksAndSingleRowsAgree() throws {
    let table = try table()
    var codes = [UInt32](repeating: 9, count: 100)
    var days = [Int32](repeating: 9, count: 100)
    codes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      #expect(table.columns[1].readCodes(200..<300, into: base))
      #expect(!table.columns[1].readCodes(450..<550, into: base))
      #expect(!table.columns[0].readCodes(0..<10, into: base))
    }
    days.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      #expect(table.columns[0].readDays(200..<300, into: base))
    }
    for row in 0..<100 {
      #expect(codes[row] == table.columns[1].code(at: 200 + row))
      #expect(days[row] == table.columns[0].day(at: 200 + row))
    }
  }
}
