import DocketCore

/// Step curves over days: the share still open, or ended, with the numbers at risk under the axis.
struct SurvivalChart: Chart {
  let name = "survival"
  let summary = "the share still open by days since the start, with numbers at risk"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let curves = try SurvivalChart.curves(table)
    return CurvePlot(curves.map { (table.name(of: $0), $0) }, page, target: table.target).drawing()
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let curves = try SurvivalChart.curves(table)
    let isOpen = curves[0].kind == .survival
    let parts = curves.prefix(SeriesSet.most).map { curve -> String in
      let half = curve.steps.first { isOpen ? $0.value <= 0.5 + 1e-9 : $0.value >= 0.5 - 1e-9 }
      let end =
        curve.steps.last.map {
          "\(TickText.short($0.value, .percent)) on day \($0.day)"
        } ?? "no days"
      let middle =
        half.map { "half \(isOpen ? "have ended" : "are counted") by day \($0.day)" }
        ?? "half is not reached"
      return "\(table.name(of: curve)): \(middle), \(end)"
    }
    let what = isOpen ? "share still open" : "share that has ended"
    return "A curve of the \(what) by days since the start, from day 0 to day "
      + "\(curves.compactMap { $0.steps.last?.day }.max() ?? 0): "
      + parts.joined(separator: "; ") + "."
  }

  private static func curves(_ table: ChartTable) throws(ChartRefusal) -> [ResultCurve] {
    let curves = table.table.curves.filter { !$0.steps.isEmpty }
    guard let first = curves.first else {
      throw ChartRefusal("it has no curve over days, which only time questions have")
    }
    return curves.filter { $0.kind == first.kind }
  }
}

extension ChartTable {
  /// What a curve belongs to.
  fileprivate func name(of curve: ResultCurve) -> String {
    if curve.group.isEmpty { return "all" }
    let column = ResultColumn("", role: .group)
    return curve.group.enumerated().map { i, value in
      value.text(in: groups.indices.contains(i) ? table.columns[groups[i]] : column)
    }.joined(separator: ", ")
  }
}
