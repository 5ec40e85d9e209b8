import DocketCore

/// Draws a matrix as shades of four steps, each number beside its shade where the columns are wide enough.
struct ShadeField {
  private let table: ChartTable
  private let matrix: ChartMatrix
  private let page: ChartPage
  private let scale: ChartScale
  private let format: ResultColumn.Format
  private let rows: [Int]

  init(_ table: ChartTable, _ matrix: ChartMatrix, _ page: ChartPage) {
    self.table = table
    self.matrix = matrix
    self.page = page
    format = table.table.columns[matrix.column].format
    let values = matrix.cells.flatMap { $0.compactMap { $0?.chartNumber } }
    let ends = PlotFrame.withZero(values.min() ?? 0, values.max() ?? 1)
    scale = ChartScale(ends.0, ends.1)
    rows = Array(matrix.rows.indices.prefix(ChartPage.mostRows))
  }

  /// The picture and what it says.
  func drawing() -> Drawing {
    let labels = LabelColumns(
      [matrix.rowTitle], rows.map { [matrix.rows[$0] + mark($0)] }, room: page.width / 3, page)
    let room = page.width - labels.width - 1
    let number = rows.flatMap { row in matrix.cells[row].map { text($0).width } }.max() ?? 0
    let heads = matrix.columns.map { page.clean($0) }
    let count = matrix.columns.count
    let widest = max(number + 2, min(heads.map(\.width).max() ?? 1, 12))
    // Numbers and whole names, numbers, or shades alone.
    let sizes = [widest, number + 2, 3, 2].filter { $0 >= 2 }
    let size = sizes.first { ($0 + 1) * count <= room } ?? 1
    let withNumbers = size >= number + 2
    let gap = size == 1 ? 0 : 1
    let shown = min(count, max(1, room / (size + gap)))
    var lines = [head(labels, heads, size: size, gap: gap, shown: shown)]
    if !matrix.columnTitle.isEmpty {
      let title = page.clean(matrix.columnTitle, limit: room)
      lines.insert(StyledText(.spaces(labels.width + 1) + title, .dim), at: 0)
    }
    for (i, row) in rows.enumerated() {
      var line = StyledText(labels.line(i))
      for x in 0..<shown {
        line.append(.spaces(x == 0 ? 1 : gap))
        append(matrix.cells[row][x], size: size, withNumbers: withNumbers, &line)
      }
      lines.append(line)
    }
    return Drawing(lines: lines + legend, notes: notes(shown: shown))
  }

  private func mark(_ row: Int) -> String {
    matrix.kinds[row].mark.isEmpty ? "" : " " + matrix.kinds[row].mark
  }

  private func text(_ value: ResultValue?) -> SafeText {
    guard let value else { return .empty }
    if case .immature = value { return page.glyphs.ellipsis }
    guard let number = value.chartNumber else {
      if case .notYet = value { return page.glyphs.ellipsis }
      return page.glyphs.gap
    }
    return page.clean(TickText.short(number, format), limit: 10)
  }

  /// The names of the columns; where they are too long for the columns, only as many as fit.
  private func head(
    _ labels: LabelColumns, _ heads: [SafeText], size: Int, gap: Int, shown: Int
  ) -> StyledText {
    let start = labels.width + 1
    var grid = CellGrid(width: page.width, height: 1)
    grid.write(labels.head, 0, 0, .bold)
    var free = start
    for x in 0..<shown {
      let place = start + x * (size + gap)
      if place < free { continue }
      let fits = heads[x].width <= size
      let text = fits ? heads[x] : heads[x].elided(to: max(size, 7), page.glyphs.ellipsis)
      if text.width > page.width - place, !fits { break }
      let shift = fits && size >= 5 ? size - text.width : 0
      grid.write(text, place + shift, 0, .bold)
      free = place + max(text.width + 1, size + gap)
    }
    return grid.line(0)
  }

  private func append(
    _ value: ResultValue?, size: Int, withNumbers: Bool, _ line: inout StyledText
  ) {
    guard let value else { return line.append(.spaces(size)) }
    let shade = value.chartNumber.map { page.glyphs.shades[step($0)] }
    guard withNumbers else {
      if let shade { return line.append(shade.repeated(size), .ink1) }
      let sign = text(value)
      return line.append(
        sign.width <= size ? sign.padded(to: size) : page.glyphs.gap.padded(to: size), .dim)
    }
    if let shade { line.append(shade, .ink1) } else { line.append(" ") }
    line.append(text(value).padded(to: size - 1, right: true), shade == nil ? .dim : .plain)
  }

  /// The shade of a number, 0 the lightest.
  private func step(_ number: Double) -> Int {
    min(page.glyphs.shades.count - 1, Int(scale.clamped(number) * Double(page.glyphs.shades.count)))
  }

  private var legend: [StyledText] {
    var legend = Legend(page)
    let count = page.glyphs.shades.count
    for i in 0..<count {
      let ends = [i, i + 1].map {
        TickText.short(
          scale.low + (scale.high - scale.low) * Double($0) / Double(count), format)
      }
      legend.add(page.glyphs.shades[i].repeated(3), .ink1, ends.joined(separator: " to "))
    }
    let cells = matrix.cells.joined()
    if cells.contains(where: { $0 == .immature || $0 == .notYet }) {
      legend.add(page.glyphs.ellipsis, .dim, "not observed long enough")
    }
    if cells.contains(where: { $0 == .missing }) { legend.add(page.glyphs.gap, .dim, "no number") }
    return legend.lines(after: "")
  }

  private func notes(shown: Int) -> [String] {
    var notes: [String] = []
    if rows.count < matrix.rows.count {
      notes.append("the first \(rows.count) of \(matrix.rows.count) rows are drawn")
    }
    if shown < matrix.columns.count {
      notes.append("the first \(shown) of \(matrix.columns.count) columns are drawn")
    }
    return notes
  }
}
