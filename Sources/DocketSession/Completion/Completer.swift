import DocketCore

/// Finds what could stand at the cursor: commands and their arguments, words of the language, names, values, files.
public final class Completer {
  private let session: Session
  private let values: KnownValues

  /// A completer for a session.
  public init(_ session: Session) {
    self.session = session
    values = KnownValues(session)
  }

  /// What could stand at a byte offset of a text.
  public func completions(in text: String, at offset: Int) -> CompletionList {
    let bytes = Array(text.utf8)
    var cursor = min(max(0, offset), bytes.count)
    // Never inside a character.
    while cursor > 0, cursor < bytes.count, bytes[cursor] & 0xC0 == 0x80 { cursor -= 1 }
    let head = String(decoding: bytes[0..<cursor], as: UTF8.self)
    var last: ScriptPiece?
    for piece in ScriptPieces(head) { last = piece }
    if let last, last.kind == .command {
      let typed = String(decoding: bytes[last.offset..<cursor], as: UTF8.self)
      let isPointed = last.offset > 0 && bytes[last.offset - 1] == UInt8(ascii: ".")
      if isPointed { return command(typed, at: last.offset) }
    }
    return QuestionCompletion(session, values).list(in: text, at: cursor)
  }

  private func command(_ typed: String, at offset: Int) -> CompletionList {
    guard let blank = typed.firstIndex(where: \.isWhitespace) else {
      let items = session.commands.filter { $0.name.hasPrefix(typed.lowercased()) }
        .map { CompletionList.Item($0.name, note: $0.summary) }
      return CompletionList(start: offset, items: items)
    }
    guard let command = session.command(named: String(typed[..<blank])) else { return .none }
    let rest = typed[typed.index(after: blank)...]
    let start = offset + (typed.utf8.count - rest.utf8.count)
    return ArgumentCompletion(session, values).list(command.argument, String(rest), at: start)
  }
}
