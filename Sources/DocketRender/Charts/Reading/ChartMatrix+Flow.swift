import DocketCore

extension ChartMatrix {
  /// What there was and what came in, and what became of it, by the names of a flow's columns.
  private static let sides = [
    ["opening", "in", "reactivated", "reopened"], ["out", "inactive", "closing"],
  ]

  /// A flow as two bars a row that are equally long: opening and what came in, then what went out and closing.
  ///
  /// Nil for other answers, and for rows that do not add up.
  init?(flowOf table: ChartTable) {
    let sides = ChartMatrix.sides.map { names in
      names.compactMap { name in table.table.columns.firstIndex { $0.name == name } }
    }
    let all = sides.flatMap { $0 }
    let needed = ["opening", "in", "out", "closing"]
    guard table.request.column == nil,
      needed.allSatisfy({ name in all.contains { table.table.columns[$0].name == name } })
    else { return nil }
    let used = all.filter { column in
      table.rows.contains { (table.number($0, column) ?? 0) != 0 }
    }
    guard let first = used.first else { return nil }
    var names: [String] = []
    var cells: [[ResultValue?]] = []
    var kinds: [ResultTable.RowKind] = []
    for row in table.rows {
      let sums = sides.map { $0.reduce(0.0) { $0 + (table.number(row, $1) ?? 0) } }
      guard sums[0] == sums[1] else { return nil }
      for (i, side) in sides.enumerated() {
        names.append(i == 0 ? table.name(row) : "  =")
        cells.append(used.map { side.contains($0) ? table.value(row, $0) : nil })
        kinds.append(i == 0 ? table.table.kind(ofRow: row) : .ordinary)
      }
    }
    self.init(
      rows: names, columns: used.map { table.title($0) }, rowTitle: table.groupTitle,
      columnTitle: "", cells: cells, kinds: kinds, column: first)
  }
}
