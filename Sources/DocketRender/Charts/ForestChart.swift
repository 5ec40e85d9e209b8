import DocketCore

/// How groups differ from the one they are compared with: a point and its interval a row.
struct ForestChart: Chart {
  let name = "forest"
  let summary = "ratios or differences with their intervals around the line of no difference"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let (kind, estimate) = try ForestChart.estimate(table)
    return ForestPlot(table, estimate, kind, page).drawing()
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let (kind, estimate) = try ForestChart.estimate(table)
    let none: Double? = kind == .ratio ? 1 : kind == .difference ? 0 : nil
    let words = try RowWords(table, estimate).sentence("forest chart")
    guard let none else { return words }
    let apart = table.rows.filter { row in
      guard let low = table.number(row, estimate.low), let high = table.number(row, estimate.high)
      else { return false }
      return low > none || high < none
    }
    let names = apart.prefix(6).map { table.name($0) }.joined(separator: ", ")
    return words + " Intervals that leave out \(none == 1 ? "1" : "0"): "
      + (apart.isEmpty ? "none." : names + (apart.count > 6 ? ", ..." : "") + ".")
  }

  /// The comparison that an answer makes, when it makes one.
  static func compared(_ table: ChartTable) -> (kind: ForestPlot.Kind, estimate: Estimate)? {
    let withLimits = table.estimates.filter { $0.low != nil && $0.high != nil }
    func named(_ word: String) -> Estimate? {
      withLimits.first { table.table.columns[$0.value].name.lowercased().hasSuffix(word) }
    }
    if let ratio = named("ratio") { return (.ratio, ratio) }
    if let difference = named("difference") { return (.difference, difference) }
    return nil
  }

  private static func estimate(
    _ table: ChartTable
  ) throws(ChartRefusal) -> (kind: ForestPlot.Kind, estimate: Estimate) {
    let found: (kind: ForestPlot.Kind, estimate: Estimate)
    if table.request.column == nil, let compared = compared(table) {
      found = compared
    } else {
      let picked = try table.picked()
      let name = table.table.columns[picked.value].name.lowercased()
      let kind: ForestPlot.Kind =
        name.hasSuffix("ratio") ? .ratio : name.hasSuffix("difference") ? .difference : .plain
      guard picked.low != nil, picked.high != nil else {
        throw ChartRefusal("it has no intervals")
      }
      found = (kind, picked)
    }
    guard table.rows.contains(where: { table.number($0, found.estimate.value) != nil }) else {
      throw ChartRefusal("every number is missing")
    }
    return found
  }
}
