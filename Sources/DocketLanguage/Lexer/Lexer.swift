import DocketCore

/// Turns a source into tokens. Any bytes whatever give tokens and diagnostics, never a trap.
public struct Lexer {
  /// The longest source that is read, in bytes.
  public static let longestSource = 1 << 20

  /// After this many errors the rest of a script is not read.
  static let mostErrors = 100

  /// The tokens of a source with its comments and everything wrong with its characters.
  public struct Output: Sendable {
    /// In source order; the last one is `.end`.
    public var tokens: [Token]
    /// In source order.
    public var comments: [Comment]
    /// In source order.
    public var diagnostics: [Diagnostic]
  }

  /// Reads the whole source.
  public static func lex(_ source: SourceText) -> Output {
    var lexer = Lexer(bytes: source.bytes)
    if source.bytes.count > longestSource {
      lexer.report { _ in .tooLong(source.bytes.count) }
    } else {
      lexer.run()
    }
    let end = source.bytes.count
    lexer.output.tokens.append(Token(.end, "", at: SourceSpan(end, end)))
    return lexer.output
  }

  let bytes: [UInt8]
  var at = 0
  var output = Output(tokens: [], comments: [], diagnostics: [])
  private var noted: Set<String> = []

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while at < bytes.count {
      let start = at
      step()
      if at <= start { at = start + 1 }
    }
  }

  private mutating func step() {
    let start = at
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), 9, 10, 11, 12, 13: at += 1
    case UInt8(ascii: "\\") where continuesLine(from: at + 1): at += 1
    case UInt8(ascii: "-") where next(1) == UInt8(ascii: "-"): comment()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "."):
      if Lexer.isDigit(next(1)), !endsOperand { pointFirst() } else { symbol(.dot, 1) }
    case UInt8(ascii: "\""): string(quote: byte)
    // `what's`: an apostrophe inside a word opens no text.
    case UInt8(ascii: "'"): if touchesWord { stray() } else { string(quote: byte) }
    case UInt8(ascii: "`"): quotedName()
    case UInt8(ascii: "$"): parameter()
    default:
      if let (found, length) = sign() {
        symbol(found, length)
      } else {
        character(scalar(at: start))
      }
    }
  }

  /// Whatever starts with a letter or any other character outside ASCII signs.
  private mutating func character(_ found: (scalar: Unicode.Scalar, length: Int)) {
    let scalar = found.scalar
    if Lexer.startsName(scalar) {
      name()
    } else if Lexer.isBlank(scalar) {
      at += found.length
    } else if Lexer.doubleQuotes.contains(scalar) || Lexer.singleQuotes.contains(scalar) {
      string(quote: 0)
    } else if let foreign = Lexer.mathSigns[scalar] {
      let span = SourceSpan(at, at + found.length)
      symbol(foreign, found.length)
      noteOnce("\(scalar)") { _ in .foreignSign("\(scalar)", foreign.rawValue, span) }
    } else {
      stray()
    }
  }

  private mutating func name() {
    let start = at
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      guard Lexer.startsName(scalar) || Lexer.continuesName(scalar) else { break }
      at += length
    }
    add(.word, text(start, at), from: start)
  }

  private mutating func comment() {
    let start = at
    while at < bytes.count, bytes[at] != 10 { at += 1 }
    var end = at
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    output.comments.append(Comment(text: text(start, end), span: SourceSpan(start, end)))
  }

  private func sign() -> (Token.Symbol, Int)? {
    let second = next(1)
    switch bytes[at] {
    case UInt8(ascii: "|"): return second == UInt8(ascii: "|") ? (.foreignOr, 2) : (.bar, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    case UInt8(ascii: "="): return second == UInt8(ascii: "=") ? (.equal, 2) : (.equal, 1)
    case UInt8(ascii: "!"): return second == UInt8(ascii: "=") ? (.notEqual, 2) : (.foreignNot, 1)
    case UInt8(ascii: "<"):
      if second == UInt8(ascii: "=") { return (.lessOrEqual, 2) }
      return second == UInt8(ascii: ">") ? (.notEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"):
      return second == UInt8(ascii: "=") ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return (.times, 1)
    case UInt8(ascii: "/"): return (.divide, 1)
    case UInt8(ascii: "&") where second == UInt8(ascii: "&"): return (.foreignAnd, 2)
    default: return nil
    }
  }

  private mutating func symbol(_ symbol: Token.Symbol, _ length: Int) {
    let start = at
    at += length
    let written = text(start, at)
    add(.symbol(symbol), written, from: start)
    switch written {
    case "==", "<>": noteOnce(written) { .foreignSign(written, symbol.rawValue, $0.span(start)) }
    case "&&": noteOnce(written) { .foreignSign(written, "and", $0.span(start)) }
    case "||": noteOnce(written) { .foreignSign(written, "or", $0.span(start)) }
    case "!": noteOnce(written) { .foreignSign(written, "not", $0.span(start)) }
    default: break
    }
  }

  private mutating func stray() {
    let start = at
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      let isSign =
        length == 1
        && (Lexer.isDigit(scalar.byte) || sign() != nil || "\"'`$.".unicodeScalars.contains(scalar))
      let isSpace = length == 1 && (9...13).contains(bytes[at]) || bytes[at] == 32
      if at > start, isSpace || isSign || Lexer.startsName(scalar) || Lexer.isBlank(scalar) {
        break
      }
      at += length
    }
    add(.malformed, text(start, at), from: start)
    report {
      .stray(Lexer.shown($0.scalar(at: start).scalar), $0.text(start, $0.at), $0.span(start))
    }
  }

  /// The byte `n` places on, 0 past the end.
  func next(_ n: Int) -> UInt8 { at + n < bytes.count ? bytes[at + n] : 0 }

  func span(_ start: Int) -> SourceSpan { SourceSpan(start, at) }

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  mutating func add(_ kind: Token.Kind, _ text: String, from start: Int) {
    output.tokens.append(Token(kind, text, at: SourceSpan(start, at)))
  }

  mutating func report(_ diagnostic: (Lexer) -> Diagnostic) {
    if output.diagnostics.count < Lexer.mostErrors { output.diagnostics.append(diagnostic(self)) }
  }

  /// Reports a note the first time its key comes up.
  mutating func noteOnce(_ key: String, _ diagnostic: (Lexer) -> Diagnostic) {
    if noted.insert(key).inserted { report(diagnostic) }
  }

  /// The scalar at an offset and its length; a replacement character of one byte for what is no UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    guard offset < bytes.count else { return ("\u{FFFD}", 1) }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
    guard length > 0, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for i in 1..<length {
      guard bytes[offset + i] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[offset + i] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  /// Whether the token before ends a name or a value and touches this place, so that a point here joins a path.
  private var endsOperand: Bool {
    guard let last = output.tokens.last, last.span.end == at else { return false }
    switch last.kind {
    case .symbol(let symbol): return symbol == .close
    default: return true
    }
  }

  /// Whether a bare word ends at this place and letters go on after it.
  private var touchesWord: Bool {
    guard let last = output.tokens.last, last.kind == .word, last.span.end == at else {
      return false
    }
    return Lexer.startsName(scalar(at: at + 1).scalar)
  }

  private func continuesLine(from offset: Int) -> Bool {
    var i = offset
    while i < bytes.count, bytes[i] != 10 {
      if bytes[i] > 32 { return false }
      i += 1
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var byte: UInt8 { isASCII ? UInt8(value) : 0 }
}

extension Diagnostic {
  fileprivate static func tooLong(_ bytes: Int) -> Diagnostic {
    Diagnostic(
      .questionTooLong,
      "This text is \(bytes) bytes long; a question or script can have \(Lexer.longestSource).",
      at: SourceSpan(0, 0), details: ["Split it into several scripts."])
  }

  fileprivate static func foreignSign(_ found: String, _ ours: String, _ span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      .foreignOperator, "`\(found)` was read as `\(ours)`, which is how docket writes it.",
      at: span, severity: .note)
  }

  fileprivate static func stray(_ shown: String, _ text: String, _ span: SourceSpan) -> Diagnostic {
    let advice: String
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0x2010...0x2015, 0x2212:
      return Diagnostic(
        .strayCharacter, "The character \(shown) is no minus; docket reads the plain `-`.",
        at: span, suggestions: [Suggestion("-")])
    case 0x23: advice = "A comment starts with `--`."
    case 0x5B, 0x5D, 0x7B, 0x7D: advice = "docket uses round brackets: `is one of (a, b)`."
    case 0x26: advice = "docket writes `and`."
    default:
      advice = "Text goes in quotes (\"like this\"), a name with other characters in backquotes."
    }
    return Diagnostic(
      .strayCharacter, "The character \(shown) has no meaning here.", at: span, details: [advice])
  }
}
