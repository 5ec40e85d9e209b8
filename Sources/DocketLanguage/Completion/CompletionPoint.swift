import DocketCore

/// What the grammar would take at the cursor, and the part of a word that has been typed there.
public struct CompletionPoint: Sendable {
  /// What may stand here, in the order in which the grammar asks for it; each thing once.
  public var expected: [Expected]
  /// From the start of the word that is being typed to the cursor, an opening quote not included; empty between words.
  public var partial: SourceSpan
  /// The part of the word that has been typed.
  public var typed: String
  /// What opens the word: a quote, a backquote, a dollar sign, or nothing.
  public var opening: String
  /// The units that the question is about, once they have been typed.
  public var subject: Subject?
  /// The child noun whose condition the cursor is in: `charge` in `with any charge (`.
  public var child: Name?
  /// Whether the words before the cursor make a whole statement already.
  public var isWhole: Bool

  /// What could stand at a byte offset of a text.
  public static func at(_ offset: Int, in text: String) -> CompletionPoint {
    let bytes = Array(text.utf8)
    let cursor = min(max(0, offset), bytes.count)
    let source = SourceText(String(decoding: bytes[..<cursor], as: UTF8.self))
    var lexed = Lexer.lex(source)
    var point = CompletionPoint(
      expected: [], partial: SourceSpan(cursor, cursor), typed: "", opening: "", subject: nil,
      child: nil, isWhole: false)
    if let comment = lexed.comments.last,
      !source.slice(SourceSpan(comment.span.end, cursor)).contains(where: \.isNewline),
      comment.span.end >= (lexed.tokens.dropLast().last?.span.end ?? 0)
    {
      return point
    }
    if let last = lexed.tokens.dropLast().last, last.span.end == cursor, last.isTyped {
      point.opening = last.opening
      let start = last.span.start + point.opening.utf8.count
      point.partial = SourceSpan(start, cursor)
      point.typed = source.slice(point.partial)
      lexed.tokens.remove(at: lexed.tokens.count - 2)
    }
    let reader = Reader(source: source, lexed: lexed, teaches: false)
    reader.noteAtEnd()
    point.expected = reader.atEnd.expected
    point.subject = reader.atEnd.subject
    point.child = reader.atEnd.child
    point.isWhole = reader.atEnd.isWhole
    return point
  }
}

extension Token {
  /// Whether this token can still be typed on.
  fileprivate var isTyped: Bool {
    switch kind {
    case .word, .number, .parameter, .date, .bucket: true
    case .malformed: ["\"", "`", "$"].contains(opening)
    default: false
    }
  }

  /// The sign that opens this token.
  fileprivate var opening: String {
    switch kind {
    case .parameter: return "$"
    case .malformed:
      let first = text.first.map(String.init) ?? ""
      return ["\"", "`", "$"].contains(first) ? first : ""
    default: return ""
    }
  }
}
