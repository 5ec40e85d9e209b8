import DocketCore

/// Upright bars, for few rows or for time.
struct ColumnsChart: Chart {
  let name = "columns"
  let summary = "upright bars from zero, for time, bands and few groups"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    if let set = try? SeriesSet(table), !set.values.isEmpty {
      return try ColumnsChart.draw(table, set, page)
    }
    let picked = try table.pickedTogether()
    guard picked.count <= SeriesSet.most else {
      throw ChartRefusal("\(picked.count) columns a row cannot be told apart")
    }
    guard
      table.rows.contains(where: { row in
        picked.contains { table.number(row, $0.value) != nil }
      })
    else { throw ChartRefusal("every number is missing") }
    let slots = table.rows.map { row in
      picked.enumerated().map { i, estimate in
        ColumnsChart.column(table, row, estimate.value, series: i)
      }
    }
    var legend = Legend(page)
    if picked.count > 1 {
      for (i, estimate) in picked.enumerated() {
        legend.add(page.glyphs.fill(i), .ink(i), table.title(estimate.value))
      }
    }
    let names = table.rows.map { table.name($0) }
    let plot = ColumnPlot(
      page: page, slots: slots, format: table.table.columns[picked[0].value].format,
      target: table.target, legend: ColumnsChart.with(target: table, picked[0].value, legend, page),
      title: picked.count > 1 ? "" : table.axisTitle(picked[0].value),
      axisTitle: table.groupTitle)
    // Names are cut to their column where that leaves enough of them to read.
    let slot = (page.width - 8) / max(1, names.count)
    let widest = names.map { page.clean($0).width }.max() ?? 0
    guard slot >= min(widest, 8) + 1 || names.count <= 2 else {
      throw ChartRefusal("\(names.count) names do not fit under columns at this width")
    }
    let labels = names.enumerated().map { i, name in
      AxisLabel(
        at: (Double(i) + 0.5) / Double(names.count), text: page.clean(name, limit: max(1, slot - 2))
      )
    }
    guard let drawing = plot.drawing([labels]) else {
      throw ChartRefusal("\(names.count) columns do not fit into this width")
    }
    return drawing
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    if let words = try? SeriesWords(table) { return words.sentence("column chart") }
    return try RowWords(table, table.picked()).sentence("column chart")
  }

  private static func draw(
    _ table: ChartTable, _ set: SeriesSet, _ page: ChartPage
  ) throws(ChartRefusal) -> Drawing {
    let format = table.table.columns[set.column].format
    var legend = Legend(page)
    let drawn = set.series.filter { !$0.isFitted }
    if drawn.count > 1 {
      for (i, series) in drawn.enumerated() {
        legend.add(page.glyphs.fill(i), .ink(i), series.name)
      }
    }
    guard set.positions.count * max(1, drawn.count) <= page.width else {
      throw ChartRefusal("\(set.positions.count * drawn.count) columns do not fit into this width")
    }
    if set.hasHollow { legend.add(page.glyphs.hollowFill, .dim, "not final") }
    let slots = set.positions.indices.map { p in
      drawn.enumerated().map { i, series in
        let point = series.points[p]
        return ColumnPlot.Column(
          value: point?.value, isHollow: point?.isHollow ?? false, series: i,
          text: point.map { TickText.short($0.value, format) } ?? "")
      }
    }
    let axis = SeriesAxis(set, page)
    // Upright bars stand at equal distances, so labels move from the calendar to the bars.
    let count = Double(max(1, set.positions.count))
    let labels = axis.labels.map { labels in
      labels.map { label in
        let nearest = axis.places.indices.min {
          abs(axis.places[$0] - label.at) < abs(axis.places[$1] - label.at)
        }
        return AxisLabel(
          at: (Double(nearest ?? 0) + 0.5) / count, text: label.text, second: label.second)
      }
    }
    let several = drawn.count > 1 && table.groups.count < 2
    let plot = ColumnPlot(
      page: page, slots: slots, format: format, target: table.target,
      legend: with(target: table, set.column, legend, page),
      title: several
        ? "" : table.axisTitle(set.column) + (set.seriesTitle.map { " by \($0)" } ?? ""),
      axisTitle: set.positionTitle)
    guard var drawing = plot.drawing(labels) else {
      throw ChartRefusal("\(set.positions.count * drawn.count) columns do not fit into this width")
    }
    drawing.notes = set.notes
    let gaps = drawn.reduce(0) { $0 + $1.points.filter { $0 == nil }.count }
    if gaps > 0 {
      drawing.notes.append("\(gaps == 1 ? "1 gap has" : "\(gaps) gaps have") no number to draw")
    }
    let marks = MarkLines(table, axis, page)
    if let note = marks.note { drawing.notes.append(note + " (line charts draw it)") }
    return drawing
  }

  private static func column(
    _ table: ChartTable, _ row: Int, _ column: Int, series: Int
  ) -> ColumnPlot.Column {
    let kind = table.table.kind(ofRow: row)
    return ColumnPlot.Column(
      value: table.number(row, column),
      isHollow: kind == .partial || kind == .provisional || table.value(row, column).isOpenEnded,
      series: series, text: table.text(row, column))
  }

  private static func with(
    target table: ChartTable, _ column: Int, _ legend: Legend, _ page: ChartPage
  ) -> Legend {
    guard let target = table.target else { return legend }
    var legend = legend
    let text = TickText.short(target, table.table.columns[column].format)
    legend.add(page.glyphs.target, .warning, "target " + text)
    return legend
  }
}
