import DocketCore

/// Draws groups of upright bars from a line of zero.
struct ColumnPlot {
  /// One upright bar.
  struct Column {
    /// nil: a gap.
    var value: Double?
    var isHollow = false
    /// Its place among the bars of its group.
    var series = 0
    /// What stands on it where there is room, unsanitised.
    var text = ""
  }

  let page: ChartPage
  /// Groups from left to right.
  let slots: [[Column]]
  let format: ResultColumn.Format
  /// Whether neighbouring groups touch, as the bins of a histogram do.
  var isClosed = false
  var target: Double?
  var legend: Legend
  let title: String
  let axisTitle: String

  /// The picture; labels stand at fractions of the axis. Nil when the bars do not fit side by side.
  func drawing(_ labels: [[AxisLabel]]) -> Drawing? {
    let bars = max(1, slots.map(\.count).max() ?? 1)
    var values: [Double] = slots.joined().compactMap(\.value) + [0]
    if let target { values.append(target) }
    let isWhole = format == .count && values.allSatisfy { $0.rounded() == $0 }
    var frame = PlotFrame(
      page, values: [min(0, values.min() ?? 0), max(0, values.max() ?? 0)], format: format,
      isWhole: isWhole)
    let slot = frame.width / max(1, slots.count)
    guard slot >= bars + (isClosed || slot > bars ? 0 : 1) || bars == 1 && slot >= 1 else {
      return nil
    }
    let gap = isClosed ? 0 : slot == 1 ? 0 : max(1, (slot - bars) / 3)
    let bar = min(max(1, (slot - gap) / bars), isClosed ? slot : 12)
    if let target {
      frame.grid.fillRow(frame.row(target, in: frame.raster), with: page.glyphs.target, .warning)
    }
    for (i, columns) in slots.enumerated() {
      let start = i * slot + (slot - bar * bars) / 2
      for (j, column) in columns.enumerated() {
        draw(column, from: start + j * bar, columns: bar, slot: bars == 1 ? slot : bar, &frame)
      }
    }
    let used = Double(slot * slots.count)
    let placed = labels.map { set in
      set.map { label in
        // The middle of a bar is a cell; the edge of a bin is the first cell of its bar.
        let cell = max(0, (label.at * used - (isClosed ? 0 : 0.5) + 1e-6).rounded(.down))
        return AxisLabel(
          at: cell / Double(max(1, frame.width - 1)), text: label.text, second: label.second)
      }
    }
    var drawing = Drawing(lines: legend.lines(after: title))
    drawing.lines += frame.lines(placed, title: axisTitle)
    return drawing
  }

  private func draw(
    _ column: Column, from x: Int, columns: Int, slot: Int, _ frame: inout PlotFrame
  ) {
    guard let value = column.value else { return }
    let steps = page.glyphs.upwards
    let zero = Int((frame.scale.clamped(0) * Double(frame.height)).rounded())
    let exact = frame.scale.clamped(value) * Double(frame.height)
    let full =
      column.isHollow
      ? page.glyphs.hollowFill
      : slots.contains { $0.count > 1 } ? page.glyphs.fill(column.series) : steps[steps.count - 1]
    let style = Style.ink(column.series)
    var top = frame.height - zero
    if value < 0 {
      let rows = max(1, zero - Int(exact.rounded()))
      for y in top..<min(top + rows, frame.height) {
        for i in 0..<columns { frame.grid.put(full, x + i, y, style) }
      }
      return
    }
    if value == 0 {
      frame.grid.put("0", x + columns / 2, min(top, frame.height) - 1, style)
      return
    }
    let isFine = !column.isHollow && slots.allSatisfy { $0.count == 1 } && steps.count > 1
    let above = max(0, exact - Double(zero))
    var rows = Int((isFine ? above.rounded(.down) : above.rounded()))
    var rest = isFine ? Int(((above - Double(rows)) * 8).rounded()) : 0
    if rest == 8 { (rows, rest) = (rows + 1, 0) }
    if rows == 0, rest == 0 { if isFine { rest = 1 } else { rows = 1 } }
    for y in max(0, top - rows)..<max(0, top) {
      for i in 0..<columns { frame.grid.put(full, x + i, y, style) }
    }
    top -= rows
    if rest > 0 {
      for i in 0..<columns { frame.grid.put(steps[rest - 1], x + i, top - 1, style) }
      top -= 1
    }
    let text = page.clean(column.text)
    if text.width < slot, top > 0, !text.isEmpty {
      frame.grid.write(text, max(0, x + (columns - text.width) / 2), top - 1)
    }
  }
}
