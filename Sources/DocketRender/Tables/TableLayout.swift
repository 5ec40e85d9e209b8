import DocketCore

/// The widths of a table's columns, so chosen that every line fits the page.
struct TableLayout {
  /// The columns of the table that are shown, ascending.
  let shown: [Int]
  /// The width of each shown column.
  let widths: [Int]
  let titles: [SafeText]

  /// Measures every cell once, and gives up what the table can spare until it fits; nil when it does not even so.
  /// Linear; polls the cancellation.
  init?(
    _ table: ResultTable, _ presentation: Presentation, _ cancellation: Cancellation
  ) throws {
    let columns = table.columns
    let titles = columns.map { presentation.sanitizer.clean($0.title) }
    var natural = titles.map { max(1, $0.width) }
    for c in columns.indices {
      for row in 0..<table.rowCount {
        if row & 1023 == 0 { try cancellation.check() }
        var width = table.value(row, c).shown(in: columns[c], presentation).width
        if c == 0 { width += TableLayout.mark(table.kind(ofRow: row)).width }
        natural[c] = max(natural[c], width)
      }
    }
    var spared: Set<Int> = []
    for step in [[]] + table.columnsToSpare {
      spared.formUnion(step)
      let shown = columns.indices.filter { !spared.contains($0) }
      // A blank either side of each cell, a line between two.
      let room = presentation.columns - 3 * shown.count + 1
      let fitted = TableLayout.fit(
        shown.map { natural[$0] }, shown.map { columns[$0] }, room: room)
      guard let fitted else { continue }
      self.shown = shown
      self.widths = fitted
      self.titles = shown.map { titles[$0] }
      return
    }
    return nil
  }

  /// What follows the first cell of a row that is not yet whole.
  static func mark(_ kind: ResultTable.RowKind) -> SafeText {
    switch kind {
    case .partial: return " *"
    case .provisional: return " ~"
    case .ordinary, .total, .others: return .empty
    }
  }

  /// Takes columns from wide texts, the widest first, down to a third of the page each.
  private static func fit(_ natural: [Int], _ columns: [ResultColumn], room: Int) -> [Int]? {
    if room < natural.count { return nil }
    var widths = zip(natural, columns).map { $1.isNumeric ? $0 : min($0, room) }
    let least = max(12, room / 3)
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let shrinkable = widths.indices.filter { !columns[$0].isNumeric && widths[$0] > least }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = shrinkable.filter { $0 != widest }.map { widths[$0] }.max() ?? least
      let cut = max(1, min(excess, widths[widest] - max(next, least)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}
