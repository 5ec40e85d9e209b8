/// Every kind of picture, in the order of help.
enum ChartCatalogue {
  static let all: [any Chart] = [
    BarsChart(), ColumnsChart(), StackedChart(), LineChart(), HistogramChart(), BoxChart(),
    HeatmapChart(), ScatterChart(), SparkChart(), SurvivalChart(), ForestChart(), ControlChart(),
    FunnelChart(),
  ]

  /// The chart of a name, without case; nil when there is none.
  static func chart(named name: String) -> (any Chart)? {
    let folded = name.lowercased()
    return all.first { $0.name == folded }
  }
}
