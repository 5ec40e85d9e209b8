import DocketCore

extension Lexer {
  /// One line a token: place, kind, characters. What `.explain tokens` prints.
  public static func dump(_ source: SourceText) -> String {
    lex(source).tokens.map { token in
      let place = source.place(of: token.span.start)
      let where_ = "\(place.line):\(place.column)"
      let gap = String(repeating: " ", count: max(1, 8 - where_.count))
      return where_ + gap + token.described
        + (token.kind == .end ? "" : " " + source.slice(token.span))
    }.joined(separator: "\n")
  }
}

extension Token {
  /// The name of the token's kind.
  var described: String {
    switch kind {
    case .word: "word"
    case .quotedWord: "name"
    case .number(_, let percent): percent ? "percent" : "number"
    case .date: "date"
    case .bucket(let bucket): bucket.unit.rawValue
    case .string: "text"
    case .parameter: "parameter"
    case .symbol: "sign"
    case .malformed: "malformed"
    case .end: "end"
    }
  }
}
