import DocketCore

/// Periods and days that cannot be read, and what was probably meant.
extension Reader {
  /// No period follows `in`.
  func noPeriod() -> Abandoned {
    let found = token
    if found.kind == .malformed { return Abandoned() }
    if endsName(0) { return unexpected("a period, such as 2024, 2024-Q1 or `last 12 months`") }
    if found.kind == .symbol(.open) { return inListOfWindow() }
    let (span, meant) = englishPeriod()
    let fixes = meant.map { [correction("in \($0)", "", [Edit(span: span, text: $0)])] } ?? []
    return fail(.noPeriod(source.slice(span), fixes, at: span))
  }

  /// `filed in (2023, 2024)`.
  private func inListOfWindow() -> Abandoned {
    fail(.inListOfPeriods(token.span))
  }

  /// Words such as `Q1 2024`, `march 2024`, `FY2025`, and the period they mean.
  private func englishPeriod() -> (SourceSpan, String?) {
    let word = token.word
    let span = token.span
    if case .number(let value, percent: false) = peek(1).kind, let year = value.integer,
      (1000...9999).contains(year)
    {
      let both = span.union(peek(1).span)
      if let month = Reader.month(word) {
        return (both, "\(year)-\(month < 10 ? "0" : "")\(month)")
      }
      if let quarter = Reader.quarter(word) { return (both, "\(year)-Q\(quarter)") }
      if word == "fy" { return (both, "fiscal \(year)") }
    }
    if word.hasPrefix("fy"), let year = Int(word.dropFirst(2)) {
      return (span, "fiscal \(year < 100 ? year + 2000 : year)")
    }
    if word == "the" || word == "past" || word == "previous" || word == "current" {
      let ours = word == "current" ? "this" : word == "the" ? "" : "last"
      if word == "the",
        peek(1).isWord("last") || peek(1).isWord("past") || peek(1).isWord("previous")
      {
        let rest = peek(2).kind == .word ? peek(2) : nil
        let both = span.union(rest?.span ?? peek(1).span)
        return (both, rest.map { "last \($0.text)" } ?? "last")
      }
      if !ours.isEmpty { return (span, ours) }
    }
    return (span, nil)
  }

  /// `last two years`: the number in digits; nil when no number in words is at hand.
  func countInWords() -> Abandoned? {
    guard let number = Reader.numberWords.firstIndex(of: token.word), peek(1).timeUnit != nil
    else { return nil }
    let digits = String(number + 2)
    let fix = correction(
      "last \(digits) \(peek(1).text)", "", [Edit(span: token.span, text: digits)])
    return fail(.numberInWords(token.text, fix, at: token.span))
  }

  /// `within half a year`: its length in months or days; nil when another length is at hand.
  func halfAYear() -> Abandoned? {
    let start = token
    var n = 0
    var half = false
    if token.isWord("half") {
      half = true
      n = 1
    }
    if peek(n).isWord("a") || peek(n).isWord("an") || peek(n).isWord("one") { n += 1 }
    if n == 0, let number = Reader.numberWords.firstIndex(of: token.word), peek(1).timeUnit != nil {
      return lengthInDigits("\(number + 2) \(peek(1).text)", start.span.union(peek(1).span))
    }
    guard n > 0, let unit = peek(n).timeUnit else { return nil }
    let text: String?
    switch (half, unit) {
    case (true, .year): text = "6 months"
    case (true, .month): text = "15 days"
    case (true, _): text = nil
    case (false, _): text = "1 \(unit.rawValue)"
    }
    return text.map { lengthInDigits($0, start.span.union(peek(n).span)) }
  }

  private func lengthInDigits(_ text: String, _ span: SourceSpan) -> Abandoned {
    let fix = correction("within \(text)", "", [Edit(span: span, text: text)])
    return fail(.numberInWords(source.slice(span), fix, at: span))
  }

  /// Numbers from two on as people write them.
  static let numberWords = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static func quarter(_ word: String) -> Int? {
    guard word.count == 2, word.hasPrefix("q"), let n = Int(word.dropFirst()), (1...4).contains(n)
    else { return nil }
    return n
  }

  /// No day follows `since` and its kin.
  func noMoment(_ wanted: String) -> Abandoned {
    if token.kind == .malformed { return Abandoned() }
    if endsName(0) { return unexpected(wanted) }
    let (span, meant) = englishPeriod()
    let text = meant.flatMap { $0.first?.isNumber == true ? $0 : nil }
    let fixes = text.map { [correction($0, "", [Edit(span: span, text: $0)])] } ?? []
    return fail(.noMoment(wanted, source.slice(span), fixes, at: span))
  }

  /// `where filed before disposed`: two dates are compared with `<` and `>`.
  func isOtherMilestone(_ left: Expression, _ name: Name) -> Bool {
    guard case .path = left.kind,
      token.isWord("before") || token.isWord("after") || token.isWord("since")
    else { return false }
    return name.folded != "today" && Reader.month(name.folded) == nil
  }

  func dateAgainstDate(_ left: Expression, _ name: Name) -> Abandoned {
    let sign = token.isWord("before") ? "<" : token.isWord("after") ? ">" : ">="
    let span = token.span
    let label = "\(source.slice(left.span)) \(sign) \(name.text)"
    let fix = correction(label, "", [Edit(span: span, text: sign)])
    index += 2
    return fail(.dateAgainstDate(source.slice(span), sign, [fix], at: span.union(name.span)))
  }

  /// `pending in 2024`.
  func pendingWindow(from start: Int) -> Abandoned {
    let wordSpan = token.span
    let word = source.slice(wordSpan)
    let whenStart = index
    var fixes: [Diagnostic.Suggestion] = []
    if let when = try? when() {
      let span = SourceSpan(start, lastEnd)
      if case .inside = when.kind {
        let period = source.slice(SourceSpan(tokens[whenStart + 1].span.start, lastEnd))
        let text = "pending at end of each month in \(period)"
        fixes.append(
          correction(text, "the stock at each month's end", [Edit(span: span, text: text)]))
      } else if tokens[whenStart].isWord("before") || tokens[whenStart].isWord("after")
        || tokens[whenStart].isWord("since")
      {
        let day = source.slice(SourceSpan(tokens[whenStart + 1].span.start, lastEnd))
        fixes.append(
          correction(
            "pending on \(day)", "the stock on that day",
            [Edit(span: span, text: "pending on \(day)")]))
      }
    }
    return fail(.pendingWindow(word, fixes, at: SourceSpan(start, wordSpan.end)))
  }
}

extension Diagnostic {
  fileprivate static func numberInWords(_ found: String, _ fix: Suggestion, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`\(found)` is written with a number in digits.", at: span,
      suggestions: [fix])
  }

  fileprivate static func noPeriod(_ found: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .emptyPeriod, "`\(found)` is no period.", at: span,
      details: [
        "Periods: 2024, 2024-Q1, 2024-03, 2022 to 2024, fiscal 2025, last year, last 12 months, this month."
      ], suggestions: fixes)
  }

  fileprivate static func inListOfPeriods(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .inList, "`in` takes one period, not a list.", at: span,
      details: ["A stretch is written `in 2022 to 2024`."])
  }

  fileprivate static func noMoment(
    _ wanted: String, _ found: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "Expected \(wanted), found `\(found)`.", at: span,
      details: [
        "Days are written 2024-03-15; months 2024-03, quarters 2024-Q1, years 2024 and `today` will do."
      ],
      suggestions: fixes)
  }

  fileprivate static func dateAgainstDate(
    _ word: String, _ sign: String, _ fixes: [Suggestion], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "`\(word)` takes a day; two dates of a case are compared with `\(sign)`.",
      at: span, suggestions: fixes)
  }

  fileprivate static func pendingWindow(_ word: String, _ fixes: [Suggestion], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .unexpectedToken, "`pending` is a state on a day, so `\(word)` does not go with it.",
      at: span,
      details: [
        "Say `pending on` a day, `pending at end of each month in` a period, or `flow of ... in` a period."
      ],
      suggestions: fixes)
  }
}
