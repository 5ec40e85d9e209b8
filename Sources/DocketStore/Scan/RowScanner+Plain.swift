extension RowScanner {
  /// Scans a row without quotes, marking all delimiters and line feeds in eight bytes at once; nil when the row has a
  /// quote.
  @inline(__always)
  func plain(from start: Int, into spans: CellSpans, row: Int) -> RowScan? {
    var result = RowScan()
    let slot = row &* spans.width
    let raw = UnsafeRawPointer(base)
    var at = start
    var i = start
    while i &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      var marks =
        RowScanner.zeros(word ^ patterns.0) | RowScanner.zeros(word ^ patterns.1)
        | RowScanner.zeros(word ^ patterns.2)
      while marks != 0 {
        let end = i &+ marks.trailingZeroBitCount &>> 3
        marks &= marks &- 1
        if base[end] == 10 {
          finish(start, at, end, slot, spans, &result)
          return result
        }
        if base[end] != dialect.delimiter { return nil }
        cell(at, end, slot, spans, &result)
        at = end &+ 1
      }
      i &+= 8
    }
    while i < count {
      if base[i] == 10 {
        finish(start, at, i, slot, spans, &result)
        return result
      }
      if base[i] == dialect.quote { return nil }
      if base[i] == dialect.delimiter {
        cell(at, i, slot, spans, &result)
        at = i &+ 1
      }
      i &+= 1
    }
    finish(start, at, count, slot, spans, &result)
    return result
  }

  /// The high bit of every byte that is zero, and no other.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }

  @inline(__always)
  private func cell(
    _ at: Int, _ end: Int, _ slot: Int, _ spans: CellSpans, _ result: inout RowScan
  ) {
    let length = end &- at
    if length > RowFault.longestCell {
      fault(.cellTooLong, at, &result)
      keep(base + at, 0, at, slot, spans, &result)
    } else {
      keep(base + at, length, at, slot, spans, &result)
    }
  }

  /// Ends the row at a line feed or at the end of the text.
  @inline(__always)
  private func finish(
    _ start: Int, _ at: Int, _ end: Int, _ slot: Int, _ spans: CellSpans,
    _ result: inout RowScan
  ) {
    let textEnd = end > start && base[end &- 1] == 13 ? end &- 1 : end
    cell(at, max(at, textEnd), slot, spans, &result)
    result.end = textEnd
    result.next = min(end &+ 1, count)
    if end < count { result.lines = 1 }
    if result.cells == 1, result.fault == nil {
      result.isBlank = RowScanner.isBlank(base + start, textEnd &- start)
    }
  }
}
