import DocketCore

extension Document {
  /// All words of the page, for looking for some.
  var plainText: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .heading(let text), .paragraph(let text), .code(let text): lines.append(text)
      case .bullets(let items): lines += items
      case .facts(let facts): lines += facts.map { "\($0.name) \($0.value)" }
      case .table(let table):
        lines.append(table.columns.map(\.title).joined(separator: " | "))
        for row in 0..<table.rowCount {
          let cells = zip(table.columns, table.cells).map { $1[row].text(in: $0) }
          lines.append(cells.joined(separator: " | "))
        }
        lines += table.footer.map(\.text)
      }
    }
    return lines.joined(separator: "\n")
  }
}
