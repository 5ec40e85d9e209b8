import DocketCore

/// Finds periods, days and lengths of time among plain words.
struct EverydayPeriods {
  let words: EverydayWords

  /// A window's last part, `in 2023 to 2024` or `since 2024-03`, and how many words say it.
  func window(at i: Int) -> (text: String, length: Int)? {
    let word = words.word(i)
    if words.starts(["before", "and", "after"], at: i),
      let (day, n) = span(at: i + 3) ?? day(at: i + 3), day.first?.isNumber == true
    {
      return ("around \(day)", n + 3)
    }
    for phrase in [["at", "end", "of"], ["by", "end", "of"], ["end", "of"]]
    where words.starts(phrase, at: i) {
      guard let (day, n) = span(at: i + phrase.count), day.first?.isNumber == true else { continue }
      return ("on \(day)", n + phrase.count)
    }
    if ["since", "before", "after", "until", "following", "on"].contains(word) {
      guard let (day, n) = span(at: i + 1) ?? self.day(at: i + 1), day.first?.isNumber == true
      else { return word == "since" ? recent(at: i) : nil }
      let ours = word == "until" ? "before" : word == "following" ? "after" : word
      return ("\(ours) \(day)", n + 1)
    }
    if word == "between", let (first, n) = span(at: i + 1) ?? day(at: i + 1),
      words.word(i + 1 + n) == "and",
      let (last, m) = span(at: i + 2 + n) ?? day(at: i + 2 + n)
    {
      let joint = first.count < 10 ? "in \(first) to \(last)" : "between \(first) and \(last)"
      return (joint, n + m + 2)
    }
    var start = i
    while EverydayPeriods.prepositions.contains(words.word(start)) { start += 1 }
    guard let (period, length) = range(at: start) else { return nil }
    return ("in \(period)", start - i + length)
  }

  /// `since last year`: from its start on.
  private func recent(at i: Int) -> (String, Int)? {
    guard let (period, n) = span(at: i + 1), period.hasPrefix("last ") else { return nil }
    return ("in \(period)", n + 1)
  }

  /// One period, or one from the start of a first to the end of another.
  private func range(at i: Int) -> (String, Int)? {
    guard let (first, n) = span(at: i) else {
      return day(at: i).map { ("\($0.0) to \($0.0)", $0.1) }
    }
    var last = first
    var end = i + n
    while true {
      var next = end
      while ["and", ",", "to", "through", "thru", "-"].contains(words.word(next)) { next += 1 }
      guard next > end, let (period, m) = span(at: next), period.count == first.count,
        period.first?.isNumber == true
      else { break }
      last = period
      end = next + m
    }
    guard last != first else { return (first, end - i) }
    return ("\(min(first, last)) to \(max(first, last))", end - i)
  }

  /// One year, month, quarter, fiscal year or recent stretch.
  private func span(at i: Int) -> (text: String, length: Int)? {
    let word = words.word(i)
    if let year = year(word) { return (year, 1) }
    if EverydayPeriods.isBucket(word) { return (word.uppercased(), 1) }
    if let year = year(words.word(i + 1)) {
      if let month = EverydayPeriods.month(word) { return ("\(year)-\(month)", 2) }
      if word.count == 2, word.first == "q", "1234".contains(word.dropFirst()) {
        return ("\(year)-\(word.uppercased())", 2)
      }
      if word == "fy" || word == "fiscal" { return ("fiscal \(year)", 2) }
    }
    if let quarter = ["first", "second", "third", "fourth"].firstIndex(of: word),
      words.word(i + 1) == "quarter"
    {
      let of = ["of", "in"].contains(words.word(i + 2)) ? 1 : 0
      if let year = year(words.word(i + 2 + of)) { return ("\(year)-Q\(quarter + 1)", 3 + of) }
    }
    if word == "fiscal", words.word(i + 1) == "year", let year = year(words.word(i + 2)) {
      return ("fiscal \(year)", 3)
    }
    if word.hasPrefix("fy"), let year = year(String(word.dropFirst(2))) {
      return ("fiscal \(year)", 1)
    }
    if word == "ytd" { return ("this year", 1) }
    if words.starts(["year", "to", "date"], at: i) { return ("this year", 3) }
    if words.starts(["so", "far", "this", "year"], at: i) { return ("this year", 4) }
    return recentSpan(at: i)
  }

  private func recentSpan(at i: Int) -> (String, Int)? {
    guard let ours = EverydayPeriods.relative[words.word(i)] else { return nil }
    let next = words.word(i + 1)
    if next == "fiscal", words.word(i + 2) == "year" { return ("\(ours) fiscal year", 3) }
    if TimeUnit(word: next) != nil { return ("\(ours) \(next)", 2) }
    if let (length, n) = length(at: i + 1) { return ("\(ours) \(length)", n + 1) }
    return nil
  }

  /// A day: `2023-07-01`, `july 1 2023`, `july 1st, 2023`.
  private func day(at i: Int) -> (String, Int)? {
    let word = words.word(i)
    if word.count == 10, CivilDate(iso: word) != nil { return (word, 1) }
    guard let month = EverydayPeriods.month(word),
      let day = Int(words.word(i + 1).prefix { $0.isNumber }), (1...31).contains(day)
    else { return nil }
    let comma = words.word(i + 2) == "," ? 1 : 0
    guard let year = year(words.word(i + 2 + comma)) else { return nil }
    let date = "\(year)-\(month)-\(day < 10 ? "0" : "")\(day)"
    return CivilDate(iso: date) == nil ? nil : (date, 3 + comma)
  }

  /// `180 days`, `six months`, `a year`, `half a year` at a place.
  func length(at i: Int) -> (text: String, length: Int)? {
    let word = words.word(i)
    let (number, n): (Int?, Int)
    if word == "half", ["a", "an"].contains(words.word(i + 1)) {
      (number, n) = (nil, 2)
    } else if ["a", "an"].contains(word), words.word(i + 1) == "half" {
      (number, n) = (nil, 2)
    } else if let count = Int(word), count > 0, count < 10_000 {
      (number, n) = (count, 1)
    } else if let index = EverydayPeriods.numbers.firstIndex(of: word) {
      (number, n) = (index == 0 ? 1 : index, 1)
    } else {
      return nil
    }
    guard let unit = TimeUnit(word: words.word(i + n)) else { return nil }
    guard let number else {
      switch unit {
      case .year: return ("6 months", n + 1)
      case .month: return ("15 days", n + 1)
      default: return nil
      }
    }
    return ("\(number) \(unit.word(plural: number != 1))", n + 1)
  }

  private func year(_ word: String) -> String? {
    guard word.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
    return word
  }

  private static func isBucket(_ word: String) -> Bool {
    guard word.count == 7, Int(word.prefix(4)) != nil, word.dropFirst(4).first == "-" else {
      return false
    }
    let rest = word.suffix(2)
    return Int(rest).map { (1...12).contains($0) } ?? ["q1", "q2", "q3", "q4"].contains(rest)
  }

  private static func month(_ word: String) -> String? {
    guard word.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    return index < 9 ? "0\(index + 1)" : "\(index + 1)"
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let numbers = [
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let prepositions: Set<String> = [
    "in", "during", "for", "over", "from", "of", "throughout", "within",
  ]
  private static let relative = [
    "last": "last", "past": "last", "previous": "last", "prior": "last", "this": "this",
    "current": "this",
  ]
}
