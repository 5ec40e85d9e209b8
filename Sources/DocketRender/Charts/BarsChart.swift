import DocketCore

/// One bar a row, from zero, with its number at the end.
struct BarsChart: Chart {
  let name = "bars"
  let summary = "one bar a row, from zero, with its number at the end"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let picked = try table.pickedTogether()
    let rows = try BarsChart.rows(table, picked)
    var bars: [HorizontalBars.Bar] = []
    for row in rows.shown {
      for (i, estimate) in picked.enumerated() {
        bars.append(BarsChart.bar(table, row, estimate, series: i, of: picked.count))
      }
    }
    var titles = table.groups.map { table.title($0) }
    if picked.count > 1 { titles.append("") }
    let title = picked.count > 1 ? "" : picked.first.map { table.axisTitle($0.value) } ?? ""
    var drawing = HorizontalBars(
      page: page, titles: titles, title: title, bars: bars,
      format: picked.first.map { table.table.columns[$0.value].format } ?? .plain,
      target: table.target,
      reference: picked.first?.reference.map { table.title($0) }
    ).drawing()
    if let note = rows.note { drawing.notes.insert(note, at: 0) }
    return drawing
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let picked = try table.pickedTogether()
    _ = try BarsChart.rows(table, picked)
    let sentences = picked.prefix(SeriesSet.most).compactMap { estimate in
      (try? RowWords(table, estimate))?.sentence("bar chart")
    }
    return sentences.joined(separator: " ")
  }

  /// The rows that are drawn: all, or the largest in the order of the answer.
  static func rows(
    _ table: ChartTable, _ picked: [Estimate]
  ) throws(ChartRefusal) -> (shown: [Int], note: String?) {
    guard
      table.rows.contains(where: { row in
        picked.contains { table.number(row, $0.value) != nil }
      })
    else { throw ChartRefusal("every number is missing") }
    let limit = max(1, ChartPage.mostLines / max(1, picked.count))
    if table.rows.count <= limit { return (table.rows, nil) }
    if let group = table.groups.first, table.rows.allSatisfy({ table.value($0, group).isOrdered }) {
      return (
        Array(table.rows.suffix(limit)), "the last \(limit) of \(table.rows.count) rows are drawn"
      )
    }
    let others = table.rows.filter { table.table.kind(ofRow: $0) == .others }
    let sized = table.rows.filter { table.table.kind(ofRow: $0) != .others }.map { row in
      (row, picked.compactMap { table.number(row, $0.value).map { abs($0) } }.max() ?? -1)
    }
    let largest = sized.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
      .prefix(max(0, limit - others.count)).map(\.0)
    let left = table.rows.count - largest.count - others.count
    return (
      (largest + others).sorted(),
      "the \(largest.count) largest of \(table.rows.count) rows are drawn; \(left) smaller ones are not"
    )
  }

  private static func bar(
    _ table: ChartTable, _ row: Int, _ estimate: Estimate, series: Int, of count: Int
  ) -> HorizontalBars.Bar {
    let kind = table.table.kind(ofRow: row)
    var labels = table.groups.map { table.text(row, $0) }
    if labels.isEmpty, count == 1 { labels = [""] }
    if !labels.isEmpty, !kind.mark.isEmpty { labels[0] += " " + kind.mark }
    if count > 1 { labels.append(table.title(estimate.value)) }
    let value = table.value(row, estimate.value)
    return HorizontalBars.Bar(
      labels: labels, value: value.chartNumber, text: table.text(row, estimate.value),
      low: table.number(row, estimate.low), high: table.number(row, estimate.high),
      limits: limits(table, row, estimate), reference: table.number(row, estimate.reference),
      isHollow: kind == .partial || kind == .provisional, isOpenEnded: value.isOpenEnded,
      ink: kind == .others ? .inkOther : .ink(count > 1 ? series : 0))
  }

  private static func limits(_ table: ChartTable, _ row: Int, _ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    if table.value(row, low) == .missing && table.value(row, high) == .missing { return "" }
    return "(\(table.text(row, low)) to \(table.text(row, high)))"
  }
}
