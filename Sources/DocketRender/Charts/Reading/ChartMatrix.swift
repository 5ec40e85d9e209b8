import DocketCore

/// An answer in two directions: rows, columns and the cells between.
struct ChartMatrix {
  /// Unsanitised names of the rows and of the columns.
  let rows, columns: [String]
  let rowTitle, columnTitle: String
  /// Row by row; nil: the answer has no such row.
  let cells: [[ResultValue?]]
  /// Whether a row is not final, or holds all others.
  let kinds: [ResultTable.RowKind]
  /// The column of the answer whose numbers these are.
  let column: Int

  /// A matrix from its parts.
  init(
    rows: [String], columns: [String], rowTitle: String, columnTitle: String,
    cells: [[ResultValue?]], kinds: [ResultTable.RowKind], column: Int
  ) {
    (self.rows, self.columns, self.cells) = (rows, columns, cells)
    (self.rowTitle, self.columnTitle) = (rowTitle, columnTitle)
    (self.kinds, self.column) = (kinds, column)
  }

  /// Reads an answer with two group columns, or with one and several numbers alike.
  init(_ table: ChartTable) throws(ChartRefusal) {
    let together = try table.pickedTogether()
    guard let first = together.first else { throw ChartRefusal("it has no column of numbers") }
    column = first.value
    if together.count > 1 || table.groups.count < 2 {
      guard together.count > 1 else {
        throw ChartRefusal("it has one direction; two groups, or across, make two")
      }
      rows = table.rows.map { table.name($0) }
      columns = together.map { table.title($0.value) }
      rowTitle = table.groupTitle
      columnTitle = ""
      cells = table.rows.map { row in together.map { table.value(row, $0.value) } }
      kinds = table.rows.map { table.table.kind(ofRow: $0) }
      return
    }
    let across = ChartMatrix.across(table)
    let down = table.groups.filter { $0 != across }
    var places: [[ResultValue]: Int] = [:]
    var names: [String] = []
    var kinds: [ResultTable.RowKind] = []
    for row in table.rows {
      let key = down.map { table.value(row, $0) }
      if places[key] != nil { continue }
      places[key] = names.count
      names.append(down.map { table.text(row, $0) }.joined(separator: ", "))
      let kind = table.table.kind(ofRow: row)
      kinds.append(kind == .others ? .others : .ordinary)
    }
    var heads: [ResultValue: Int] = [:]
    for row in table.rows where heads[table.value(row, across)] == nil {
      heads[table.value(row, across)] = heads.count
    }
    let sorted = ChartMatrix.sorted(heads)
    for (i, value) in sorted.enumerated() { heads[value] = i }
    var cells = [[ResultValue?]](
      repeating: Array(repeating: nil, count: sorted.count), count: names.count)
    for row in table.rows {
      guard let y = places[down.map { table.value(row, $0) }],
        let x = heads[table.value(row, across)]
      else { continue }
      cells[y][x] = table.value(row, first.value)
    }
    (rows, self.cells, self.kinds) = (names, cells, kinds)
    columns = sorted.map { $0.text(in: table.table.columns[across]) }
    rowTitle = down.map { table.title($0) }.joined(separator: ", ")
    columnTitle = table.title(across)
  }

  /// Time runs to the right; else the last group does.
  private static func across(_ table: ChartTable) -> Int {
    let time = table.groups.first { column in
      table.rows.contains { row in
        if case .bucket = table.value(row, column) { return true }
        return false
      }
    }
    return time ?? table.groups.last ?? 0
  }

  /// The heads as they first stood, buckets by time.
  private static func sorted(_ heads: [ResultValue: Int]) -> [ResultValue] {
    heads.sorted { a, b in
      if case .bucket(let x) = a.key, case .bucket(let y) = b.key { return x < y }
      return a.value < b.value
    }.map(\.key)
  }
}
