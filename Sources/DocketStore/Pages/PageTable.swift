import DocketCore

/// A table of a page.
struct PageTable {
  let columns: [ResultColumn]

  /// Columns by title; numbers align right.
  init(_ columns: [(name: String, isNumeric: Bool)]) {
    self.columns = columns.map {
      ResultColumn(
        $0.name, role: .detail, format: $0.isNumeric ? .count : .plain, isNumeric: $0.isNumeric)
    }
  }

  /// The table of these rows.
  func made(_ rows: [[ResultValue]], footer: [String] = []) -> ResultTable {
    ResultTable(
      columns: columns,
      cells: columns.indices.map { column in rows.map { $0[column] } },
      footer: footer.map { ResultTable.FooterLine(.note, $0) })
  }
}
