import DocketCore

/// One bar a row, made of its parts.
struct StackedChart: Chart {
  let name = "stacked"
  let summary = "one bar a row, made of its parts; up to six and all others"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    if let flow = ChartMatrix(flowOf: table) {
      var drawing = StackedBars(table, flow, page).drawing()
      drawing.notes.append("above what there was and came in, under it (=) what became of it")
      return drawing
    }
    return StackedBars(table, try StackedChart.parts(table), page).drawing()
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let flow = ChartMatrix(flowOf: table)
    let matrix = if let flow { flow } else { try StackedChart.parts(table) }
    let format = table.table.columns[matrix.column].format
    let sums = matrix.columns.indices.map { c in
      matrix.cells.reduce(0.0) { $0 + ($1[c]?.chartNumber ?? 0) }
    }
    let totals = matrix.cells.map { $0.reduce(0.0) { $0 + ($1?.chartNumber ?? 0) } }
    let largest = sums.indices.max { sums[$0] < sums[$1] }.map { matrix.columns[$0] } ?? ""
    let longest = totals.indices.max { totals[$0] < totals[$1] } ?? 0
    let rows = matrix.rows.count / (flow == nil ? 1 : 2)
    return "A stacked bar chart by \(matrix.rowTitle), \(rows == 1 ? "1 row" : "\(rows) rows") of "
      + "\(matrix.columns.count) parts: the largest part is \(largest), the longest bar "
      + "\(matrix.rows[longest]) with \(TickText.short(totals[longest], format))."
  }

  /// The parts of every row; refuses numbers that do not add up.
  static func parts(_ table: ChartTable) throws(ChartRefusal) -> ChartMatrix {
    let matrix = try ChartMatrix(table)
    let column = table.table.columns[matrix.column]
    let numbers = matrix.cells.flatMap { $0.compactMap { $0?.chartNumber } }
    if numbers.isEmpty { throw ChartRefusal("every number is missing") }
    if numbers.contains(where: { $0 < 0 }) {
      throw ChartRefusal("a number below zero is no part of a whole")
    }
    let isEstimate = table.estimates.contains { $0.value == matrix.column && $0.low != nil }
    let shares =
      column.format == .percent
      && matrix.cells.contains { $0.reduce(0.0) { $0 + ($1?.chartNumber ?? 0) } > 1.001 }
    let name = column.name.lowercased()
    let isMiddle = ["mean", "median", "p90", "stddev", "min", "max", "distinct"].contains {
      name.contains($0 + " of")
    }
    if isEstimate || shares { throw ChartRefusal("shares of different groups do not add up") }
    if isMiddle || column.format == .days {
      throw ChartRefusal("such numbers are no parts of a whole")
    }
    return matrix
  }
}
