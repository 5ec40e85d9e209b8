/// The first rows of a text under one dialect, for guessing.
struct SampleRows {
  /// One row.
  struct Row {
    /// The cells, without their quotes.
    var cells: [String]
    /// Whether the row's structure is at fault.
    var isFaulty: Bool
    /// Where it begins, and its 1-based line.
    var start: Int
    var line: Int
    /// Where the next row begins, and that line.
    var next: Int
    var nextLine: Int
    /// Whether it holds nothing but blanks.
    var isBlank: Bool

    /// Cells that are not blank.
    var filled: Int { cells.reduce(0) { $0 + (FoldedText.trimmed($1).isEmpty ? 0 : 1) } }
  }

  /// The longest stretch of a file that guesses look at.
  static let window = 1 << 17
  /// Columns looked at; one more than a file may have.
  static let columns = TableLimits.columns + 1

  let rows: [Row]

  /// Up to `most` rows from `start` on. A row that the window cuts is left out unless it is the only one.
  init(_ text: DecodedText, from start: Int, line: Int = 1, dialect: Dialect, most: Int) {
    let base = text.bytes.base
    let all = text.bytes.count
    let end = all - start > SampleRows.window ? start + SampleRows.window : all
    var scanner = RowScanner(base, count: end, dialect: dialect)
    let spans = CellSpans(width: SampleRows.columns, rows: 1)
    defer { spans.deallocate() }
    var rows: [Row] = []
    var at = start
    var line = line
    while at < end, rows.count < most {
      var scan = scanner.scan(from: at, into: spans, row: 0)
      if scan.next >= end, end < all {
        if !rows.isEmpty { break }
        scanner = RowScanner(base, count: all, dialect: dialect)
        scan = scanner.scan(from: at, into: spans, row: 0)
      }
      let kept = min(scan.cells, SampleRows.columns)
      let cells = (0..<kept).map { i in
        let bytes = UnsafeBufferPointer(
          start: spans.starts[i], count: min(Int(spans.lengths[i]), 1 << 16))
        return String(decoding: bytes, as: UTF8.self)
      }
      rows.append(
        Row(
          cells: cells, isFaulty: scan.fault != nil, start: at, line: line, next: scan.next,
          nextLine: line + scan.lines, isBlank: scan.isBlank))
      at = scan.next
      line += scan.lines
    }
    self.rows = rows
  }
}
