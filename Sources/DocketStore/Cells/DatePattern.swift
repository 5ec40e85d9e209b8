/// A date format that a model declares, in letters: `YYYY YY MMM MM M DD D HH H MM SS AM`, all else stands for itself.
/// `MM` after an hour is minutes.
struct DatePattern: Hashable, Sendable {
  private enum Part: Hashable {
    case year, shortYear, month, monthName, day, hour, minute, second, half
    case literal(UInt8)
  }

  /// The format as written.
  let text: String
  private let parts: [Part]

  /// A pattern; nil when it has no year, month and day.
  init?(_ text: String) {
    self.text = text
    var parts: [Part] = []
    let letters = Array(text.utf8)
    var i = 0
    while i < letters.count {
      let letter = letters[i] | 32
      var end = i + 1
      while end < letters.count, letters[end] | 32 == letter { end += 1 }
      let length = end - i
      switch letter {
      case 121: parts.append(length > 2 ? .year : .shortYear)
      case 109 where parts.contains(.hour): parts.append(.minute)
      case 109: parts.append(length > 2 ? .monthName : .month)
      case 100: parts.append(.day)
      case 104: parts.append(.hour)
      case 115: parts.append(.second)
      case 97 where end < letters.count && letters[end] | 32 == 109:
        parts.append(.half)
        end += 1
      case 97: parts.append(.half)
      default: for k in i..<end { parts.append(.literal(letters[k])) }
      }
      i = end
    }
    guard parts.contains(.year) || parts.contains(.shortYear), parts.contains(.day),
      parts.contains(.month) || parts.contains(.monthName)
    else { return nil }
    self.parts = parts
  }

  /// The date of a cell without outer blanks; nil when it does not follow the pattern. A time of day may follow a
  /// pattern without one.
  func read(_ text: UnsafePointer<UInt8>, _ count: Int) -> DateCell? {
    var cursor = DateCursor(text: text, count: count, at: 0)
    var year = 0
    var month = 0
    var day = 0
    var hour: Int?
    var minute = 0
    var second = 0
    for (i, part) in parts.enumerated() {
      let nextIsDigit = i + 1 < parts.count && DatePattern.isNumber(parts[i + 1])
      switch part {
      case .literal(let byte):
        guard cursor.at < count, cursor.text[cursor.at] == byte else { return nil }
        cursor.at += 1
      case .monthName:
        guard let value = cursor.monthName() else { return nil }
        month = value
      case .half:
        guard cursor.at + 1 < count, text[cursor.at + 1] | 32 == 109, let h = hour, h >= 1, h <= 12
        else { return nil }
        let letter = text[cursor.at] | 32
        guard letter == 97 || letter == 112 else { return nil }
        hour = h % 12 + (letter == 112 ? 12 : 0)
        cursor.at += 2
      case .year, .shortYear:
        let most = part == .year ? 4 : 2
        guard let value = number(&cursor, most: most, exactly: nextIsDigit) else { return nil }
        year = part == .year ? value : value + (value < 70 ? 2000 : 1900)
      default:
        guard let value = number(&cursor, most: 2, exactly: nextIsDigit) else { return nil }
        switch part {
        case .month: month = value
        case .day: day = value
        case .hour: hour = value
        case .minute: minute = value
        default: second = value
        }
      }
    }
    guard let number = DateCell.number(year, month, day), (hour ?? 0) < 24, minute < 60, second < 61
    else { return nil }
    var cell = DateCell(day: number, dayFirstDay: number, shape: DateShape(order: .pattern))
    if let hour {
      cell.seconds = Int32(hour * 3600 + minute * 60 + min(second, 59))
      return cursor.isAtEnd ? cell : nil
    }
    return cursor.time(&cell) ? cell : nil
  }

  private static func isNumber(_ part: Part) -> Bool {
    switch part {
    case .literal, .monthName, .half: return false
    default: return true
    }
  }

  private func number(_ cursor: inout DateCursor, most: Int, exactly: Bool) -> Int? {
    var value = 0
    var digits = 0
    while digits < most, cursor.at < cursor.count {
      let byte = cursor.text[cursor.at]
      guard byte >= 48, byte <= 57 else { break }
      value = value * 10 + Int(byte - 48)
      digits += 1
      cursor.at += 1
    }
    return digits == 0 || (exactly && digits != most) ? nil : value
  }
}
