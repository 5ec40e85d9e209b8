import DocketCore

/// The frame of a plot: a vertical axis with numbers, a horizontal one with labels, and cells between to draw on.
struct PlotFrame {
  /// The vertical scale.
  let scale: ChartScale
  /// The cells between the axes.
  var grid: CellGrid
  private let page: ChartPage
  private let ticks: [(value: Double, text: SafeText)]
  private let gutter: Int

  /// Columns that the labels of the horizontal axis may take left of the plot.
  var reach: Int { gutter + 2 }
  var width: Int { grid.width }
  var height: Int { grid.height }

  /// A frame around values; `zero` makes the axis start there unless all values are far from it.
  init(
    _ page: ChartPage, values: [Double], format: ResultColumn.Format, zero: Bool = true,
    top: Double? = nil, height: Int? = nil, isWhole: Bool = false
  ) {
    self.page = page
    let height = height ?? page.plotHeight
    var (low, high) = (values.min() ?? 0, values.max() ?? 1)
    if zero { (low, high) = PlotFrame.withZero(low, high) }
    if let top { high = top }
    let marks = NiceTicks(
      around: low, high, most: max(3, min(6, height / 2)), whole: isWhole)
    let first = marks.values.first ?? low
    let last = marks.values.last ?? high
    scale = ChartScale(first, last)
    let limit = max(6, page.width / 4)
    ticks = zip(marks.values, TickText.texts(marks, format)).map {
      ($0, page.clean($1, limit: limit))
    }
    gutter = ticks.map(\.text.width).max() ?? 0
    grid = CellGrid(width: max(1, page.width - gutter - 2), height: height)
  }

  /// Both ends, zero one of them unless everything is far from it.
  static func withZero(_ low: Double, _ high: Double) -> (Double, Double) {
    let isFar = high / 2 - low / 2 < 0.15 * max(abs(low), abs(high)) && high / 2 - low / 2 > 0
    if low > 0, !isFar { return (0, high) }
    if high < 0, !isFar { return (low, 0) }
    return (low, high)
  }

  /// Whether the axis begins elsewhere than at zero although all values are on one side of it.
  var isCut: Bool { scale.low > 0 || scale.high < 0 }

  /// The row of cells in which a value stands, 0 at the top.
  func row(_ value: Double, in raster: DotRaster) -> Int { dot(value, in: raster) / raster.down }

  /// The row of dots in which a value stands, 0 at the top.
  func dot(_ value: Double, in raster: DotRaster) -> Int {
    ChartScale.index(1 - scale.clamped(value), of: raster.height)
  }

  /// A raster of the size of the plot.
  var raster: DotRaster { DotRaster(columns: width, rows: height, page.glyphs.set) }

  /// The rows with their axis, the line under them, the labels, and the title of the horizontal axis.
  func lines(_ sets: [[AxisLabel]], title: String) -> [StyledText] {
    let raster = self.raster
    var texts: [Int: SafeText] = [:]
    for tick in ticks { texts[row(tick.value, in: raster)] = tick.text }
    var out: [StyledText] = []
    for y in 0..<height {
      var line = StyledText((texts[y] ?? .empty).padded(to: gutter, right: true) + " ", .dim)
      line.append(texts[y] == nil ? page.glyphs.vertical : page.glyphs.tickLeft, .dim)
      for run in grid.line(y).runs { line.append(run.text, run.style) }
      out.append(line)
    }
    let labels = AxisLabel.fitting(sets, width: width, reach: reach)
    out.append(rule(labels))
    return out + AxisLines(labels, width: width, reach: reach, page).lines(title: title)
  }

  private func rule(_ labels: [AxisLabel]) -> StyledText {
    var rule = CellGrid(width: width, height: 1)
    for label in labels {
      rule.put(page.glyphs.tickDown, ChartScale.index(label.at, of: width), 0, .dim)
    }
    rule.fillRow(0, with: page.glyphs.horizontal, .dim)
    var line = StyledText(.spaces(gutter + 1) + page.glyphs.corner, .dim)
    for run in rule.line(0).runs { line.append(run.text, run.style) }
    return line
  }
}
