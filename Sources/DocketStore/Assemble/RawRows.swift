/// Finds the text of single rows again, for the books of rejected rows.
struct RawRows {
  let sources: [FileSource]

  /// The texts of the rows that begin at these lines of one file, cut as rejected rows are. Reads only the parts that
  /// hold them.
  func texts(file: Int, lines: [Int]) -> [Int: String] {
    guard sources.indices.contains(file) else { return [:] }
    let source = sources[file]
    let base = source.text.bytes.base
    let count = source.text.bytes.count
    var found: [Int: String] = [:]
    var wanted = lines.sorted()[...]
    let spans = CellSpans(width: 1, rows: 1)
    defer { spans.deallocate() }
    for (i, chunk) in source.plan.chunks.enumerated() {
      guard let first = wanted.first, source.partLines.indices.contains(i) else { break }
      if i + 1 < source.partLines.count, source.partLines[i + 1] <= first { continue }
      var scanner = RowScanner(
        base, count: count, dialect: source.layout.dialect, hasQuotes: chunk.hasQuotes,
        unclosedAt: source.plan.unclosedAt)
      var line = source.partLines[i]
      var at = chunk.start
      while at < chunk.limit, let next = wanted.first {
        let row = scanner.scan(from: at, into: spans, row: 0)
        if line == next {
          found[line] = ChunkReader.raw(base, at, row.end)
          wanted.removeFirst()
        } else if line > next {
          wanted.removeFirst()
          continue
        }
        line += row.lines
        at = row.next
      }
    }
    return found
  }
}
