import DocketCore

@testable import DocketStore

/// Loads one csv text as the noun `rows`.
func load(
  _ text: String, options: FileOptions = FileOptions(), key: [String] = [],
  columns: [ColumnSchema] = [], loading: LoadOptions = LoadOptions()
) throws -> CaseStore {
  try load(bytes: Array(text.utf8), options: options, key: key, columns: columns, loading: loading)
}

/// Loads the bytes of one csv file as the noun `rows`.
func load(
  bytes: [UInt8], options: FileOptions = FileOptions(), key: [String] = [],
  columns: [ColumnSchema] = [], loading: LoadOptions = LoadOptions()
) throws -> CaseStore {
  let schema = StoreSchema(nouns: [
    NounSchema(
      name: "rows", source: .files(pattern: "rows.csv", options), key: key, columns: columns)
  ])
  let files = MemoryFileSystem(["data/rows.csv": bytes])
  return try StoreLoader(fileSystem: files, options: loading).load(schema, from: "data")
}

extension Table {
  /// All cells as text, row by row, nil where missing.
  var texts: [[String?]] {
    (0..<rowCount).map { row in columns.map { $0.text(at: row) } }
  }

  /// All cells of one column as text.
  func texts(_ name: String) -> [String?] {
    guard let place = column(named: name) else { return [] }
    return (0..<rowCount).map { columns[place].text(at: $0) }
  }
}

extension CaseStore {
  /// Everything a user can see of the store, for comparing two loads.
  var everything: String {
    var out = ""
    for table in tables {
      out += "\(table.name) \(table.rowCount) key \(table.key)\n"
      for column in table.columns {
        out += "\(column.header)|\(column.name)|\(column.type)|\(column.missingCount)"
        if let dictionary = column.dictionary {
          for code in 1...max(1, UInt32(dictionary.count)) {
            out += "|\(dictionary.text(code))=\(dictionary.rows(code))"
          }
        }
        out += "\n"
      }
      for row in 0..<table.rowCount {
        out += table.columns.map { $0.text(at: row) ?? "<>" }.joined(separator: "|")
        out += table.place(ofRow: row).map { " \($0.file):\($0.line)" } ?? ""
        out += " \(table.fileRow(row))"
        for link in table.links { out += " ^\(link.parentRow(of: row))" }
        out += "\n"
      }
    }
    for file in report.files { out += "\(file)\n" }
    for noun in report.nouns { out += "\(noun)\n" }
    return out
  }
}
