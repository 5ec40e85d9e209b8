import DocketCore

/// How numbers are spread: bands of an answer, or the numbers of a list sorted into bins.
struct HistogramChart: Chart {
  let name = "histogram"
  let summary = "how the numbers of a list, or bands, are spread"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    if table.isList { return try drawList(table, page) }
    let (rows, column) = try HistogramChart.bands(table)
    let slots = rows.map { row in
      let kind = table.table.kind(ofRow: row)
      return [
        ColumnPlot.Column(
          value: table.number(row, column), isHollow: kind == .partial || kind == .provisional,
          text: table.text(row, column))
      ]
    }
    let plot = ColumnPlot(
      page: page, slots: slots, format: table.table.columns[column].format, isClosed: true,
      target: table.target, legend: Legend(page), title: table.axisTitle(column),
      axisTitle: table.groupTitle)
    let slot = max(1, (page.width - 8) / max(1, rows.count))
    let labels = [1, 2, 5, 10, 20, 50, 100, 1000].map { stride in
      rows.indices.filter { $0 % stride == 0 }.map { i in
        AxisLabel(
          at: (Double(i) + 0.5) / Double(rows.count),
          text: page.clean(table.name(rows[i]), limit: max(6, slot * stride - 2)))
      }
    }
    guard var drawing = plot.drawing(labels) else {
      throw ChartRefusal("\(rows.count) bands do not fit into this width")
    }
    if rows.count < table.rows.count {
      let left = table.rows.count - rows.count
      drawing.notes.append("\(left == 1 ? "1 row" : "\(left) rows") outside of the bands not drawn")
    }
    return drawing
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    guard table.isList else {
      let (_, column) = try HistogramChart.bands(table)
      return try RowWords(table, Estimate(value: column)).sentence("histogram")
    }
    let (column, numbers) = try HistogramChart.numbers(table)
    guard let box = Quartiles(numbers) else { throw ChartRefusal("every number is missing") }
    return "A histogram of \(table.axisTitle(column)), \(box.count) rows: half of them from "
      + [box.lower, box.upper].map { TickText.short($0, table.table.columns[column].format) }
      .joined(separator: " to ")
      + ", smallest \(TickText.short(box.least, table.table.columns[column].format)), largest "
      + "\(TickText.short(box.greatest, table.table.columns[column].format))."
  }

  private func drawList(
    _ table: ChartTable, _ page: ChartPage
  ) throws(ChartRefusal) -> Drawing {
    let (column, numbers) = try HistogramChart.numbers(table)
    let format = table.table.columns[column].format
    guard let bins = NumberBins(numbers, most: max(8, (page.width - 12) / 2)) else {
      throw ChartRefusal("every number is missing")
    }
    let slots = bins.counts.map {
      [ColumnPlot.Column(value: Double($0), text: $0 > 0 ? "\($0)" : "")]
    }
    let plot = ColumnPlot(
      page: page, slots: slots, format: .count, isClosed: true, legend: Legend(page),
      title: "rows", axisTitle: table.axisTitle(column))
    let count = bins.counts.count
    let labels = [1, 2, 5, 10, 20, 50].map { stride in
      (0...count).filter { $0 % stride == 0 }.map { i in
        AxisLabel(
          at: Double(i) / Double(count),
          text: page.clean(
            TickText.text(bins.edge(i), step: bins.width, format, axis: abs(bins.edge(count)))))
      }
    }
    guard var drawing = plot.drawing(labels) else {
      throw ChartRefusal("\(count) bins do not fit into this width")
    }
    let size = TickText.text(bins.width, step: bins.width, format)
    drawing.notes.append(
      "\(count == 1 ? "1 bin" : "\(count) bins") of width \(size) (Freedman-Diaconis, rounded), each from its left end"
    )
    let left = table.rows.count - numbers.count
    if left > 0 { drawing.notes.append("\(left == 1 ? "1 row" : "\(left) rows") without a number") }
    return drawing
  }

  private static func numbers(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (column: Int, numbers: [Double]) {
    let column = try table.picked().value
    let numbers = table.rows.compactMap { table.number($0, column) }
    if numbers.isEmpty { throw ChartRefusal("every number is missing") }
    return (column, numbers)
  }

  /// The rows that are bands, in order, and the column that is drawn.
  private static func bands(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (rows: [Int], column: Int) {
    guard table.groups.count == 1, let group = table.groups.first else {
      throw ChartRefusal("a histogram needs bands of one field, or a list")
    }
    let rows = table.rows.filter { row in
      switch table.value(row, group) {
      case .band, .number: return true
      default: return false
      }
    }
    guard !rows.isEmpty else { throw ChartRefusal("its rows are no bands of numbers") }
    let column = try table.picked().value
    guard rows.contains(where: { table.number($0, column) != nil }) else {
      throw ChartRefusal("every number is missing")
    }
    return (rows, column)
  }
}
