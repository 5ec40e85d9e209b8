import DocketCore

extension LoadReport {
  /// The `.data` page: the books of every file, then what is worth a look in every noun.
  public func document() -> Document {
    var blocks: [Document.Block] = [.heading("Files"), .table(filesTable())]
    for file in files { blocks += FilePage(file: file).blocks() }
    for noun in nouns { blocks += NounPage(noun: noun).blocks() }
    if !notes.isEmpty {
      blocks.append(.heading("Worth knowing"))
      blocks.append(.bullets(notes.map { ([$0.message] + $0.details).joined(separator: " ") }))
    }
    return Document(blocks)
  }

  private func filesTable() -> ResultTable {
    let table = PageTable([
      ("file", false), ("rows", true), ("loaded", true), ("rejected", true), ("delimiter", false),
      ("encoding", false), ("header", false),
    ])
    return table.made(
      files.map { file in
        [
          .text(file.name), .count(file.rows), .count(file.loaded), .count(file.rejected),
          .text(file.delimiter), .text(file.encoding),
          .text(file.headerLine == 0 ? "none" : "line \(file.headerLine)"),
        ]
      }, footer: ["rows = loaded + rejected in every file"])
  }
}
