import DocketCore

/// Writes tables as json: rows are objects keyed by column name, footers are in `meta`.
struct JSONTable {
  let table: ResultTable
  let names: [String]
  let oneLine: Bool

  /// A writer that gives each row a line of its own unless all of it must stay on one.
  init(_ table: ResultTable, oneLine: Bool = false) {
    self.table = table
    self.names = table.uniqueNames
    self.oneLine = oneLine
  }

  /// `{"columns": [...], "rows": [...], "meta": {...}}`.
  func write(
    quiet: Bool, _ cancellation: Cancellation, to sink: inout ByteSink
  ) throws {
    sink.append("{\"columns\": [")
    for c in table.columns.indices {
      if c > 0 { sink.append(", ") }
      writeColumn(c, to: &sink)
    }
    sink.append("],")
    try newLine(&sink)
    sink.append("\"rows\": [")
    for row in 0..<table.rowCount {
      if row & 4095 == 0 { try cancellation.check() }
      if row > 0 { sink.append(",") }
      try newLine(&sink)
      writeRow(row, to: &sink)
    }
    if table.rowCount > 0 { try newLine(&sink) }
    sink.append("],")
    try newLine(&sink)
    sink.append("\"meta\": ")
    writeMeta(quiet: quiet, to: &sink)
    sink.append("}")
  }

  /// One row as an object.
  func writeRow(_ row: Int, to sink: inout ByteSink) {
    sink.append("{")
    for c in names.indices {
      if c > 0 { sink.append(", ") }
      sink.append(jsonKey: names[c])
      switch PlainCell(table.value(row, c), in: table.columns[c], namesMissing: false) {
      case .empty: sink.append("null")
      case .whole(let n): sink.append(decimal: n)
      case .digits(let digits): sink.append(digits)
      case .flag(let f): sink.append(f ? "true" : "false")
      case .text(let text): sink.append(json: text)
      }
    }
    sink.append("}")
  }

  private func newLine(_ sink: inout ByteSink) throws {
    if oneLine { sink.append(" ") } else { try sink.endLine() }
  }

  private func writeColumn(_ c: Int, to sink: inout ByteSink) {
    let column = table.columns[c]
    sink.append("{")
    sink.append(jsonKey: "name")
    sink.append(json: names[c])
    if column.title != column.name {
      sink.append(", ")
      sink.append(jsonKey: "title")
      sink.append(json: column.title)
    }
    sink.append(", ")
    sink.append(jsonKey: "kind")
    sink.append(json: kind(ofColumn: c))
    sink.append("}")
  }

  /// What the column's first present cell is.
  private func kind(ofColumn c: Int) -> String {
    for row in 0..<table.rowCount {
      switch table.value(row, c) {
      case .missing, .none, .notYet, .immature, .beyond, .label: continue
      case .text: return "text"
      case .number: return "number"
      case .ratio: return "share"
      case .date: return "date"
      case .flag: return "flag"
      case .bucket: return "period"
      case .band: return "band"
      }
    }
    return table.columns[c].isNumeric ? "number" : "text"
  }

  private func writeMeta(quiet: Bool, to sink: inout ByteSink) {
    sink.append("{")
    sink.append(jsonKey: "question")
    sink.append(json: table.question)
    for (key, kind) in [
      ("partial_rows", ResultTable.RowKind.partial), ("provisional_rows", .provisional),
      ("total_rows", .total),
      ("others_rows", .others),
    ] {
      let rows = table.rowKinds.filter { $0.value == kind && $0.key < table.rowCount }.keys.sorted()
      if rows.isEmpty { continue }
      sink.append(", ")
      sink.append(jsonKey: key)
      sink.append("[" + rows.map(String.init).joined(separator: ", ") + "]")
    }
    if !quiet { writeFooter(to: &sink) }
    sink.append("}")
  }

  private func writeFooter(to sink: inout ByteSink) {
    for kind in JSONTable.footerKinds {
      let texts = table.footer.filter { $0.kind == kind.kind }.map(\.text)
      if texts.isEmpty { continue }
      sink.append(", ")
      sink.append(jsonKey: kind.key)
      if kind.several {
        sink.append(jsonList: texts)
      } else {
        sink.append(json: texts.joined(separator: "; "))
      }
    }
  }

  /// Kinds that may occur several times are lists, whether or not they do.
  private static let footerKinds:
    [(kind: ResultTable.FooterLine.Kind, key: String, several: Bool)] = [
      (.unit, "unit", false), (.window, "window", false), (.definition, "definition", true),
      (.asOf, "as_of", false), (.leftOut, "left_out", true), (.overlap, "overlap", true),
      (.partial, "partial", true), (.provisional, "provisional", true), (.note, "notes", true),
      (.warning, "warnings", true),
    ]
}
