import DocketCore

/// Writes a page as lines of cells: its tables and facts, or its words when it has neither.
struct DocumentLines {
  let cancellation: Cancellation

  /// Writes tables and facts with an empty line between two.
  func write(
    _ document: Document, _ writer: inout DelimitedWriter, to sink: inout ByteSink
  ) throws {
    var written = 0
    for block in document.blocks {
      guard block.isData else { continue }
      if written > 0 { try sink.endLine() }
      written += 1
      switch block {
      case .table(let table): try writer.write(table, cancellation, to: &sink)
      case .facts(let facts):
        try writer.line(["name", "value"], to: &sink)
        for fact in facts { try writer.line([fact.name, fact.value], to: &sink) }
      case .heading, .paragraph, .code, .bullets: break
      }
    }
    if written > 0 { return }
    for block in document.blocks {
      for text in block.words { try writer.line([text], to: &sink) }
    }
  }
}

extension Document.Block {
  /// Whether the block is made of cells.
  var isData: Bool {
    switch self {
    case .table, .facts: return true
    case .heading, .paragraph, .code, .bullets: return false
    }
  }

  /// The texts of a block of prose.
  var words: [String] {
    switch self {
    case .heading(let text), .paragraph(let text), .code(let text): return [text]
    case .bullets(let items): return items
    case .table, .facts: return []
    }
  }
}
