import DocketCore

/// The rows of an answer in plain words: how many, the largest and the smallest.
struct RowWords {
  private let table: ChartTable
  private let picked: Estimate

  init(_ table: ChartTable, _ picked: Estimate) throws(ChartRefusal) {
    self.table = table
    self.picked = picked
    guard table.rows.contains(where: { table.number($0, picked.value) != nil }) else {
      throw ChartRefusal("every number is missing")
    }
  }

  /// One sentence; `kind` is the picture's name.
  func sentence(_ kind: String) -> String {
    let rows = table.rows.filter { table.table.kind(ofRow: $0) != .others }
    let sized = (rows.isEmpty ? table.rows : rows).compactMap { row in
      table.number(row, picked.value).map { (row, $0) }
    }
    let by = table.groups.isEmpty ? "" : " by \(table.groupTitle)"
    let head = "A \(kind) of \(table.axisTitle(picked.value))\(by), "
    guard let high = sized.max(by: { $0.1 < $1.1 }), let low = sized.min(by: { $0.1 < $1.1 }) else {
      return head + "without numbers."
    }
    if sized.count == 1 { return head + "1 row: \(named(high.0))." }
    let gaps = table.rows.count - sized.count
    let missing = gaps > 0 && rows.count == table.rows.count ? ", \(gaps) without a number" : ""
    return head + "\(sized.count) rows: highest \(named(high.0)), lowest \(named(low.0))\(missing)."
  }

  private func named(_ row: Int) -> String {
    let text = table.text(row, picked.value)
    return table.groups.isEmpty ? text : "\(table.name(row)) with \(text)"
  }
}
