import DocketCore

/// Picks the picture that suits the shape of an answer.
enum ChartChooser {
  /// A name of the catalogue, and why, as a clause.
  static func choice(_ table: ChartTable) -> (name: String, reason: String) {
    if !table.table.curves.isEmpty { return ("survival", "the answer has a curve over days") }
    if table.center != nil || table.upperLimit != nil {
      return ("control", "the answer has limits")
    }
    if table.table.question.hasPrefix("funnel") { return ("funnel", "the rows are steps") }
    if let list = listChoice(table) { return list }
    if let picked = try? SeriesSet(table), picked.positions.count > 1 {
      if picked.buckets != nil { return ("line", "the rows run along time") }
      if picked.series.count == 1 { return ("columns", "the rows have an order") }
    }
    if ForestChart.compared(table) != nil {
      return ("forest", "the answer compares groups with intervals")
    }
    let together = (try? table.pickedTogether()) ?? []
    if table.groups.count > 1 || together.count > 1 {
      if (try? StackedChart.parts(table)) != nil { return ("stacked", "the rows have parts") }
      return ("heatmap", "the numbers have two directions")
    }
    return ("bars", "each row has a number")
  }

  private static func listChoice(_ table: ChartTable) -> (name: String, reason: String)? {
    guard table.isList else { return nil }
    if table.request.column == nil, table.estimates.count > 1 {
      return ("scatter", "the list has two columns of numbers")
    }
    if let group = table.groups.first {
      let names = Set(table.rows.prefix(10_000).map { table.value($0, group) })
      if names.count * 3 < table.rows.count || names.count < 3 {
        return ("box", "the list has numbers in groups")
      }
    }
    return ("histogram", "the list has a column of numbers")
  }
}
