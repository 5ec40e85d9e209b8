import DocketCore

/// What is worth knowing about one file.
struct FilePage {
  let file: FileReport

  /// Rejected rows shown on the page; the books keep more.
  private static let shownRejects = 20

  func blocks() -> [Document.Block] {
    var lines: [String] = []
    if file.blankLines > 0 {
      lines.append("\(Count.text(file.blankLines, "blank line")) passed over")
    }
    if file.paddedRows > 0 {
      lines.append("\(Count.text(file.paddedRows, "row")) had blank cells past the last column")
    }
    if file.strayQuotes > 0 {
      lines.append(
        "\(Count.text(file.strayQuotes, "quote")) after a digit kept as inches or seconds")
    }
    if file.replacedSequences > 0 {
      lines.append(
        "\(Count.text(file.replacedSequences, "invalid byte sequence")) shown as \u{FFFD}; the model can say another encoding"
      )
    }
    if file.headerLine > 1 {
      lines.append("\(Count.text(file.headerLine - 1, "line")) before the header passed over")
    }
    if file.headerLine == 0 {
      lines.append("no header found, so the columns are numbered; the model can say: header 1")
    }
    var blocks: [Document.Block] = []
    if !lines.isEmpty || file.rejected > 0 { blocks.append(.heading(file.name)) }
    if !lines.isEmpty { blocks.append(.bullets(lines)) }
    if file.rejected > 0 { blocks.append(.table(rejects())) }
    return blocks
  }

  private func rejects() -> ResultTable {
    let shown = file.rejects.prefix(FilePage.shownRejects)
    let table = PageTable([("place", false), ("why it was rejected", false), ("row", false)])
    let rest = file.rejected - shown.count
    return table.made(
      shown.map { reject in
        [
          .text("\(reject.line):\(reject.column)"), .text(reject.reason),
          .text(String(reject.raw.prefix(80))),
        ]
      }, footer: rest > 0 ? ["and \(Count.text(rest, "further rejected row"))"] : [])
  }
}
