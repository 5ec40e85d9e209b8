import DocketCore

/// Writes a diagnostic as one line of json.
enum DiagnosticJSON {
  /// `{"error": {"code", "message", "file", "line", "column", "length", "details", "suggestions"}}`; the key is
  /// the severity, and what is not known is null.
  static func write(_ diagnostic: Diagnostic, to sink: inout ByteSink) throws {
    sink.append("{")
    sink.append(jsonKey: diagnostic.severity.rawValue)
    sink.append("{")
    text("code", diagnostic.code.rawValue, to: &sink)
    sink.append(", ")
    text("message", diagnostic.message, to: &sink)
    sink.append(", ")
    text("file", diagnostic.source?.name, to: &sink)
    sink.append(", ")
    number("line", diagnostic.source?.line, to: &sink)
    sink.append(", ")
    number("column", diagnostic.source?.column, to: &sink)
    sink.append(", ")
    number("length", diagnostic.source?.length, to: &sink)
    sink.append(", ")
    sink.append(jsonKey: "details")
    sink.append(jsonList: diagnostic.details)
    sink.append(", ")
    sink.append(jsonKey: "suggestions")
    sink.append("[")
    for (i, suggestion) in diagnostic.suggestions.enumerated() {
      sink.append(i > 0 ? ", {" : "{")
      text("label", suggestion.label, to: &sink)
      sink.append(", ")
      text("meaning", suggestion.meaning, to: &sink)
      sink.append(", ")
      text("replacement", suggestion.replacement, to: &sink)
      sink.append("}")
    }
    sink.append("]}}")
    try sink.endLine()
  }

  private static func text(_ key: String, _ value: String?, to sink: inout ByteSink) {
    sink.append(jsonKey: key)
    if let value { sink.append(json: value) } else { sink.append("null") }
  }

  private static func number(_ key: String, _ value: Int?, to sink: inout ByteSink) {
    sink.append(jsonKey: key)
    if let value { sink.append(decimal: value) } else { sink.append("null") }
  }
}
