import DocketCore

/// Draws series as lines with points, with marks, a target, intervals and limits.
struct SeriesPlot {
  /// A line across the plot that is no series: one value a position, nil where there is none.
  struct Rail {
    var values: [Double?]
    var isDense: Bool
  }

  private let table: ChartTable
  private let shown: SeriesSet
  private let page: ChartPage
  private let axis: SeriesAxis
  private let marks: MarkLines
  /// Limits and their centre.
  var rails: [Rail] = []
  /// Whether flagged points get a sign of their own.
  var flags = false

  init(_ table: ChartTable, _ set: SeriesSet, _ page: ChartPage) {
    self.table = table
    shown = set
    self.page = page
    axis = SeriesAxis(set, page)
    marks = MarkLines(table, axis, page)
  }

  /// The picture and what it has to say.
  func drawing() -> Drawing {
    let column = table.table.columns[shown.column]
    let target = table.target
    let values =
      shown.values + rails.flatMap { $0.values.compactMap { $0 } } + (target.map { [$0] } ?? [])
    let isWhole = column.format == .count && values.allSatisfy { $0.rounded() == $0 }
    var frame = PlotFrame(page, values: values, format: column.format, isWhole: isWhole)
    var lines = legend(target, column).lines(after: title(column))
    lines += marks.draw(on: &frame)
    if let target {
      frame.grid.fillRow(frame.row(target, in: frame.raster), with: page.glyphs.target, .warning)
    }
    draw(on: &frame)
    lines += frame.lines(axis.labels, title: shown.positionTitle)
    return Drawing(lines: lines, notes: notes(frame, column))
  }

  private func title(_ column: ResultColumn) -> String {
    let names = shown.series.filter { !$0.isFitted }
    if names.count > 1, table.groups.count < 2 { return column.format == .days ? "days" : "" }
    return table.axisTitle(shown.column) + (shown.seriesTitle.map { " by \($0)" } ?? "")
  }

  private func legend(_ target: Double?, _ column: ResultColumn) -> Legend {
    var legend = Legend(page)
    let drawn = shown.series.filter { !$0.isFitted }
    if shown.series.count > 1 || !rails.isEmpty {
      for (i, series) in shown.series.enumerated() {
        let sign =
          series.isFitted
          ? page.glyphs.limit : page.glyphs.marker(i, of: drawn.count, isHollow: false)
        legend.add(sign, style(i), series.name)
      }
    }
    if shown.hasHollow {
      let sign = page.glyphs.marker(0, of: drawn.count, isHollow: true)
      legend.add(sign, .dim, "not final")
    }
    if flags, shown.series.contains(where: { $0.points.contains { $0?.isFlagged == true } }) {
      legend.add(page.glyphs.flagged, .error, "flagged")
    }
    if !rails.isEmpty { legend.add(page.glyphs.limit, .dim, "centre and limits") }
    if let target {
      legend.add(page.glyphs.target, .warning, "target " + TickText.short(target, column.format))
    }
    return legend
  }

  private func notes(_ frame: PlotFrame, _ column: ResultColumn) -> [String] {
    var notes = shown.notes
    if frame.isCut {
      let start = frame.scale.low > 0 ? frame.scale.low : frame.scale.high
      notes.append("the axis begins at \(TickText.short(start, column.format)), not at zero")
    }
    let gaps = shown.series.filter { !$0.isFitted }.reduce(0) {
      $0 + $1.points.filter { $0 == nil }.count
    }
    if gaps > 0 {
      notes.append("\(gaps == 1 ? "1 gap has" : "\(gaps) gaps have") no number to draw")
    }
    if intervals { notes.append("dotted: 95 % intervals") }
    if let note = marks.note { notes.append(note) }
    return notes
  }

  /// Intervals are drawn for one series whose points stand apart.
  private var intervals: Bool {
    shown.series.count == 1 && shown.positions.count * 2 <= page.width
      && shown.series.contains { $0.points.contains { $0?.low != nil && $0?.high != nil } }
  }

  private func style(_ index: Int) -> Style {
    shown.series.indices.contains(index) && shown.series[index].isFitted ? .dim : .ink(index)
  }

  private func draw(on frame: inout PlotFrame) {
    var raster = frame.raster
    let places = axis.places.map { ChartScale.index($0, of: raster.width) }
    for rail in rails { draw(rail, places, &frame, &raster) }
    if intervals, let series = shown.series.first {
      for (x, point) in zip(places, series.points) {
        guard let low = point?.low, let high = point?.high else { continue }
        let (top, bottom) = (frame.dot(high, in: raster), frame.dot(low, in: raster))
        raster.line(from: (x, top), to: (x, bottom), .dim, every: 2)
      }
    }
    for (i, series) in shown.series.enumerated() {
      join(series, places, style(i), frame, &raster)
    }
    raster.stamp(on: &frame.grid)
    putPoints(places, raster, &frame)
  }

  private func draw(
    _ rail: Rail, _ places: [Int], _ frame: inout PlotFrame, _ raster: inout DotRaster
  ) {
    for (i, value) in rail.values.enumerated() {
      guard let value else { continue }
      // Half way to the neighbours, so that limits that change look like steps.
      let from = i == 0 ? places[i] : (places[i - 1] + places[i]) / 2 + 1
      let to = i + 1 < places.count ? (places[i] + places[i + 1]) / 2 : places[i]
      let y = frame.dot(value, in: raster)
      let gap = raster.across * (rail.isDense ? 1 : 2)
      for x in min(from, to)...max(from, to) where x % gap == 0 {
        if page.glyphs.set == .ascii {
          frame.grid.put(page.glyphs.limit, x, y, .dim)
        } else {
          raster.dot(x, y, .dim)
        }
      }
    }
  }

  private func join(
    _ series: ChartSeries, _ places: [Int], _ ink: Style, _ frame: PlotFrame,
    _ raster: inout DotRaster
  ) {
    var last: Int?
    for (i, point) in series.points.enumerated() {
      guard let point else {
        last = nil
        continue
      }
      let here = (places[i], frame.dot(point.value, in: raster))
      if let before = last, let previous = series.points[before], !isBroken(series, before, i) {
        let there = (places[before], frame.dot(previous.value, in: raster))
        raster.line(from: there, to: here, ink, every: series.isFitted ? 2 : 1)
      } else {
        raster.dot(here.0, here.1, ink)
      }
      last = i
    }
  }

  /// A cut period is joined to none, and a fitted line jumps where a change is marked.
  private func isBroken(_ series: ChartSeries, _ a: Int, _ b: Int) -> Bool {
    if series.points[a]?.isCut == true || series.points[b]?.isCut == true { return true }
    return series.isFitted && marks.places.contains { axis.places[a] < $0 && $0 <= axis.places[b] }
  }

  private func putPoints(_ places: [Int], _ raster: DotRaster, _ frame: inout PlotFrame) {
    let drawn = shown.series.filter { !$0.isFitted }.count
    // Points that would touch are thinned, and left to the line where there are many; those that say something are
    // always shown.
    let isDense = shown.positions.count * 2 > frame.width
    let apart = isDense ? max(8, frame.width / 8) : drawn == 1 ? 2 : 3
    for (i, series) in shown.series.enumerated().reversed() where !series.isFitted {
      let zeros = series.points.count { $0?.value == 0 }
      let marksZeros = !isDense || zeros * 4 < series.points.count
      var free = isDense ? (drawn == 1 ? Int.max : (i * apart) / max(1, drawn)) : Int.min
      for (p, point) in series.points.enumerated() {
        guard let point else { continue }
        let x = places[p] / raster.across
        let isAlone =
          (p == 0 || series.points[p - 1] == nil)
          && (p + 1 == series.points.count || series.points[p + 1] == nil)
        let says =
          point.isHollow || isAlone || point.value == 0 && marksZeros || flags && point.isFlagged
        if x < free, !says { continue }
        free = isDense && drawn == 1 ? Int.max : x + apart
        let y = frame.row(point.value, in: raster)
        if flags, point.isFlagged {
          frame.grid.put(page.glyphs.flagged, x, y, .error)
        } else {
          let sign = page.glyphs.marker(i, of: drawn, isHollow: point.isHollow)
          frame.grid.put(sign, x, y, style(i))
        }
      }
    }
  }
}
