import DocketCore

/// Where a piece of a script stands, so that its errors can point into the script.
struct ScriptPlace {
  /// The whole script.
  let source: SourceText
  /// The piece alone.
  private let piece: SourceText
  private let offset: Int

  /// The place of a piece in its script.
  init(_ source: SourceText, _ piece: ScriptPiece) {
    self.source = source
    self.piece = SourceText(piece.text)
    self.offset = piece.offset
  }

  /// The diagnostic with its place in the script. One that concerns the whole piece gets the place where that
  /// starts; one about another text (a definition in use, a model) keeps what it has.
  func resolve(_ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    if let span = diagnostic.span, isOwn(diagnostic) {
      copy.source = nil
      copy.span = SourceSpan(span.start + offset, span.end + offset)
      return copy.located(in: source)
    }
    guard let name = source.name else { return copy }
    let start = source.place(of: offset)
    if let other = copy.source {
      // A place in a file of its own, such as the model, says more than the statement that led there.
      if other.name != nil { return copy }
      copy.details.append("With its definitions this reads: \(other.text)")
    }
    copy.source = .init(name: name, line: start.line, column: start.column, text: "", length: 1)
    return copy
  }

  /// Whether a diagnostic's span points into the piece: it has no place yet, or the same one there.
  private func isOwn(_ diagnostic: Diagnostic) -> Bool {
    guard let known = diagnostic.source else { return true }
    var bare = diagnostic
    bare.source = nil
    guard known.name == nil, let here = bare.located(in: piece).source else { return false }
    return here.line == known.line && here.column == known.column && here.length == known.length
      && ScriptPlace.marked(here) == ScriptPlace.marked(known)
  }

  private static func marked(_ place: Diagnostic.Located) -> Substring {
    place.text.dropFirst(place.column - place.textColumn).prefix(place.length)
  }
}
