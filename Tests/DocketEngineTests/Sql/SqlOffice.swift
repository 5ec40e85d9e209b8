import DocketCore
import DocketEngine
import DocketStore

/// The tables of an office as SQL: a row's number is its `id`, `p0`, `p1`, ... are the rows of its parents, `c0`, `c1`,
/// ... its cells (days since 1970, texts by their category), `f0`, `f1`, ... the folded texts.
struct SqlOffice {
  let dialect: SqlDialect
  let store: CaseStore

  /// Statements that make and fill the tables.
  var statements: [String] {
    store.tables.indices.flatMap { number -> [String] in
      let table = store.tables[number]
      let columns =
        ["id INTEGER"] + table.links.indices.map { "p\($0) INTEGER" }
        + table.columns.enumerated().flatMap { i, column in
          column.dictionary == nil
            ? ["c\(i) \(type(of: column))"] : ["c\(i) TEXT", "f\(i) TEXT"]
        }
      var all = ["CREATE TABLE t\(number) (\(columns.joined(separator: ", ")))"]
      if table.rowCount > 0 {
        let rows = (0..<table.rowCount).map { "(\(cells(of: $0, table).joined(separator: ", ")))" }
        all.append("INSERT INTO t\(number) VALUES \(rows.joined(separator: ", "))")
      }
      return all
    }
  }

  private func type(of column: Column) -> String {
    switch column.storage {
    case .codes: return "TEXT"
    case .days: return "INTEGER"
    case .integers:
      if case .decimal = column.type { return "DOUBLE" }
      return "BIGINT"
    case .flags: return dialect.truthType
    }
  }

  private func cells(of row: Int, _ table: Table) -> [String] {
    let parents = table.links.map { link -> String in
      let parent = link.parentRow(of: row)
      return parent < 0 ? "NULL" : "\(parent)"
    }
    return ["\(row)"] + parents + table.columns.flatMap { cell(of: $0, row) }
  }

  private func cell(of column: Column, _ row: Int) -> [String] {
    if let dictionary = column.dictionary {
      let category = dictionary.category(of: column.code(at: row))
      if category == 0 { return ["NULL", "NULL"] }
      let label = dictionary.label(category)
      return [SqlDialect.quoted(label), SqlDialect.quoted(FoldedText.folded(label))]
    }
    if column.isMissing(at: row) { return ["NULL"] }
    switch column.storage {
    case .codes: return ["NULL"]
    case .days: return ["\(column.day(at: row))"]
    case .integers: return [column.text(at: row) ?? "NULL"]
    case .flags: return [column.flag(at: row) == 1 ? "TRUE" : "FALSE"]
    }
  }
}
