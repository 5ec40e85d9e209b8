import DocketCore

/// The widths of a table's columns, so chosen that every line fits the page; nil when it cannot fit.
struct TableLayout {
  let widths: [Int]
  let titles: [SafeText]

  /// Measures every cell. Linear; polls the cancellation.
  init?(
    _ table: ResultTable, _ presentation: Presentation, _ cancellation: Cancellation
  ) throws {
    let columns = table.columns
    titles = columns.map { presentation.sanitizer.clean($0.title) }
    var widths = titles.map { max(1, $0.width) }
    for c in columns.indices {
      for row in 0..<table.rowCount {
        if row & 1023 == 0 { try cancellation.check() }
        var width = table.value(row, c).shown(in: columns[c], presentation).width
        if c == 0 { width += TableLayout.mark(table.kind(ofRow: row)).width }
        widths[c] = max(widths[c], width)
      }
    }
    // A blank either side of each cell, a line between two.
    let room = presentation.columns - 3 * columns.count + 1
    guard let fitted = TableLayout.fit(widths, columns, room: room) else { return nil }
    self.widths = fitted
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
