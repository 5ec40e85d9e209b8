import DocketCore
import DocketLanguage

/// `top N [by F] [with others]` (rule 29): the first rows in the current order, or by F or the first measure with the
/// greatest first. Rows that tie with the last one stay. A "(missing)" group is never one of the N.
struct TopStage {
  let count: Int
  let by: Name?
  let withOthers: Bool
  let span: SourceSpan
  let scope: StageScope

  /// Cuts the rows after the first ones.
  func apply(to table: inout WorkingTable) throws {
    if withOthers, !table.isGrouped { throw othersOfList }
    let (keys, ranking) = try rank(&table)
    let places = try SortKeys.order(keys, count: table.view.count, scope.cancellation)
    var taken: [Int] = []
    var missing: [Int] = []
    var cut: [Int] = []
    var last: Int?
    let groupColumns =
      table.isGrouped ? table.columns.indices.filter { table.columns[$0].isGroup } : []
    for (i, place) in places.enumerated() {
      if i & 4095 == 0 { try scope.cancellation.check() }
      let row = table.view[place]
      if groupColumns.contains(where: { table.cells[$0][row] == .missing }) {
        missing.append(row)
      } else if taken.count < count || ties(place, last, keys) {
        taken.append(row)
        last = taken.count <= count ? place : last
      } else {
        cut.append(row)
      }
    }
    let outside = cut + missing
    let before = table.others?.rows ?? []
    if let note = try words(table, taken: taken, cut: cut, missing: missing, ranking) {
      table.notes.append(note)
    }
    table.rowsNotListed = 0
    table.view = taken
    table.others = nil
    if withOthers, !(outside + before).isEmpty {
      let rows = outside + before
      table.others = WorkingTable.Others(rows: rows, cells: try table.cells(ofUnion: rows))
      if !before.isEmpty { table.notes.append("others: with those of the `top` before") }
    }
    try table.compact(scope.cancellation)
  }

  /// The keys that rank the rows, and the words for what they rank by. Without an order of its own the table is ranked
  /// by its first measure over all columns of an `across`; a list without one stays as it is.
  private func rank(_ table: inout WorkingTable) throws -> ([SortKeys], String) {
    let name: String
    let order: [WorkingTable.SortOrder]
    if let by {
      let column = try ColumnNames(table: table, scope: scope).column(by)
      order = [.init(column: column, descending: true)]
      name = table.columns[column].column.title
    } else if let sorted = table.sortedBy {
      order = sorted
      name = sorted.map { table.columns[$0.column].column.title }.joined(separator: ", ")
    } else {
      guard
        let first = table.shown.first(where: { table.columns[$0].column.role == .measure })
      else { return ([], "") }
      if let (keys, name) = try margin(of: first, table) {
        table.sortedBy = []
        return ([keys], name)
      }
      order = [.init(column: first, descending: true)]
      name = table.columns[first].column.title
    }
    let keys = try SortStage.keys(order, of: table, table.view, scope.cancellation)
    table.sortedBy = order
    return (keys, name)
  }

  /// The first measure over all `across` columns still shown; nil when it has one column only.
  private func margin(of column: Int, _ table: WorkingTable) throws -> (SortKeys, String)? {
    guard case .measure(let m, _) = table.columns[column].recipe, let groups = table.groups else {
      return nil
    }
    let slots = table.shownSlots
    guard slots.count > 1 else { return nil }
    let values = try table.view.map { try groups.measures(rows: [$0], slots: slots)[m] }
    let keys = try SortKeys(
      values, rows: Array(values.indices), order: GroupOrder(), descending: true,
      scope.cancellation)
    return (keys, "the total of its columns")
  }

  private func ties(_ place: Int, _ last: Int?, _ keys: [SortKeys]) -> Bool {
    guard let last, !keys.isEmpty else { return false }
    return keys.allSatisfy { $0.keys[place] == $0.keys[last] }
  }

  /// What was cut, in one line; nil when nothing was.
  private func words(
    _ table: WorkingTable, taken: [Int], cut: [Int], missing: [Int], _ ranking: String
  ) throws -> String? {
    var parts: [String] = []
    if taken.count > count {
      parts.append("\(TableFacts.rows(taken.count)) shown because of ties")
    }
    let cutCount = cut.count + table.rowsNotListed
    if cutCount > 0 {
      let all = TableFacts.rows(taken.count + cutCount + missing.count)
      parts.append(
        "\(TableFacts.words(cutCount)) of \(all) \(withOthers ? "in others" : "not shown")"
      )
    }
    if !missing.isEmpty, let groups = table.groups {
      let found = groups.groups(rows: missing, slots: Array(groups.slots.indices))
      let units = try found.isEmpty ? 0 : groups.units.units(inUnion: found)
      let place = withOthers ? "in others" : "not shown"
      parts.append(
        "(missing) is \(place): \(TableFacts.words(units)) \(table.facts.noun)")
    }
    guard !parts.isEmpty else { return nil }
    let title = ranking.isEmpty ? "top \(count)" : "top \(count) by \(ranking)"
    return "\(title): \(parts.joined(separator: "; "))"
  }

  private var othersOfList: Diagnostic {
    Diagnostic(
      .badTop, "A list has no others: its rows are units, not groups.", at: span,
      details: ["`top N` alone cuts the list and says how many are left."])
  }
}
