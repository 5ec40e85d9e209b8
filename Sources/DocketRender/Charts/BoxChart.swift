import DocketCore

/// The five numbers of a list's column, one box a group.
struct BoxChart: Chart {
  let name = "box"
  let summary = "smallest, quartiles and largest of a list's numbers, by group"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let (column, boxes) = try BoxChart.boxes(table)
    let format = table.table.columns[column].format
    let shown = boxes.prefix(ChartPage.mostLines)
    let counts = shown.map { page.clean("n \($0.box.count)") }
    let right = (counts.map(\.width).max() ?? 0) + 1
    let labels = LabelColumns(
      table.groups.map { table.title($0) }, shown.map { [$0.name] }, room: page.width / 3, page)
    let width = max(8, page.width - labels.width - 1 - right)
    let ends = PlotFrame.withZero(
      shown.map(\.box.least).min() ?? 0, shown.map(\.box.greatest).max() ?? 1)
    let ticks = NiceTicks(around: ends.0, ends.1, most: 8)
    let scale = ChartScale(ticks.values.first ?? 0, ticks.values.last ?? 1)
    var head = StyledText(labels.head + " ", .bold)
    head.append(page.clean(table.axisTitle(column), limit: width), .bold)
    var lines = [head]
    for (i, item) in shown.enumerated() {
      var line = StyledText(labels.line(i) + " ")
      var grid = CellGrid(width: width + right, height: 1)
      BoxChart.draw(item.box, scale, width: width, page, &grid)
      grid.write(counts[i], width + right - counts[i].width, 0, .dim)
      for run in grid.line(0).runs { line.append(run.text, run.style) }
      lines.append(line)
    }
    let under = AxisLabel.fitting(
      NumberLabels(scale, format, page).sets, width: width, reach: labels.width + 1)
    lines += AxisLines(under, width: width, reach: labels.width + 1, page).lines(title: "")
    return Drawing(lines: lines, notes: notes(table, boxes, shown: shown.count, page))
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let (column, boxes) = try BoxChart.boxes(table)
    let format = table.table.columns[column].format
    let sorted = boxes.sorted { $0.box.median < $1.box.median }
    func words(_ item: (name: String, box: Quartiles)) -> String {
      "\(item.name) \(TickText.short(item.box.median, format))"
    }
    guard let low = sorted.first, let high = sorted.last else { return "" }
    return
      "A box chart of \(table.axisTitle(column)) by \(table.groupTitle), \(boxes.count) groups: "
      + (boxes.count == 1
        ? "median of \(words(low))." : "highest median \(words(high)), lowest \(words(low)).")
  }

  private func notes(
    _ table: ChartTable, _ boxes: [(name: String, box: Quartiles)], shown: Int, _ page: ChartPage
  ) -> [String] {
    let box =
      page.glyphs.uncertain.repeated(3).string + page.glyphs.middle.string
      + page.glyphs.uncertain.repeated(3).string
    var notes = [
      "\(box) from the lower quartile over the median to the upper one; lines to the smallest and the largest"
    ]
    let left = table.rows.count - boxes.reduce(0) { $0 + $1.box.count }
    if left > 0 { notes.append("\(left == 1 ? "1 row" : "\(left) rows") without a number") }
    if shown < boxes.count { notes.append("the first \(shown) of \(boxes.count) groups are drawn") }
    return notes
  }

  private static func draw(
    _ box: Quartiles, _ scale: ChartScale, width: Int, _ page: ChartPage, _ grid: inout CellGrid
  ) {
    func cell(_ value: Double) -> Int { scale.index(value, of: width) }
    for x in cell(box.least)...max(cell(box.least), cell(box.greatest)) {
      grid.put(page.glyphs.whisker, x, 0, .ink1)
    }
    grid.put(page.glyphs.whiskerLeft, cell(box.least), 0, .ink1)
    grid.put(page.glyphs.whiskerRight, cell(box.greatest), 0, .ink1)
    for x in cell(box.lower)...max(cell(box.lower), cell(box.upper)) {
      grid.put(page.glyphs.uncertain, x, 0, .ink1)
    }
    grid.put(page.glyphs.middle, cell(box.median), 0, .bold)
  }

  /// The boxes in the order of their groups; of many rows, those that have numbers.
  private static func boxes(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (column: Int, boxes: [(name: String, box: Quartiles)]) {
    guard table.isList else {
      throw ChartRefusal("a box needs every number; a list has them")
    }
    let column = try table.picked().value
    var numbers: [String: [Double]] = [:]
    var order: [String] = []
    for row in table.rows {
      let name = table.groups.first.map { table.text(row, $0) } ?? "all"
      guard let number = table.number(row, column) else { continue }
      if numbers[name] == nil { order.append(name) }
      numbers[name, default: []].append(number)
    }
    let boxes = order.compactMap { name in
      numbers[name].flatMap(Quartiles.init).map { (name: name, box: $0) }
    }
    if boxes.isEmpty { throw ChartRefusal("every number is missing") }
    return (column, boxes)
  }
}
