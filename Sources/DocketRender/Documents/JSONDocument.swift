import DocketCore

/// Writes a page's blocks as json objects with one key each.
struct JSONDocument {
  let quiet: Bool
  let oneLine: Bool
  let cancellation: Cancellation

  /// `{"heading": ...}`, `{"paragraph": ...}`, `{"facts": [...]}`, `{"table": {...}}`, `{"code": ...}`,
  /// `{"bullets": [...]}`.
  func write(_ block: Document.Block, to sink: inout ByteSink) throws {
    sink.append("{")
    switch block {
    case .heading(let text): pair("heading", text, to: &sink)
    case .paragraph(let text): pair("paragraph", text, to: &sink)
    case .code(let text): pair("code", text, to: &sink)
    case .bullets(let items):
      sink.append(jsonKey: "bullets")
      sink.append(jsonList: items)
    case .facts(let facts):
      sink.append(jsonKey: "facts")
      sink.append("[")
      for (i, fact) in facts.enumerated() {
        sink.append(i > 0 ? ", {" : "{")
        pair("name", fact.name, to: &sink)
        sink.append(", ")
        pair("value", fact.value, to: &sink)
        sink.append("}")
      }
      sink.append("]")
    case .table(let table):
      sink.append(jsonKey: "table")
      try JSONTable(table, oneLine: oneLine).write(quiet: quiet, cancellation, to: &sink)
    }
    sink.append("}")
  }

  private func pair(_ key: String, _ text: String, to sink: inout ByteSink) {
    sink.append(jsonKey: key)
    sink.append(json: text)
  }
}
