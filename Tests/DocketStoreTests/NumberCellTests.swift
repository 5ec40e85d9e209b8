import Testing

@testable import DocketStore

@Suite struct NumberCellTests {
  private func read(_ text: String) -> NumberCell {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { NumberCell.read($0, bytes.count) } ?? NumberCell(form: .other)
    }
  }

  @Test(arguments: [
    ("0", 0, 0), ("7", 7, 0), ("-7", -7, 0), ("+7", 7, 0), ("1234567", 1_234_567, 0),
    ("1,234,567", 1_234_567, 0), ("12.50", 1250, 2), ("-0.5", -5, 1), (".5", 5, 1), ("0.5", 5, 1),
    ("$1,200.00", 120000, 2), ("-$5", -5, 0), ("$-5", -5, 0), ("€12.5", 125, 1), ("£3", 3, 0),
    ("999999999999999999", 999_999_999_999_999_999, 0), ("5.", 5, 0), ("-0", 0, 0),
  ]) func numbersAreReadExactly(_ text: String, _ mantissa: Int64, _ scale: Int) {
    let cell = read(text)
    #expect(cell.form == .number, "\(text)")
    #expect(cell.mantissa == mantissa, "\(text)")
    #expect(cell.scale == scale, "\(text)")
  }

  @Test(arguments: [
    "", "-", "+", ".", "$", "1e5", "1,23", "12,34,567", "1.2.3", "--5", "5%", "0x10", "1 000",
    "1,234.5,6", "abc", "5-", "(5)", "1,", ",5",
  ]) func otherTextsAreNoNumbers(_ text: String) {
    #expect(read(text).form == .other, "\(text)")
  }

  @Test func digitsThatLookLikeIdentifiersAreToldApart() {
    #expect(read("007").form == .leadingZero)
    #expect(read("00").form == .leadingZero)
    #expect(read("1000000000000000000").form == .tooLong)
    #expect(read("00000000000000000000001").form == .tooLong)
  }

  @Test func rescalingStopsAt64Bits() {
    #expect(NumberCell.rescaled(5, by: 3) == 5000)
    #expect(NumberCell.rescaled(Int64.max / 10 + 1, by: 1) == nil)
    #expect(NumberCell.rescaled(1, by: 19) == nil)
  }
}
