import DocketCore

/// Series along time, bands or numbers, joined where neighbours are there.
struct LineChart: Chart {
  let name = "line"
  let summary = "numbers along time, joined; up to six series"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let set = try SeriesSet(table)
    guard !set.values.isEmpty else { throw ChartRefusal("every number is missing") }
    return SeriesPlot(table, set, page).drawing()
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    try SeriesWords(table).sentence("line chart")
  }
}
