/// A text that a diagnostic can point into: a typed question, a script, a model file.
public struct SourceText: Sendable {
  /// What to call it in messages: a file name, or nil for a question typed at the prompt or given by `-c`.
  public let name: String?
  /// The text as given (invalid UTF-8 already replaced).
  public let text: String
  /// Its bytes, which spans count.
  public let bytes: [UInt8]

  /// A source from its text.
  public init(_ text: String, name: String? = nil) {
    self.name = name
    self.text = text
    self.bytes = Array(text.utf8)
  }

  /// The text of a span, clamped to the source.
  public func slice(_ span: SourceSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    let end = min(max(start, span.end), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// 1-based line and column (in characters) of a byte offset, and that whole line.
  public func place(of offset: Int) -> (line: Int, column: Int, text: String) {
    let offset = min(max(0, offset), bytes.count)
    var line = 1
    var lineStart = 0
    for i in 0..<offset where bytes[i] == 10 {
      line += 1
      lineStart = i + 1
    }
    var lineEnd = offset
    while lineEnd < bytes.count, bytes[lineEnd] != 10 { lineEnd += 1 }
    let before = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    // A file from Windows ends its lines with two characters; the first is no part of the line.
    if lineEnd > lineStart, lineEnd < bytes.count, bytes[lineEnd - 1] == 13 { lineEnd -= 1 }
    let whole = String(decoding: bytes[lineStart..<max(lineEnd, lineStart)], as: UTF8.self)
    return (line, before.count + 1, whole)
  }
}
