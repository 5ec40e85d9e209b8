import DocketCore

/// The rows as points between two columns of numbers.
struct ScatterChart: Chart {
  let name = "scatter"
  let summary = "the rows as points between two columns of numbers"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let (across, up, points) = try ScatterChart.points(table)
    let columns = table.table.columns
    var frame = PlotFrame(page, values: points.map(\.y), format: columns[up].format)
    let xs = points.map(\.x)
    let ends = PlotFrame.withZero(xs.min() ?? 0, xs.max() ?? 1)
    let scale = ChartScale(ends.0, ends.1)
    var raster = frame.raster
    var counts: [Int: Int] = [:]
    for point in points {
      let x = scale.index(point.x, of: raster.width)
      let y = frame.dot(point.y, in: raster)
      raster.dot(x, y, .ink1)
      counts[y * raster.width + x, default: 0] += 1
    }
    raster.stamp(on: &frame.grid)
    if page.glyphs.set == .ascii {
      for (place, count) in counts where count > 1 {
        frame.grid.put(count < 5 ? "o" : "@", place % raster.width, place / raster.width, .ink1)
      }
    }
    let labels = NumberLabels(scale, columns[across].format, page).sets
    let lines =
      Legend(page).lines(after: table.axisTitle(up))
      + frame.lines(labels, title: table.axisTitle(across))
    return Drawing(
      lines: lines,
      notes: notes(table, points.count, shared: points.count - counts.count, page, frame))
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let (across, up, points) = try ScatterChart.points(table)
    let columns = table.table.columns
    func ends(_ values: [Double], _ column: Int) -> String {
      [values.min() ?? 0, values.max() ?? 0].map { TickText.short($0, columns[column].format) }
        .joined(separator: " to ")
    }
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    return "A scatter chart of \(table.axisTitle(up)) (\(ends(points.map(\.y), up))) against "
      + "\(table.axisTitle(across)) (\(ends(points.map(\.x), across))), \(points.count) points: "
      + "from left to right \(Trend.words(sorted.map(\.y)))."
  }

  private func notes(
    _ table: ChartTable, _ drawn: Int, shared: Int, _ page: ChartPage, _ frame: PlotFrame
  ) -> [String] {
    var notes = ["\(drawn == 1 ? "1 point" : "\(drawn) points")"]
    if shared > 0 {
      notes[0] += ", \(shared) of them on the place of another"
      if page.glyphs.set == .ascii { notes[0] += " (o up to 4, @ more)" }
    }
    let left = table.rows.count - drawn
    if left > 0 {
      notes.append("\(left == 1 ? "1 row" : "\(left) rows") without both numbers not drawn")
    }
    return notes
  }

  /// The columns and the rows that have both numbers.
  private static func points(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (across: Int, up: Int, points: [(x: Double, y: Double)]) {
    var columns = table.estimates.map(\.value)
    if table.request.column != nil {
      let picked = try table.picked().value
      columns = columns.filter { $0 != picked }.prefix(1) + [picked]
    }
    if columns.count < 2, !table.isList,
      let group = table.groups.first(where: { column in
        table.rows.contains { table.number($0, column) != nil }
      })
    {
      columns.insert(group, at: 0)
    }
    guard columns.count >= 2 else { throw ChartRefusal("it has no two columns of numbers") }
    let points = table.rows.compactMap { row -> (x: Double, y: Double)? in
      guard let x = table.number(row, columns[0]), let y = table.number(row, columns[1])
      else { return nil }
      return (x, y)
    }
    guard !points.isEmpty else { throw ChartRefusal("no row has both numbers") }
    return (columns[0], columns[1], points)
  }
}
