import DocketCore

/// The names on the left of a chart, in columns that leave room for the picture.
struct LabelColumns {
  /// Columns of the page that the names take, blanks between them included.
  let width: Int
  private let widths: [Int]
  private let rows: [[SafeText]]
  private let titles: [SafeText]
  private let page: ChartPage

  /// Names of rows (the same number each) under titles, in at most `room` columns.
  init(_ titles: [String], _ rows: [[String]], room: Int, _ page: ChartPage) {
    self.page = page
    let titles = titles.map { page.clean($0) }
    let rows = rows.map { $0.map { page.clean($0) } }
    let count = max(titles.count, rows.map(\.count).max() ?? 0)
    var widths = (0..<count).map { c in
      ([titles] + rows).map { $0.indices.contains(c) ? $0[c].width : 0 }.max() ?? 0
    }
    while widths.reduce(0, +) + max(0, count - 1) > max(count, room),
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1
    {
      widths[widest] -= 1
    }
    (self.titles, self.rows, self.widths) = (titles, rows, widths)
    width = widths.reduce(0, +) + max(0, count - 1)
  }

  /// The titles over the names.
  var head: SafeText { joined(titles) }

  /// The names of a row; a name that stands above already is not repeated.
  func line(_ row: Int) -> SafeText {
    var names = rows[row]
    if row > 0, names.count > 1 {
      for c in names.indices.dropLast() {
        guard rows[row - 1].prefix(c + 1).elementsEqual(rows[row].prefix(c + 1)) else { break }
        names[c] = .empty
      }
    }
    return joined(names)
  }

  private func joined(_ texts: [SafeText]) -> SafeText {
    var line = SafeText.empty
    for (c, width) in widths.enumerated() {
      if c > 0 { line = line + " " }
      let text = texts.indices.contains(c) ? texts[c] : .empty
      line = line + text.elided(to: width, page.glyphs.ellipsis).padded(to: width)
    }
    return line
  }
}
