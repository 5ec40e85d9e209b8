import DocketCore

/// Numbers, dates, months and quarters.
extension Lexer {
  /// Whatever starts with a digit.
  mutating func number() {
    let start = at
    let digits = digitRun()
    if next(0) == UInt8(ascii: "/"), let end = slashDate(from: start) {
      at = end
      malformed({ .slashDate($0.text(start, end), $0.span(start)) }, from: start)
      return
    }
    if digits == 4, next(0) == UInt8(ascii: "-"), date(from: start) { return }
    decimal(from: start)
  }

  /// `.5`, which docket writes with its zero.
  mutating func pointFirst() {
    let start = at
    at += 1
    _ = digitRun()
    malformed({ .pointFirst($0.text(start, $0.at), $0.span(start)) }, from: start)
  }

  private mutating func decimal(from start: Int) {
    if next(0) == UInt8(ascii: "."), Lexer.isDigit(next(1)) {
      at += 1
      _ = digitRun()
    }
    let body = bytes[start..<at]
    let tail = at
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      let pointed = scalar == "." && Lexer.isDigit(next(1))
      guard pointed || Lexer.startsName(scalar) || Lexer.continuesName(scalar) else { break }
      at += length
    }
    if at > tail {
      malformed({ .glued($0.text(start, tail), $0.text(tail, $0.at), $0.span(start)) }, from: start)
      return
    }
    let percent = next(0) == UInt8(ascii: "%")
    if percent { at += 1 }
    guard let value = Lexer.value(body, percent: percent) else {
      malformed({ .longNumber($0.span(start)) }, from: start)
      return
    }
    add(.number(value, percent: percent), text(start, at), from: start)
  }

  /// A number of at most 18 digits; a longer one does not print back exactly.
  private static func value(_ body: ArraySlice<UInt8>, percent: Bool) -> Number? {
    var mantissa: Int128 = 0
    var scale: Int128 = 1
    var digits = 0
    var fraction = false
    for byte in body {
      if byte == UInt8(ascii: ".") {
        fraction = true
        continue
      }
      if digits > 0 || byte != 48 || fraction { digits += 1 }
      guard digits <= 18 else { return nil }
      mantissa = mantissa * 10 + Int128(byte &- 48)
      if fraction { scale *= 10 }
    }
    return Number.dividing(mantissa, by: percent ? scale * 100 : scale)
  }

  /// Reads a date, month or quarter whose year has just been read; false when this is no date at all.
  private mutating func date(from start: Int) -> Bool {
    let dash = at
    let third = next(1)
    if third | 32 == UInt8(ascii: "q"), Lexer.isDigit(next(2)) {
      at += 2
      dateTail(from: start)
      return true
    }
    guard Lexer.isDigit(third) else {
      at = dash
      return false
    }
    at += 1
    _ = digitRun()
    if next(0) == UInt8(ascii: "-"), Lexer.isDigit(next(1)) { at += 1 }
    dateTail(from: start)
    return true
  }

  private mutating func dateTail(from start: Int) {
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      let clock = scalar == ":" && Lexer.isDigit(next(1))
      guard clock || Lexer.startsName(scalar) || Lexer.continuesName(scalar) else { break }
      at += length
    }
    let written = text(start, at)
    if let kind = Lexer.calendar(written) {
      add(kind, written, from: start)
    } else {
      malformed({ .badDate(written, $0.span(start)) }, from: start)
    }
  }

  /// The token of `2024-03-15`, `2024-03` or `2024-Q1`; nil when there is no such day, month or quarter.
  static func calendar(_ written: String) -> Token.Kind? {
    if let date = CivilDate(iso: written) { return .date(date) }
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0])
    else {
      return nil
    }
    if parts[1].first == "Q" || parts[1].first == "q" {
      guard let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter),
        let start = CivilDate(year: year, month: quarter * 3 - 2, day: 1)
      else { return nil }
      return .bucket(Bucket(unit: .quarter, start: start))
    }
    guard let month = Int(parts[1]), let start = CivilDate(year: year, month: month, day: 1) else {
      return nil
    }
    return .bucket(Bucket(unit: .month, start: start))
  }

  /// The end of `3/15/2024` or `2024/3/15` that starts at `start`, nil when it is a division.
  private func slashDate(from start: Int) -> Int? {
    var lengths: [Int] = []
    var i = start
    while lengths.count < 3 {
      let from = i
      while i < bytes.count, Lexer.isDigit(bytes[i]) { i += 1 }
      lengths.append(i - from)
      if lengths.count < 3 {
        guard i > from, i < bytes.count, bytes[i] == UInt8(ascii: "/") else { return nil }
        i += 1
      }
    }
    guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 else {
      return lengths[0] == 4 && (1...2).contains(lengths[1]) && (1...2).contains(lengths[2])
        ? i : nil
    }
    return i
  }

  private mutating func digitRun() -> Int {
    let start = at
    while at < bytes.count, Lexer.isDigit(bytes[at]) { at += 1 }
    return at - start
  }

  private mutating func malformed(_ diagnostic: (Lexer) -> Diagnostic, from start: Int) {
    add(.malformed, text(start, at), from: start)
    report(diagnostic)
  }
}

extension Diagnostic {
  fileprivate static func pointFirst(_ found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNumber, "A number starts with a digit.", at: span,
      suggestions: [Suggestion("0\(found)")])
  }

  fileprivate static func longNumber(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNumber, "A number can have at most 18 digits.", at: span,
      details: ["If it is a number by which something is filed, put it in quotes."])
  }

  fileprivate static func glued(_ number: String, _ tail: String, _ span: SourceSpan) -> Diagnostic
  {
    let better: String
    if TimeUnit(word: tail) != nil {
      better = "\(number) \(tail)"
    } else if number.count == 4, let kind = Lexer.calendar(number + "-" + tail), case .bucket = kind
    {
      better = "\(number)-\(tail.uppercased())"
    } else {
      better = "\"\(number)\(tail)\""
    }
    return Diagnostic(
      .badNumber, "`\(number)\(tail)` is no number.", at: span,
      details: ["A value of the data that starts with a digit goes in quotes."],
      suggestions: [Suggestion(better)])
  }

  fileprivate static func badDate(_ found: String, _ span: SourceSpan) -> Diagnostic {
    var fixes: [Suggestion] = []
    let parts = found.split(separator: "-").map(String.init)
    if parts.count >= 2, parts.allSatisfy({ Int($0) != nil }) {
      let padded = parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
      if padded != found, Lexer.calendar(padded) != nil { fixes = [Suggestion(padded)] }
    } else if found.count > 10, CivilDate(iso: String(found.prefix(10))) != nil {
      fixes = [Suggestion(String(found.prefix(10)))]
    }
    return Diagnostic(
      .badDate, "There is no date `\(found)`.", at: span,
      details: [
        "Dates are written 2024-03-15, months 2024-03, quarters 2024-Q1.",
        "To subtract, put blanks around the minus.",
      ], suggestions: fixes)
  }

  fileprivate static func slashDate(_ found: String, _ span: SourceSpan) -> Diagnostic {
    let parts = found.split(separator: "/").compactMap { Int($0) }
    var fixes: [Suggestion] = []
    if parts.count == 3 {
      let (y, m, d) =
        parts[0] > 99 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[0], parts[1])
      if let date = CivilDate(year: y, month: m, day: d) { fixes = [Suggestion(date.iso)] }
    }
    return Diagnostic(
      .badDate, "`\(found)` is not how dates are written here.", at: span,
      details: ["Dates are written 2024-03-15: year, month, day."], suggestions: fixes)
  }
}
