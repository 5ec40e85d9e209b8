/// Divides text into rows and cells, byte by byte, eight at a time where nothing happens.
///
/// Quotes open at the start of a cell only (blanks before them are dropped). A cell that begins without a quote runs
/// to the next delimiter; a quote in it is kept after a digit (inches, seconds of arc), else the row is at fault. A
/// row at fault ends where a sound one would.
struct RowScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  let dialect: Dialect
  private let quote: UInt8
  private let hasQuotes: Bool
  private let isStrict: Bool
  /// Whether line feeds alone end rows.
  private let isPlain: Bool
  let patterns: (UInt64, UInt64, UInt64, UInt64)
  /// An opening quote that is never closed: its row ends with its line.
  private let unclosedAt: Int
  /// Memory of cells whose doubled quotes were unfolded.
  private(set) var scratch: [MemoryBlock] = []
  private var scratchUsed = 0

  /// A scanner over all of `base[0..<count]`; `hasQuotes` false promises that the part scanned has none.
  init(
    _ base: UnsafePointer<UInt8>, count: Int, dialect: Dialect, hasQuotes: Bool = true,
    unclosedAt: Int? = nil
  ) {
    self.base = base
    self.count = count
    self.dialect = dialect
    quote = dialect.quote ?? 10
    self.hasQuotes = hasQuotes && dialect.quote != nil
    isStrict = dialect.quote == 34
    isPlain = !dialect.endsAtReturn
    self.unclosedAt = unclosedAt ?? -1
    func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    patterns = (
      spread(dialect.delimiter), spread(10), spread(self.hasQuotes ? quote : 10),
      spread(dialect.endsAtReturn ? 13 : 10)
    )
  }

  /// The first place from `start` on that holds a delimiter, a line end or a quote; `count` when none does.
  @inline(__always)
  private func special(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(base)
    var i = start
    while i &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let a = word ^ patterns.0
      let b = word ^ patterns.1
      let c = word ^ patterns.2
      let d = word ^ patterns.3
      let hit =
        ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c | (d &- ones) & ~d)
        & 0x8080_8080_8080_8080
      if hit != 0 { return i &+ hit.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < count {
      let byte = base[i]
      if byte == dialect.delimiter || byte == 10 || (hasQuotes && byte == quote)
        || (dialect.endsAtReturn && byte == 13)
      {
        return i
      }
      i &+= 1
    }
    return count
  }

  /// Scans the row that begins at `start` into row `row` of `spans`.
  @inline(__always)
  mutating func scan(from start: Int, into spans: CellSpans, row: Int) -> RowScan {
    if isPlain, let result = plain(from: start, into: spans, row: row) { return result }
    var result = RowScan()
    let slot = row &* spans.width
    var at = start
    while true {
      if hasQuotes, let open = openingQuote(at) {
        at = quotedCell(open, slot, spans, &result)
      } else {
        var end = special(from: at)
        while end < count, hasQuotes, base[end] == quote {
          note(strayQuoteAt: end, from: at, &result)
          end = special(from: end &+ 1)
        }
        var length = end &- at
        if length > 0, base[end &- 1] == 13, end == count || base[end] == 10 { length &-= 1 }
        if length == 0 || length <= RowFault.longestCell {
          keep(base + at, length, at, slot, spans, &result)
        } else {
          fault(.cellTooLong, at, &result)
          keep(base + at, 0, at, slot, spans, &result)
        }
        at = end
      }
      if at >= count {
        result.next = count
        result.end = count > start && base[count &- 1] == 13 ? count &- 1 : count
        break
      }
      let byte = base[at]
      if byte == dialect.delimiter {
        at &+= 1
        continue
      }
      result.end = byte == 10 && at > start && base[at &- 1] == 13 ? at &- 1 : at
      result.lines &+= 1
      result.next = at &+ 1
      if byte == 13, at &+ 1 < count, base[at &+ 1] == 10 { result.next = at &+ 2 }
      break
    }
    if result.cells == 1, result.fault == nil {
      result.isBlank = RowScanner.isBlank(base + start, result.end &- start)
    }
    return result
  }

  /// Where the quote is that opens the cell at `at`, nil when the cell has none.
  @inline(__always)
  private func openingQuote(_ at: Int) -> Int? {
    guard at < count else { return nil }
    let byte = base[at]
    if byte == quote { return at }
    guard byte == 32 || byte == 9, byte != dialect.delimiter else { return nil }
    var i = at
    while i < count, base[i] == 32 || base[i] == 9, base[i] != dialect.delimiter { i &+= 1 }
    return i < count && base[i] == quote ? i : nil
  }

  private mutating func quotedCell(
    _ open: Int, _ slot: Int, _ spans: CellSpans, _ result: inout RowScan
  ) -> Int {
    if open == unclosedAt {
      fault(.unclosedQuote, open, &result)
      keep(base + open, 0, open, slot, spans, &result)
      return endOfLine(from: open)
    }
    var i = open &+ 1
    var isFolded = false
    while true {
      i = QuoteMap.next(quote, base, from: i, count)
      guard i < count else { break }
      if dialect.hasBackslash, QuoteMap.isEscaped(base, i, after: open) {
        isFolded = true
        i &+= 1
        continue
      }
      guard i &+ 1 < count, base[i &+ 1] == quote else { break }
      isFolded = true
      i &+= 2
    }
    i = min(i, count)
    if i == count { fault(.unclosedQuote, open, &result) }
    let length = i &- open &- 1
    result.lines &+= lineEnds(from: open &+ 1, to: i)
    if length > RowFault.longestCell {
      fault(.cellTooLong, open, &result)
      keep(base + open, 0, open, slot, spans, &result)
    } else if isFolded || (dialect.hasBackslash && contains(92, from: open &+ 1, to: i)) {
      unfold(open &+ 1, length, open, slot, spans, &result)
    } else {
      keep(base + (open &+ 1), length, open, slot, spans, &result)
    }
    var after = min(i &+ 1, count)
    while after < count, base[after] == 32 || base[after] == 9, base[after] != dialect.delimiter {
      after &+= 1
    }
    if after < count, base[after] == 13, after &+ 1 < count, base[after &+ 1] == 10 {
      return after &+ 1
    }
    if after >= count || base[after] == dialect.delimiter || isLineEnd(base[after]) { return after }
    fault(.textAfterQuote, after, &result)
    var end = special(from: after)
    while end < count, base[end] == quote { end = special(from: end &+ 1) }
    return end
  }

  @inline(__always)
  func keep(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ at: Int, _ slot: Int, _ spans: CellSpans,
    _ result: inout RowScan
  ) {
    if result.cells < spans.width {
      spans.starts[slot &+ result.cells] = start
      spans.lengths[slot &+ result.cells] = UInt32(truncatingIfNeeded: length)
    } else if result.surplusAt == nil, !RowScanner.isBlank(start, length) {
      result.surplusAt = at
    }
    result.cells &+= 1
  }

  /// Keeps a cell with its doubled (or escaped) quotes made single.
  private mutating func unfold(
    _ from: Int, _ length: Int, _ at: Int, _ slot: Int, _ spans: CellSpans,
    _ result: inout RowScan
  ) {
    if scratch.isEmpty || scratchUsed + length > scratch[scratch.count - 1].byteCount {
      scratch.append(MemoryBlock(UInt8.self, count: max(length, 1 << 16)))
      scratchUsed = 0
    }
    let out = scratch[scratch.count - 1].mutable(UInt8.self) + scratchUsed
    var to = 0
    var i = from
    while i < from + length {
      let isDoubled = base[i] == quote && i + 1 < from + length && base[i + 1] == quote
      let isEscaped = dialect.hasBackslash && base[i] == 92 && i + 1 < from + length
      if isDoubled || isEscaped { i += 1 }
      out[to] = base[i]
      to += 1
      i += 1
    }
    scratchUsed += to
    keep(UnsafePointer(out), to, at, slot, spans, &result)
  }

  private func note(strayQuoteAt place: Int, from start: Int, _ result: inout RowScan) {
    let follows = place > start ? base[place - 1] : 0
    if !isStrict || (follows >= 48 && follows <= 57) {
      result.strayQuotes += 1
    } else {
      fault(.strayQuote, place, &result)
    }
  }

  func fault(_ fault: RowFault, _ at: Int, _ result: inout RowScan) {
    if result.fault != nil { return }
    result.fault = fault
    result.faultAt = at
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 10 || (byte == 13 && dialect.endsAtReturn)
  }

  private func endOfLine(from start: Int) -> Int {
    var i = start
    while i < count, !isLineEnd(base[i]) { i += 1 }
    return i
  }

  static func isBlank(_ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    for i in 0..<max(0, length) where !FoldedText.isBlank(start[i]) { return false }
    return true
  }

  private func contains(_ byte: UInt8, from start: Int, to end: Int) -> Bool {
    QuoteMap.next(byte, base, from: start, end) < end
  }

  private func lineEnds(from start: Int, to end: Int) -> Int {
    QuoteMap.lineEnds(base, from: start, to: end, count)
  }
}
