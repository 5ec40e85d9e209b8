import DocketCore

/// One line of small bars a series: its shape at a glance, with its first, last, least and greatest number.
struct SparkChart: Chart {
  let name = "spark"
  let summary = "one line a series: its shape at a glance"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let (series, format, title) = try SparkChart.series(table)
    let shown = Array(series.prefix(ChartPage.mostLines))
    let labels = LabelColumns(
      [title], shown.map { [$0.name] }, room: page.width * 2 / 5, page)
    let texts = shown.map { page.clean(SparkChart.text($0, format)) }
    let widest = texts.map(\.width).max() ?? 0
    let room = max(1, page.width - labels.width - 1)
    let hasTexts = room >= widest + 10
    let width = hasTexts ? room - widest - 2 : room
    let longest = shown.map(\.points.count).max() ?? 0
    var lines: [StyledText] = []
    if !labels.head.string.allSatisfy({ $0 == " " }) {
      lines.append(StyledText(labels.head, .bold))
    }
    for (i, one) in shown.enumerated() {
      var line = StyledText(labels.line(i) + " ")
      SparkChart.append(one, width: width, page, &line)
      let used = min(one.points.count, width)
      if hasTexts {
        line.append(.spaces(min(longest, width) - used + 2))
        line.append(texts[i], .dim)
      }
      lines.append(line)
    }
    return Drawing(lines: lines, notes: notes(series, shown: shown.count, width: width))
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    if let words = try? SeriesWords(table) { return words.sentence("spark line") }
    let (series, format, title) = try SparkChart.series(table)
    let parts = series.prefix(SeriesSet.most).map { "\($0.name) \(SparkChart.text($0, format))" }
    return "Spark lines by \(title), \(series.count) of them: " + parts.joined(separator: "; ")
      + "."
  }

  /// Series along time; else every row along its columns.
  private static func series(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (series: [ChartSeries], format: ResultColumn.Format, title: String) {
    var found: ([ChartSeries], ResultColumn.Format, String)
    if let set = try? SeriesSet(table, most: Int.max), set.positions.count > 1 {
      found = (
        set.series.filter { !$0.isFitted }, table.table.columns[set.column].format,
        set.seriesTitle ?? ""
      )
    } else {
      let picked = try table.pickedTogether()
      guard picked.count > 1 else {
        throw ChartRefusal("its rows are not in an order of time, bands or numbers")
      }
      let series = table.rows.map { row in
        ChartSeries(
          name: table.name(row),
          points: picked.map { column in
            table.number(row, column.value).map { ChartSeries.Point(value: $0) }
          })
      }
      found = (series, table.table.columns[picked[0].value].format, table.groupTitle)
    }
    guard found.0.contains(where: { !$0.values.isEmpty }) else {
      throw ChartRefusal("every number is missing")
    }
    return found
  }

  private static func append(
    _ series: ChartSeries, width: Int, _ page: ChartPage, _ line: inout StyledText
  ) {
    let points = series.points.suffix(width)
    let values = points.compactMap { $0?.value }
    let (low, high) = PlotFrame.withZero(values.min() ?? 0, values.max() ?? 1)
    let scale = ChartScale(low, high)
    for point in points {
      guard let point else {
        line.append(" ")
        continue
      }
      let level = ChartScale.index(scale.clamped(point.value), of: page.glyphs.levels.count)
      line.append(page.glyphs.levels[level], point.isHollow ? .dim : .ink1)
    }
  }

  private static func text(_ series: ChartSeries, _ format: ResultColumn.Format) -> String {
    guard let first = series.values.first, let last = series.values.last,
      let low = series.values.min(), let high = series.values.max()
    else { return "no numbers" }
    func short(_ value: Double) -> String { TickText.short(value, format) }
    return "\(short(first)) to \(short(last)), least \(short(low)), greatest \(short(high))"
  }

  private func notes(_ series: [ChartSeries], shown: Int, width: Int) -> [String] {
    var notes = ["each line has its own scale"]
    if shown < series.count {
      notes.append("the first \(shown) of \(series.count) lines are drawn")
    }
    if series.contains(where: { $0.points.count > width }) {
      notes.append("the last \(width) points of each line are drawn")
    }
    return notes
  }
}
