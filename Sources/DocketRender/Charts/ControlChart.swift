import DocketCore

/// A series with its centre and limits, flagged points marked.
struct ControlChart: Chart {
  let name = "control"
  let summary = "a series with its limits and the points outside of them, after | control"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let set = try SeriesSet(table)
    let rails = try ControlChart.rails(table, set)
    var plot = SeriesPlot(table, set, page)
    plot.rails = rails
    plot.flags = true
    var drawing = plot.drawing()
    drawing.notes.insert(ControlChart.note(table, set, rails), at: 0)
    return drawing
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let set = try SeriesSet(table)
    let rails = try ControlChart.rails(table, set)
    let words = try SeriesWords(table)
    return words.sentence("control chart", adding: "; " + ControlChart.note(table, set, rails))
  }

  /// Centre, lower and upper limit along the axis.
  private static func rails(
    _ table: ChartTable, _ set: SeriesSet
  ) throws(ChartRefusal) -> [SeriesPlot.Rail] {
    guard set.series.filter({ !$0.isFitted }).count == 1 else {
      throw ChartRefusal("limits belong to one series")
    }
    guard !set.values.isEmpty else { throw ChartRefusal("every number is missing") }
    let columns = [table.center, table.lowerLimit, table.upperLimit]
    guard columns.contains(where: { $0 != nil }), let axis = table.groups.first else {
      throw ChartRefusal("it has no limits; | control | chart control computes them")
    }
    var place: [ResultValue: Int] = [:]
    for (i, value) in set.positions.enumerated() { place[value] = i }
    return columns.enumerated().map { i, column in
      var values = [Double?](repeating: nil, count: set.positions.count)
      for row in table.rows {
        if let at = place[table.value(row, axis)] { values[at] = table.number(row, column) }
      }
      return SeriesPlot.Rail(values: values, isDense: i == 0)
    }
  }

  private static func note(
    _ table: ChartTable, _ set: SeriesSet, _ rails: [SeriesPlot.Rail]
  ) -> String {
    let format = table.table.columns[set.column].format
    var limits: [String] = []
    let (center, lower, upper) = (rails[0].values, rails[1].values, rails[2].values)
    for i in set.positions.indices {
      guard let middle = center[i] else { continue }
      // Limits of shares differ with every denominator; one pair a run of equal centres says enough.
      if i > 0, center[i - 1] == middle { continue }
      let ends = [lower[i], upper[i]].map { $0.map { TickText.short($0, format) } ?? "none" }
      limits.append("\(TickText.short(middle, format)) (\(ends[0]) to \(ends[1]))")
    }
    let flagged = zip(set.positions, set.series[0].points).filter { $1?.isFlagged == true }
      .map { $0.0.text(in: ResultColumn("", role: .group)) }
    let names = flagged.prefix(8).joined(separator: ", ") + (flagged.count > 8 ? ", ..." : "")
    let limit = limits.prefix(4).joined(separator: ", then ") + (limits.count > 4 ? ", ..." : "")
    return "centre and limits \(limit); "
      + (flagged.isEmpty ? "no point is flagged" : "\(flagged.count) flagged: \(names)")
  }
}
