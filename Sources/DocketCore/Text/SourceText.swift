/// A text that a diagnostic can point into: a typed question, a script, a model file.
public struct SourceText: Sendable {
  /// What to call it in messages: a file name, or nil for a question typed at the prompt or given by `-c`.
  public let name: String?
  /// The text as given (invalid UTF-8 already replaced).
  public let text: String
  /// Its bytes, which spans count.
  public let bytes: [UInt8]
  private let lines: LineIndex

  /// A source from its text.
  public init(_ text: String, name: String? = nil) {
    self.name = name
    self.text = text
    self.bytes = Array(text.utf8)
    self.lines = LineIndex(bytes)
  }

  /// The text of a span, clamped to the source.
  public func slice(_ span: SourceSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    let end = min(max(start, span.end), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Where an offset stands.
  public struct Place: Sendable, Hashable {
    /// 1-based line.
    public var line: Int
    /// 1-based column, in characters.
    public var column: Int
    /// The line, or what stands around the place when the line is long.
    public var text: String
    /// The column of the first character of `text`: 1 unless the line is long.
    public var textColumn: Int
  }

  /// The line and column of a byte offset, brought inside the text. Reads some thousand bytes at most.
  public func place(of offset: Int) -> Place {
    let offset = min(max(0, offset), bytes.count)
    let (line, start) = lines.line(of: offset)
    let known = lines.known(before: offset, in: start)
    let column = known.characters + slice(SourceSpan(known.offset, offset)).count + 1
    let shown = lines.known(before: max(start, offset - SourceText.shownAround), in: start)

    let furthest = min(bytes.count, offset + SourceText.shownAround)
    var end = offset
    while end < furthest, bytes[end] != 10 { end += 1 }
    let isCut = end < bytes.count && bytes[end] != 10
    while isCut, end > offset, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    // A file from Windows ends its lines with two characters; the first is no part of the line.
    if !isCut, end > start, end < bytes.count, bytes[end - 1] == 13 { end -= 1 }
    return Place(
      line: line + 1, column: column,
      text: String(decoding: bytes[shown.offset..<max(end, shown.offset)], as: UTF8.self),
      textColumn: shown.characters + 1)
  }

  /// How many bytes of a line are shown at least on either side of a place, when it has them.
  private static let shownAround = 2_000
}
