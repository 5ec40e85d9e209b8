import DocketCore
import Foundation

/// Draws estimates with their intervals beside a line of no difference.
struct ForestPlot {
  /// What is drawn: a ratio around 1, a difference around 0, or a plain estimate.
  enum Kind: Hashable { case ratio, difference, plain }

  private let table: ChartTable
  private let estimate: Estimate
  private let kind: Kind
  private let page: ChartPage
  private let rows: [Int]
  private let scale: ChartScale
  private let format: ResultColumn.Format

  init(_ table: ChartTable, _ estimate: Estimate, _ kind: Kind, _ page: ChartPage) {
    self.table = table
    self.estimate = estimate
    self.kind = kind
    self.page = page
    rows = Array(table.rows.prefix(ChartPage.mostLines))
    format = table.table.columns[estimate.value].format
    let values = rows.flatMap { row in
      [estimate.value, estimate.low, estimate.high].compactMap { table.number(row, $0) }
    }
    scale = ForestPlot.scale(values, kind)
  }

  /// The value at which groups do not differ.
  private var none: Double? {
    switch kind {
    case .ratio: return 1
    case .difference: return 0
    case .plain: return nil
    }
  }

  /// Ratios are cut to a hundredth and a hundredfold: an interval that reaches further is told by an arrow.
  private static func scale(_ values: [Double], _ kind: Kind) -> ChartScale {
    switch kind {
    case .ratio:
      let positive = values.filter { $0 > 0 }
      let low = min(max(positive.min() ?? 0.5, 0.01), 0.8)
      let high = max(min(positive.max() ?? 2, 100), 1.25)
      return ChartScale(low / 1.05, high * 1.05, isLog: true)
    case .difference, .plain:
      let ticks = NiceTicks(
        around: min(0, values.min() ?? 0), max(0, values.max() ?? 0), most: 8)
      return ChartScale(ticks.values.first ?? 0, ticks.values.last ?? 1)
    }
  }

  /// The picture and what it says.
  func drawing() -> Drawing {
    var titles = table.groups.map { table.title($0) }
    if titles.isEmpty { titles = [""] }
    let labels = LabelColumns(
      titles,
      rows.map { row in table.groups.isEmpty ? ["all"] : table.groups.map { table.text(row, $0) } },
      room: page.width / 3, page)
    let room = page.width - labels.width - 1
    let full = rows.map { page.clean(text($0, withLimits: true)) }
    let widest = full.map(\.width).max() ?? 0
    let texts =
      widest * 2 <= room
      ? full : rows.map { page.clean(text($0, withLimits: false), limit: room / 4) }
    let right = (texts.map(\.width).max() ?? 0) + 2
    let width = max(8, room - right)
    var head = StyledText(labels.head + " ", .bold)
    head.append(page.clean(table.axisTitle(estimate.value), limit: room), .bold)
    var lines = [head]
    for (i, row) in rows.enumerated() {
      var line = StyledText(labels.line(i) + " ")
      var grid = CellGrid(width: room, height: 1)
      draw(row, width: width, &grid)
      grid.write(texts[i], room - texts[i].width, 0)
      for run in grid.line(0).runs { line.append(run.text, run.style) }
      lines.append(line)
    }
    let under = AxisLabel.fitting(labelSets, width: width, reach: labels.width + 1)
    lines += AxisLines(under, width: width, reach: labels.width + 1, page).lines(title: "")
    return Drawing(lines: lines, notes: notes)
  }

  private var labelSets: [[AxisLabel]] {
    guard scale.isLog else { return NumberLabels(scale, format, page).sets }
    let steps: [[Double]] = [
      [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.8, 1, 1.25, 2, 5, 10, 20, 50, 100],
      [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100],
      [0.01, 0.1, 0.5, 1, 2, 10, 100], [0.01, 0.1, 1, 10, 100], [1],
    ]
    return steps.map { values in
      values.filter { (0...1).contains(scale.fraction($0)) }.map {
        AxisLabel(at: scale.clamped($0), text: page.clean(Number.inexact($0).plain))
      }
    }
  }

  private func draw(_ row: Int, width: Int, _ grid: inout CellGrid) {
    func cell(_ value: Double) -> Int { scale.index(value, of: width) }
    if let none { grid.put(page.glyphs.mark, cell(none), 0, .dim) }
    guard let value = table.number(row, estimate.value) else { return }
    if let a = table.number(row, estimate.low), let b = table.number(row, estimate.high) {
      let (low, high) = (min(a, b), max(a, b))
      for x in cell(low)...max(cell(low), cell(high)) {
        grid.put(page.glyphs.whisker, x, 0, .ink1)
      }
      let isCutLeft = scale.fraction(low) < -1e-9
      let isCutRight = scale.fraction(high) > 1 + 1e-9
      grid.put(
        isCutLeft ? page.glyphs.arrowLeft : page.glyphs.whiskerLeft, cell(low), 0, .ink1)
      grid.put(
        isCutRight ? page.glyphs.arrowRight : page.glyphs.whiskerRight, cell(high), 0, .ink1)
    }
    grid.put(page.glyphs.marker(0, of: 1, isHollow: false), cell(value), 0, .ink1)
  }

  private func text(_ row: Int, withLimits: Bool) -> String {
    let value = table.text(row, estimate.value)
    guard withLimits, let low = estimate.low, let high = estimate.high,
      table.number(row, low) != nil || table.number(row, high) != nil
    else { return value }
    return "\(value) (\(table.text(row, low)) to \(table.text(row, high)))"
  }

  private var notes: [String] {
    var notes: [String] = []
    switch kind {
    case .ratio:
      notes.append("\(page.glyphs.mark.string) 1: no difference; equal ratios are equally wide")
    case .difference: notes.append("\(page.glyphs.mark.string) 0: no difference")
    case .plain: break
    }
    if rows.count < table.rows.count {
      notes.append("the first \(rows.count) of \(table.rows.count) rows are drawn")
    }
    return notes
  }
}
