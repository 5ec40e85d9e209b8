import DocketCore

/// Two directions as a field of shades, with the numbers where they fit.
struct HeatmapChart: Chart {
  let name = "heatmap"
  let summary = "two groups as a field of shades"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let matrix = try HeatmapChart.matrix(table)
    return ShadeField(table, matrix, page).drawing()
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let matrix = try HeatmapChart.matrix(table)
    let format = table.table.columns[matrix.column].format
    var (low, high): ((Int, Int, Double)?, (Int, Int, Double)?)
    for (y, row) in matrix.cells.enumerated() {
      for (x, cell) in row.enumerated() {
        guard let value = cell?.chartNumber else { continue }
        if low.map({ value < $0.2 }) ?? true { low = (y, x, value) }
        if high.map({ value > $0.2 }) ?? true { high = (y, x, value) }
      }
    }
    func named(_ cell: (Int, Int, Double)?) -> String {
      guard let cell else { return "-" }
      return
        "\(TickText.short(cell.2, format)) at \(matrix.rows[cell.0]), \(matrix.columns[cell.1])"
    }
    return "A heatmap of \(matrix.rows.count) rows by \(matrix.columns.count) columns: highest "
      + "\(named(high)), lowest \(named(low))."
  }

  private static func matrix(_ table: ChartTable) throws(ChartRefusal) -> ChartMatrix {
    let matrix = try ChartMatrix(table)
    guard matrix.cells.contains(where: { $0.contains { $0?.chartNumber != nil } }) else {
      throw ChartRefusal("every number is missing")
    }
    return matrix
  }
}
