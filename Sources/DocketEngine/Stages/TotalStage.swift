import DocketCore
import DocketLanguage

/// `total`: a last row with the distinct units of all rows still shown, and with `across` a last column with those of
/// all columns still shown (rule 27). Measured again, never summed (law 4).
struct TotalStage {
  let span: SourceSpan
  let scope: StageScope

  /// Adds the margins.
  func apply(to table: inout WorkingTable) throws {
    guard let groups = table.groups else {
      throw Diagnostic(
        .qualifierMisplaced, "A list has nothing to total.", at: span,
        details: ["`total` measures all groups together. To know how many, use `count`."],
        suggestions: [scope.dropping(span, meaning: "the list alone")].compactMap { $0 })
    }
    // Without groups the one row is the total already.
    table.hasTotal = table.columns.contains(where: \.isGroup)
    guard groups.slots.count > 1 || groups.slots[0] != nil,
      !table.columns.contains(where: \.isMargin)
    else { return }
    var taken = Set(table.columns.map { $0.column.name.lowercased() })
    let slots = table.shownSlots
    let models = groups.columns.indices.compactMap { m in
      model(of: m, in: table).map { (measure: m, column: $0) }
    }
    for (m, model) in models {
      var column = table.columns[model]
      let name = models.count == 1 ? "total" : "total \(suffix(of: model, in: table))"
      column.column.name = TableBuilder.unique(name, &taken)
      column.column.title = name
      column.recipe = .measure(m, slots: slots)
      column.isMargin = true
      try table.add(column, after: nil, scope.cancellation) { row in
        try groups.measures(rows: [row], slots: slots)[m]
      }
    }
  }

  /// A shown column of a measure; nil when none is shown any more.
  private func model(of measure: Int, in table: WorkingTable) -> Int? {
    table.shown.first {
      if case .measure(measure, _) = table.columns[$0].recipe { return true }
      return false
    }
  }

  /// The measure's own name, without the value of `across` before it.
  private func suffix(of column: Int, in table: WorkingTable) -> String {
    guard case .measure(_, let slots) = table.columns[column].recipe, let slot = slots.first,
      let value = table.groups?.slots[slot]
    else { return table.columns[column].column.title }
    let label = value.text(in: ResultColumn("", role: .group))
    let title = table.columns[column].column.title
    return title.hasPrefix(label + " ") ? String(title.dropFirst(label.count + 1)) : title
  }

  /// Measures the margin columns again over the `across` columns still shown; where only the margin is, it stays.
  static func measureMargins(of table: inout WorkingTable, _ cancellation: Cancellation) throws {
    let slots = table.slotsOfShownColumns
    guard let groups = table.groups, !slots.isEmpty else { return }
    for i in table.columns.indices where table.columns[i].isMargin {
      guard case .measure(let m, let old) = table.columns[i].recipe, old != slots else { continue }
      table.columns[i].recipe = .measure(m, slots: slots)
      for row in table.cells[i].indices {
        if row & 4095 == 0 { try cancellation.check() }
        table.cells[i][row] = try groups.measures(rows: [row], slots: slots)[m]
      }
    }
    if let rows = table.others?.rows {
      table.others = WorkingTable.Others(rows: rows, cells: try table.cells(ofUnion: rows))
    }
  }
}
