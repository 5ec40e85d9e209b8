import DocketLanguage

extension Session {
  /// Whether Enter runs what has been typed so far (rule 51).
  public func isComplete(_ text: String) -> Bool {
    if chosenSuggestion(text) != nil { return true }
    var pieces = ScriptPieces(text)
    var last: ScriptPiece?
    while let piece = pieces.next() { last = piece }
    guard let last, last.kind == .statement else { return true }
    if pieces.endedWithSemicolon { return true }
    let typed = String(decoding: Array(text.utf8).dropFirst(last.offset), as: UTF8.self)
    return Parser.isComplete(typed)
  }

  /// Ends the session: what was being written is put in its place.
  public func close() -> ExitStatus { attempt { try endRedirection() } }
}
