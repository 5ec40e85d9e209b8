import DocketCore

/// Draws the rows of a matrix as bars made of parts.
struct StackedBars {
  private let table: ChartTable
  private let matrix: ChartMatrix
  private let page: ChartPage
  /// Parts by size: those that are told apart, then all others.
  private let kept: [Int]
  private let rest: [Int]
  private let rows: [Int]

  init(_ table: ChartTable, _ matrix: ChartMatrix, _ page: ChartPage) {
    self.table = table
    self.matrix = matrix
    self.page = page
    let sums = matrix.columns.indices.map { c in
      matrix.cells.reduce(0.0) { $0 + NiceTicks.bounded($1[c]?.chartNumber ?? 0) / 1e6 }
    }
    let order = matrix.columns.indices.sorted {
      sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1]
    }
    let most = Set(order.prefix(SeriesSet.most))
    kept = matrix.columns.indices.filter { most.contains($0) }
    rest = matrix.columns.indices.filter { !most.contains($0) }
    let totals = matrix.cells.map { $0.reduce(0.0) { $0 + ($1?.chartNumber ?? 0) } }
    let limit = ChartPage.mostLines
    let largest = matrix.rows.indices.sorted {
      totals[$0] == totals[$1] ? $0 < $1 : totals[$0] > totals[$1]
    }.prefix(limit)
    rows = matrix.rows.count <= limit ? Array(matrix.rows.indices) : largest.sorted()
  }

  /// The picture and what it says.
  func drawing() -> Drawing {
    let format = table.table.columns[matrix.column].format
    var legend = Legend(page)
    for (i, part) in kept.enumerated() {
      legend.add(page.glyphs.fill(i), .ink(i), matrix.columns[part])
    }
    if !rest.isEmpty { legend.add(page.glyphs.fill(6), .inkOther, restName) }
    let labels = LabelColumns(
      [matrix.rowTitle], rows.map { [name($0)] }, room: page.width * 2 / 5, page)
    let totals = rows.map { parts($0).reduce(0, +) }
    let texts = totals.map { page.clean(TickText.short($0, format), limit: 14) }
    let width = max(4, page.width - labels.width - 3 - (texts.map(\.width).max() ?? 0))
    let top = totals.max() ?? 0
    var title = StyledText(labels.head, .bold)
    let what = matrix.columnTitle.isEmpty ? "" : table.axisTitle(matrix.column)
    title.append(" " + page.clean(what, limit: page.width - labels.width - 1), .bold)
    var lines = legend.lines(after: matrix.columnTitle)
    lines.append(title)
    for (i, row) in rows.enumerated() {
      var line = StyledText(labels.line(i) + " ")
      line.append(page.glyphs.vertical, .dim)
      let cells = StackedBars.cells(parts(row), of: top, width: width)
      for (p, count) in cells.enumerated() {
        let style: Style = p < kept.count ? .ink(p) : .inkOther
        line.append(page.glyphs.fill(p < kept.count ? p : 6).repeated(count), style)
      }
      line.append(" " + texts[i])
      lines.append(line)
    }
    return Drawing(lines: lines, notes: notes)
  }

  /// One part by itself keeps its name.
  private var restName: String { rest.count == 1 ? matrix.columns[rest[0]] : "other" }

  private func name(_ row: Int) -> String {
    matrix.rows[row] + (matrix.kinds[row].mark.isEmpty ? "" : " " + matrix.kinds[row].mark)
  }

  private func parts(_ row: Int) -> [Double] {
    let values = kept.map { NiceTicks.bounded(matrix.cells[row][$0]?.chartNumber ?? 0) }
    if rest.isEmpty { return values }
    return values + [
      rest.reduce(0.0) { $0 + NiceTicks.bounded(matrix.cells[row][$1]?.chartNumber ?? 0) }
    ]
  }

  private var notes: [String] {
    var notes: [String] = []
    if rest.count > 1 { notes.append("other is the sum of \(rest.count) smaller parts") }
    if rows.count < matrix.rows.count {
      notes.append(
        "the \(rows.count) largest of \(matrix.rows.count) rows are drawn; \(matrix.rows.count - rows.count) are not"
      )
    }
    let gaps = rows.reduce(0) {
      $0 + matrix.cells[$1].filter { $0 != nil && $0?.chartNumber == nil }.count
    }
    if gaps > 0 { notes.append("\(gaps) parts have no number to draw") }
    return notes
  }

  /// Cells for each part, so that they add up to the length of the whole. Source: largest remainders (Hamilton).
  static func cells(_ parts: [Double], of top: Double, width: Int) -> [Int] {
    guard top > 0, width > 0 else { return parts.map { _ in 0 } }
    let exact = parts.map { min(max($0 / top, 0), 1) * Double(width) }
    var cells = exact.map { Int($0.rounded(.down)) }
    let whole = min(width, Int(exact.reduce(0, +).rounded()))
    let order = exact.indices.sorted {
      let (a, b) = (exact[$0] - exact[$0].rounded(.down), exact[$1] - exact[$1].rounded(.down))
      return a == b ? $0 < $1 : a > b
    }
    for i in order where cells.reduce(0, +) < whole { cells[i] += 1 }
    return cells
  }
}
