/// A place in the text of a date that moves over its parts.
struct DateCursor {
  let text: UnsafePointer<UInt8>
  let count: Int
  var at: Int

  var isAtEnd: Bool { at >= count }

  /// Digits as a number, at most `most` of them; nil, unmoved, when there is none or more follow.
  mutating func number(most: Int) -> Int? {
    var value = 0
    var i = at
    while i < count, i - at <= most, text[i] >= 48, text[i] <= 57 {
      value = value * 10 + Int(text[i] - 48)
      i += 1
    }
    if i == at || i - at > most { return nil }
    at = i
    return value
  }

  /// A year of four digits, or of two: 70 to 99 are 19xx, 00 to 69 are 20xx.
  mutating func year() -> (year: Int, isShort: Bool)? {
    let start = at
    guard let value = number(most: 4) else { return nil }
    if at - start == 4 { return (value, false) }
    if at - start == 2 { return (value + (value < 70 ? 2000 : 1900), true) }
    return nil
  }

  /// One `-`, `/` or `.`.
  mutating func mark() -> UInt8? {
    guard at < count, text[at] == 45 || text[at] == 47 || text[at] == 46 else { return nil }
    at += 1
    return text[at - 1]
  }

  /// Moves over one `byte` if it is there.
  mutating func skip(_ byte: UInt8) { if at < count, text[at] == byte { at += 1 } }

  /// Moves over blanks and `byte`s.
  mutating func skipBlanksAnd(_ byte: UInt8) {
    while at < count, text[at] == 32 || text[at] == byte { at += 1 }
  }

  /// Moves over `st`, `nd`, `rd`, `th`.
  mutating func skipOrdinal() {
    guard at + 2 <= count else { return }
    let pair = (text[at] | 32, text[at + 1] | 32)
    let isOrdinal =
      pair == (115, 116) || pair == (110, 100) || pair == (114, 100) || pair == (116, 104)
    if isOrdinal, at + 2 == count || !isLetter(at + 2) { at += 2 }
  }

  /// Moves over `Mon`, `Monday,` and the like before a date.
  mutating func skipWeekday() {
    let end = endOfLetters()
    guard end - at >= 3, match(at, end, DateCursor.weekdays) != nil else { return }
    at = end
    skip(46)
    skip(44)
    skipBlanksAnd(32)
  }

  /// A month by name or by its first three letters (`Sept` too), 1...12.
  mutating func monthName() -> Int? {
    let end = endOfLetters()
    guard end - at >= 3, let month = match(at, end, DateCursor.months) else { return nil }
    at = end
    return month + 1
  }

  /// Reads the rest of the cell: nothing, or a time of day with fraction, AM or PM, Z or offset. False when
  /// something else stands there.
  mutating func time(_ cell: inout DateCell) -> Bool {
    if isAtEnd { return true }
    if text[at] == 84 || text[at] == 116 {
      cell.shape.hasLetterT = true
      at += 1
    } else {
      let start = at
      skip(44)
      skipBlanksAnd(32)
      if isAtEnd || at == start { return false }
    }
    guard var hour = number(most: 2), at < count, text[at] == 58 else { return false }
    at += 1
    guard let minute = number(most: 2), minute < 60 else { return false }
    var second = 0
    cell.shape.time = .minutes
    if at < count, text[at] == 58 {
      at += 1
      guard let value = number(most: 2), value < 61 else { return false }
      second = min(value, 59)
      cell.shape.time = .seconds
      if at < count, text[at] == 46 || text[at] == 44 {
        at += 1
        let start = at
        while at < count, text[at] >= 48, text[at] <= 57 { at += 1 }
        if at == start { return false }
      }
    }
    skipBlanksAnd(32)
    if at + 1 < count, text[at + 1] | 32 == 109, text[at] | 32 == 97 || text[at] | 32 == 112 {
      guard hour >= 1, hour <= 12 else { return false }
      hour = hour % 12 + (text[at] | 32 == 112 ? 12 : 0)
      cell.shape.hasHalf = true
      at += 2
      skipBlanksAnd(32)
    }
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return false }
    cell.seconds = Int32(hour % 24 * 3600 + minute * 60 + second)
    return zone(&cell)
  }

  private mutating func zone(_ cell: inout DateCell) -> Bool {
    if isAtEnd { return true }
    cell.hadOffset = true
    if text[at] == 43 || text[at] == 45 {
      at += 1
      guard let hours = number(most: 4) else { return false }
      if at < count, text[at] == 58 {
        at += 1
        guard number(most: 2) != nil else { return false }
      } else if hours > 2400 {
        return false
      }
      return isAtEnd
    }
    let end = endOfLetters()
    let isZulu = end - at == 1 && text[at] | 32 == 122
    let isNamed = end - at == 3 && match(at, end, DateCursor.zones) != nil
    at = end
    return (isZulu || isNamed) && isAtEnd
  }

  private func isLetter(_ i: Int) -> Bool {
    let byte = text[i] | 32
    return byte >= 97 && byte <= 122
  }

  private func endOfLetters() -> Int {
    var end = at
    while end < count, isLetter(end) { end += 1 }
    return end
  }

  /// The place in `names` of a name that the letters abbreviate to three or more.
  private func match(_ start: Int, _ end: Int, _ names: [StaticString]) -> Int? {
    for (i, name) in names.enumerated() where end - start <= name.utf8CodeUnitCount {
      var k = 0
      while start + k < end, text[start + k] | 32 == name.utf8Start[k] { k += 1 }
      if start + k == end { return i }
    }
    return nil
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let zones: [StaticString] = [
    "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
  ]
}
