/// Where the parts of a text begin that different threads read. A part holds the rows that begin in it; its last row
/// may run past its end.
struct ChunkPlan: Sendable {
  /// One part.
  struct Chunk: Sendable {
    /// Where its first row begins; `limit` or more when none begins in it.
    var start: Int
    /// Rows that begin here or later belong to the next part.
    var limit: Int
    /// Whether a quote stands in it or in the rest of its last row.
    var hasQuotes: Bool
  }

  /// The parts, in file order.
  let chunks: [Chunk]
  /// The opening quote that is never closed; nil when all are.
  let unclosedAt: Int?

  /// Divides `base[start..<count]` into parts of about `size` bytes.
  ///
  /// What a quote means depends on all text before it, so each part is first walked from quote to quote under both
  /// assumptions, outside and inside a quoted cell; then the assumptions are settled from the first part on.
  init(
    _ base: UnsafePointer<UInt8>, start: Int, count: Int, dialect: Dialect, size: Int, threads: Int
  ) throws {
    let text = QuotedText(base: base, start: start, count: count, dialect: dialect)
    var edges = [start]
    var nominal = start
    while true {
      let (sum, overflow) = nominal.addingReportingOverflow(max(1, size))
      if overflow || sum >= count { break }
      nominal = sum
      if let last = edges.last, nominal <= last { continue }
      var edge = nominal
      while edge < count, text.isInsideMark(edge) { edge += 1 }
      if edge < count { edges.append(edge) }
    }
    edges.append(max(count, start))
    let parts = edges.count - 1
    let marks = edges
    let hasQuotes = try Workers.map(parts, threads: threads) {
      text.hasQuote(marks[$0], marks[$0 + 1])
    }
    guard hasQuotes.contains(true) else {
      unclosedAt = nil
      chunks = (0..<parts).map {
        Chunk(
          start: $0 == 0 ? start : text.firstRow(marks[$0], marks[$0 + 1], false, nil),
          limit: marks[$0 + 1], hasQuotes: false)
      }
      return
    }
    let steps = try Workers.map(parts, threads: threads) { part -> [QuotedText.Exit] in
      [false, true].map {
        hasQuotes[part]
          ? text.walk(marks[part], marks[part + 1], inside: $0, unclosedAt: nil)
          : QuotedText.Exit(isInside: $0, openedAt: nil)
      }
    }
    var inside = [false]
    var open: Int?
    for step in steps {
      let exit = step[inside[inside.count - 1] ? 1 : 0]
      inside.append(exit.isInside)
      if let opened = exit.openedAt { open = opened }
    }
    var unclosed: Int?
    if inside[parts], let open {
      unclosed = open
      let first = marks.lastIndex { $0 <= open } ?? 0
      for part in first..<parts {
        let exit = text.walk(marks[part], marks[part + 1], inside: inside[part], unclosedAt: open)
        inside[part + 1] = exit.isInside
      }
    }
    let states = inside
    let poison = unclosed
    let starts = try Workers.map(parts, threads: threads) { part in
      part == 0 ? start : text.firstRow(marks[part], marks[part + 1], states[part], poison)
    }
    unclosedAt = unclosed
    chunks = (0..<parts).map { part in
      // The last row may run on: past a part in which no row begins, there is no telling how far.
      let next = part + 1
      let runsIntoQuotes =
        next < parts && (hasQuotes[next] || states[next] || starts[next] >= marks[next + 1])
      return Chunk(
        start: starts[part], limit: marks[next], hasQuotes: hasQuotes[part] || runsIntoQuotes)
    }
  }
}
