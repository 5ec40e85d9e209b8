/// Reads dates as people write them: `2019-01-05`, `20190105`, `1/5/2019`, `05.01.2019`, `5-Jan-19`, `January 5, 2019`,
/// each with an optional time of day, offset and weekday.
enum DateReader {
  /// The date of a cell without outer blanks; nil when it is none.
  static func read(_ text: UnsafePointer<UInt8>, _ count: Int) -> DateCell? {
    guard count >= 6, count <= 48 else { return nil }
    if count >= 10, text[4] == 45, text[7] == 45, let cell = iso(text, count) { return cell }
    var cursor = DateCursor(text: text, count: count, at: 0)
    cursor.skipWeekday()
    let first = cursor.at
    if let number = cursor.number(most: 8) {
      let digits = cursor.at - first
      if digits == 8 { return compact(number, &cursor) }
      if digits == 4 { return yearFirst(number, &cursor) }
      if digits > 2 { return nil }
      return partFirst(number, &cursor)
    }
    guard let month = cursor.monthName() else { return nil }
    cursor.skip(46)
    cursor.skipBlanksAnd(45)
    let dayStart = cursor.at
    guard let day = cursor.number(most: 2), cursor.at > dayStart else { return nil }
    cursor.skipOrdinal()
    cursor.skip(44)
    cursor.skipBlanksAnd(45)
    return named(day, month, &cursor, DateShape(order: .nameDayYear, separator: 32))
  }

  /// `YYYY-MM-DD`, alone or with a time after it.
  @inline(__always)
  private static func iso(_ text: UnsafePointer<UInt8>, _ count: Int) -> DateCell? {
    var wrong: UInt8 = 0
    @inline(__always) func digit(_ i: Int) -> Int {
      let value = text[i] &- 48
      wrong |= value > 9 ? 1 : 0
      return Int(value)
    }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    let day = digit(8) &* 10 &+ digit(9)
    guard wrong == 0, let number = DateCell.number(year, month, day) else { return nil }
    var cell = DateCell(
      day: number, dayFirstDay: number, shape: DateShape(order: .yearMonthDay, separator: 45))
    if count == 10 { return cell }
    var cursor = DateCursor(text: text, count: count, at: 10)
    return cursor.time(&cell) ? cell : nil
  }

  private static func compact(_ number: Int, _ cursor: inout DateCursor) -> DateCell? {
    guard cursor.isAtEnd, number >= 1900_00_00, number <= 2100_12_31,
      let day = DateCell.number(number / 10000, number / 100 % 100, number % 100)
    else { return nil }
    return DateCell(day: day, dayFirstDay: day, shape: DateShape(order: .compact, separator: 0))
  }

  private static func yearFirst(_ year: Int, _ cursor: inout DateCursor) -> DateCell? {
    guard let mark = cursor.mark(), let month = cursor.number(most: 2), cursor.mark() == mark,
      let day = cursor.number(most: 2), let number = DateCell.number(year, month, day)
    else { return nil }
    var cell = DateCell(
      day: number, dayFirstDay: number, shape: DateShape(order: .yearMonthDay, separator: mark))
    return cursor.time(&cell) ? cell : nil
  }

  private static func partFirst(_ first: Int, _ cursor: inout DateCursor) -> DateCell? {
    let before = cursor
    if let mark = cursor.mark(), let second = cursor.number(most: 2) {
      guard cursor.mark() == mark, let (year, isShort) = cursor.year() else { return nil }
      let monthFirst = DateCell.number(year, first, second)
      let dayFirst = DateCell.number(year, second, first)
      let shape = DateShape(order: .numeric, separator: mark, hasShortYear: isShort)
      guard let either = monthFirst ?? dayFirst else { return nil }
      var cell = DateCell(
        day: monthFirst ?? either, dayFirstDay: dayFirst ?? either, shape: shape)
      cell.ambiguity = monthFirst == nil ? .dayFirstOnly : dayFirst == nil ? .monthFirstOnly : .both
      return cursor.time(&cell) ? cell : nil
    }
    cursor = before
    cursor.skipOrdinal()
    let mark = cursor.at < cursor.count ? cursor.text[cursor.at] : 0
    cursor.skip(46)
    cursor.skipBlanksAnd(45)
    guard let month = cursor.monthName() else { return nil }
    cursor.skip(46)
    cursor.skip(44)
    cursor.skipBlanksAnd(45)
    let separator: UInt8 = mark == 45 ? 45 : mark == 32 ? 32 : 0
    return named(first, month, &cursor, DateShape(order: .dayNameYear, separator: separator))
  }

  private static func named(
    _ day: Int, _ month: Int, _ cursor: inout DateCursor, _ shape: DateShape
  ) -> DateCell? {
    guard let (year, isShort) = cursor.year(), let number = DateCell.number(year, month, day)
    else { return nil }
    var cell = DateCell(day: number, dayFirstDay: number, shape: shape)
    cell.shape.hasShortYear = isShort
    return cursor.time(&cell) ? cell : nil
  }
}
