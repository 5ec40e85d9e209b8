import DocketCore

/// Series in plain words: from where to where, the extremes, and which way it went.
struct SeriesWords {
  private let table: ChartTable
  private let shown: SeriesSet

  init(_ table: ChartTable) throws(ChartRefusal) {
    self.table = table
    shown = try SeriesSet(table)
    guard !shown.values.isEmpty else { throw ChartRefusal("every number is missing") }
  }

  /// One sentence; `kind` is the picture's name with what it is.
  func sentence(_ kind: String, adding extra: String = "") -> String {
    let what = table.axisTitle(shown.column)
    let ends = [shown.positions.first, shown.positions.last].compactMap { $0 }.map(name)
    let span = ends.count == 2 && ends[0] != ends[1] ? " from \(ends[0]) to \(ends[1])" : ""
    let drawn = shown.series.filter { !$0.isFitted }
    let parts = drawn.prefix(SeriesSet.most).compactMap { series -> String? in
      guard let words = words(of: series) else { return nil }
      return drawn.count > 1 ? "\(series.name) \(words)" : words
    }
    return "A \(kind) of \(what) by \(shown.positionTitle)\(span): "
      + parts.joined(separator: "; ") + extra + "."
  }

  private func words(of series: ChartSeries) -> String? {
    let points = series.points.enumerated().compactMap { i, point in point.map { (i, $0.value) } }
    guard let first = points.first, let last = points.last else { return nil }
    guard let low = points.min(by: { $0.1 < $1.1 }), let high = points.max(by: { $0.1 < $1.1 })
    else { return nil }
    if points.count == 1 { return "\(text(first.1)) in \(name(shown.positions[first.0]))" }
    if low.1 == high.1 { return "always \(text(low.1))" }
    return "lowest \(text(low.1)) in \(name(shown.positions[low.0])), highest \(text(high.1)) in "
      + "\(name(shown.positions[high.0])), \(text(first.1)) at first and \(text(last.1)) at last, "
      + Trend.words(points.map(\.1))
  }

  private func name(_ value: ResultValue) -> String {
    value.text(in: ResultColumn("", role: .group))
  }

  private func text(_ value: Double) -> String {
    TickText.short(value, table.table.columns[shown.column].format)
  }
}
