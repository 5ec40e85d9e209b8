import DocketCore

/// Draws step curves from 0 to 100 % over days, and under the axis how many were still watched.
struct CurvePlot {
  private let curves: [(name: String, curve: ResultCurve)]
  private let all: Int
  private let page: ChartPage
  private let target: Double?
  private let lastDay: Double

  /// Named curves; the first six are drawn.
  init(_ curves: [(name: String, curve: ResultCurve)], _ page: ChartPage, target: Double?) {
    all = curves.count
    self.curves = Array(curves.prefix(SeriesSet.most))
    self.page = page
    self.target = target.flatMap { (0...1).contains($0) ? $0 : nil }
    lastDay = Double(self.curves.compactMap { $0.curve.steps.last?.day }.max() ?? 0)
  }

  private var isOpen: Bool { curves.first?.curve.kind != .incidence }

  /// The picture and what it says.
  func drawing() -> Drawing {
    var frame = PlotFrame(page, values: [0, 1], format: .percent, top: 1)
    let scale = ChartScale(0, max(1, lastDay))
    if let target {
      frame.grid.fillRow(frame.row(target, in: frame.raster), with: page.glyphs.target, .warning)
    }
    var raster = frame.raster
    if hasIntervals {
      for one in curves {
        dots(one.curve, scale, frame, &raster) { $0.low }
        dots(one.curve, scale, frame, &raster) { $0.high }
      }
    }
    for (i, one) in curves.enumerated().reversed() {
      trace(one.curve, scale, frame, &raster, .ink(i))
    }
    raster.stamp(on: &frame.grid)
    for i in curves.indices { mark(i, scale, raster, &frame) }
    let labels = NumberLabels(scale, .days, page).sets
    var lines = legend.lines(after: isOpen ? "still open" : "ended this way")
    lines += frame.lines(labels, title: "days since the start")
    let ticks = AxisLabel.fitting(labels, width: frame.width, reach: frame.reach)
    lines += atRisk(ticks, scale, frame)
    return Drawing(lines: lines, notes: notes)
  }

  private var hasIntervals: Bool {
    curves.count <= 2
      && curves.contains { $0.curve.steps.contains { $0.low != nil && $0.high != nil } }
  }

  private var legend: Legend {
    var legend = Legend(page)
    if curves.count > 1 {
      for (i, one) in curves.enumerated() {
        legend.add(page.glyphs.marker(i, of: curves.count, isHollow: false), .ink(i), one.name)
      }
    }
    if let target {
      legend.add(page.glyphs.target, .warning, "target " + TickText.short(target, .percent))
    }
    return legend
  }

  private var notes: [String] {
    var notes: [String] = []
    if all > curves.count {
      notes.append(
        "the first \(curves.count) of \(all) curves are drawn; curves cannot be added up")
    }
    if hasIntervals { notes.append("dotted: 95 % limits") }
    return notes
  }

  /// Joins the steps of a curve, each value holding until the next day.
  private func trace(
    _ curve: ResultCurve, _ scale: ChartScale, _ frame: PlotFrame, _ raster: inout DotRaster,
    _ ink: Style
  ) {
    var x = 0
    var y = frame.dot(isOpen ? 1 : 0, in: raster)
    for step in curve.steps {
      guard step.value.isFinite else { continue }
      let nextX = scale.index(Double(step.day), of: raster.width)
      let nextY = frame.dot(step.value, in: raster)
      raster.line(from: (x, y), to: (nextX, y), ink)
      raster.line(from: (nextX, y), to: (nextX, nextY), ink)
      (x, y) = (nextX, nextY)
    }
  }

  /// A limit of a curve as single dots, so that it is not taken for a curve.
  private func dots(
    _ curve: ResultCurve, _ scale: ChartScale, _ frame: PlotFrame, _ raster: inout DotRaster,
    _ value: (ResultCurve.Step) -> Double?
  ) {
    let apart = raster.across * 2
    var next = 0
    for (i, step) in curve.steps.enumerated() {
      let end = i + 1 < curve.steps.count ? curve.steps[i + 1].day : step.day
      let last = scale.index(Double(end), of: raster.width)
      next = max(next, scale.index(Double(step.day), of: raster.width))
      guard let number = value(step), number.isFinite else { continue }
      while next < last {
        if next % apart == 0 { raster.dot(next, frame.dot(number, in: raster), .dim) }
        next += 1
      }
    }
  }

  /// Signs along a curve, at places of its own, so that curves are told apart without colour.
  private func mark(
    _ index: Int, _ scale: ChartScale, _ raster: DotRaster, _ frame: inout PlotFrame
  ) {
    guard curves.count > 1 else { return }
    let curve = curves[index].curve
    let end = scale.index(Double(curve.steps.last?.day ?? 0), of: frame.width)
    let apart = max(8, frame.width / 5)
    let sign = page.glyphs.marker(index, of: curves.count, isHollow: false)
    var places = Array(stride(from: 3 + index * apart / curves.count, to: end, by: apart))
    places.append(end)
    for x in places {
      let day = scale.low + (scale.high - scale.low) * Double(x) / Double(max(1, frame.width - 1))
      let step = curve.steps.last { Double($0.day) <= day + 1e-9 }
      let y = frame.row(step?.value ?? (isOpen ? 1 : 0), in: raster)
      frame.grid.put(sign, x, y, .ink(index))
    }
  }

  /// A line a curve: how many were watched just before each day with a label.
  private func atRisk(
    _ ticks: [AxisLabel], _ scale: ChartScale, _ frame: PlotFrame
  ) -> [StyledText] {
    let days = ticks.map { (scale.low + (scale.high - scale.low) * $0.at).rounded() }
    let isNamed = curves.count > 1
    var lines = [StyledText(page.clean("watched on that day", limit: page.width), .dim)]
    for (i, one) in curves.enumerated() {
      var grid = CellGrid(width: page.width, height: isNamed ? 2 : 1)
      let row = isNamed ? 1 : 0
      if isNamed {
        grid.put(page.glyphs.marker(i, of: curves.count, isHollow: false), 0, 0, .ink(i))
        grid.write(page.clean(one.name, limit: page.width - 2), 2, 0, .dim)
      }
      // Beside short names there is room on the same line.
      let nameWidth = isNamed ? min(page.clean(one.name).width + 2, page.width) : 0
      let shared = !isNamed || nameWidth < frame.reach - 1
      var free = 0
      for (label, day) in zip(ticks, days) {
        let count = one.curve.steps.first { Double($0.day) >= day }?.atRisk ?? 0
        let text = page.clean(TickText.text(Double(count), step: 1, .count))
        let centre = frame.reach + ChartScale.index(label.at, of: frame.width)
        let start = max(0, min(centre - text.width / 2, page.width - text.width))
        if start < max(free, shared ? nameWidth : 0) { continue }
        grid.write(text, start, shared ? 0 : row, .plain)
        free = start + text.width + 1
      }
      lines.append(grid.line(0))
      if !shared { lines.append(grid.line(1)) }
    }
    return lines
  }
}
