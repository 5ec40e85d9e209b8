/// Walks a text by its quotes, by the rules of `RowScanner` but without making cells.
struct QuotedText: @unchecked Sendable {
  let base: UnsafePointer<UInt8>
  let start: Int
  let count: Int
  let dialect: Dialect

  /// How a walk over a part ended.
  struct Exit: Sendable {
    /// Whether the part ends inside a quoted cell.
    var isInside: Bool
    /// The last quote that opened a cell in it.
    var openedAt: Int?
  }

  /// Whether a part may not begin here: at a quote, after a backslash that may take its meaning, inside CR LF.
  func isInsideMark(_ place: Int) -> Bool {
    if base[place] == 10, place > start, base[place - 1] == 13 { return true }
    guard let quote = dialect.quote else { return false }
    return base[place] == quote || (dialect.hasBackslash && base[place - 1] == 92)
  }

  func hasQuote(_ from: Int, _ to: Int) -> Bool {
    guard let quote = dialect.quote else { return false }
    return QuoteMap.next(quote, base, from: from, to) < to
  }

  func walk(_ from: Int, _ to: Int, inside: Bool, unclosedAt: Int?) -> Exit {
    var exit = Exit(isInside: inside, openedAt: nil)
    guard let quote = dialect.quote else { return exit }
    var i = from
    while true {
      i = QuoteMap.next(quote, base, from: i, to)
      if i >= to { return exit }
      step(&i, &exit, quote, from, unclosedAt)
    }
  }

  /// Takes the quote at `i` into account and moves past it.
  private func step(
    _ i: inout Int, _ exit: inout Exit, _ quote: UInt8, _ from: Int, _ unclosedAt: Int?
  ) {
    if exit.isInside {
      if dialect.hasBackslash, QuoteMap.isEscaped(base, i, after: from - 1) {
        i += 1
      } else if i + 1 < count, base[i + 1] == quote {
        i += 2
      } else {
        exit.isInside = false
        i += 1
      }
      return
    }
    if isCellStart(i) {
      if i == unclosedAt {
        while i < count, !isLineEnd(i) { i += 1 }
        return
      }
      exit.isInside = true
      exit.openedAt = i
    }
    i += 1
  }

  /// Where the first row begins in a part, `to` or more when none does.
  func firstRow(_ from: Int, _ to: Int, _ inside: Bool, _ unclosedAt: Int?) -> Int {
    if !inside, from > start, isLineEnd(from - 1) { return from }
    var exit = Exit(isInside: inside, openedAt: nil)
    var i = from
    while i < to {
      if let quote = dialect.quote, base[i] == quote {
        step(&i, &exit, quote, from, unclosedAt)
      } else if exit.isInside {
        i = QuoteMap.next(dialect.quote ?? 10, base, from: i, to)
      } else if isLineEnd(i) {
        return base[i] == 13 && i + 1 < count && base[i + 1] == 10 ? i + 2 : i + 1
      } else {
        i += 1
      }
    }
    return to
  }

  private func isLineEnd(_ i: Int) -> Bool {
    base[i] == 10 || (base[i] == 13 && dialect.endsAtReturn)
  }

  /// Whether only blanks stand between the quote at `place` and the cell's beginning.
  private func isCellStart(_ place: Int) -> Bool {
    var i = place - 1
    while i >= start, base[i] == 32 || base[i] == 9, base[i] != dialect.delimiter { i -= 1 }
    return i < start || base[i] == dialect.delimiter || isLineEnd(i)
  }
}
