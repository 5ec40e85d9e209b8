import DocketCore

/// The text of each day, made once: a date costs a copy of ten bytes, not a calendar calculation.
enum DayText {
  /// 2000-01-01, the first day in the table.
  private static let first = 10_957
  private static let table: [UInt8] = {
    var bytes: [UInt8] = []
    // 31 years, to the end of 2030: nothing in a sample is later than its `data as of`.
    for day in 0..<11_323 {
      bytes.append(contentsOf: Array(CivilDate(day: Int32(first + day)).iso.utf8))
    }
    return bytes
  }()

  /// `YYYY-MM-DD` of a day since 1970-01-01; nothing for a day outside 2000 to 2030.
  static func iso(_ day: Int) -> ArraySlice<UInt8> {
    let start = (day &- first) &* 10
    guard start >= 0, start < table.count else { return [] }
    return table[start..<(start &+ 10)]
  }
}
