import DocketCore

/// Text in quotes, names in backquotes, parameters.
extension Lexer {
  /// Text from an opening quote: `"`, `'`, or a curly one when `quote` is 0.
  mutating func string(quote: UInt8) {
    let start = at
    let opening = scalar(at: at)
    at += opening.length
    var value = String.UnicodeScalarView()
    while at < bytes.count, bytes[at] != 10, bytes[at] != 13 {
      let (scalar, length) = scalar(at: at)
      if Lexer.closes(scalar, opening.scalar) {
        at += length
        if quote == UInt8(ascii: "'"), next(0) == quote {
          value.append(scalar)
          at += 1
          continue
        }
        add(.string(String(value)), String(value), from: start)
        if quote != UInt8(ascii: "\"") { noteOnce("quotes") { .otherQuotes($0.span(start)) } }
        return
      }
      if scalar == "\\" {
        escape(into: &value)
      } else {
        value.append(scalar)
        at += length
      }
    }
    add(.malformed, text(start, at), from: start)
    report { .openString(SourceSpan(start, min(start + opening.length, $0.at))) }
  }

  private mutating func escape(into value: inout String.UnicodeScalarView) {
    let start = at
    at += 1
    guard at < bytes.count, bytes[at] != 10, bytes[at] != 13 else { return }
    let (scalar, length) = scalar(at: at)
    at += length
    switch scalar {
    case "\"", "\\", "'": value.append(scalar)
    case "n": value.append("\n")
    case "t": value.append("\t")
    case "r": value.append("\r")
    default:
      value.append(scalar)
      report { .badEscape($0.text(start, $0.at), $0.span(start)) }
    }
  }

  private static func closes(_ scalar: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "\"": return scalar == "\""
    case "'": return scalar == "'"
    default:
      return doubleQuotes.contains(opening)
        ? scalar == "\"" || doubleQuotes.contains(scalar)
        : scalar == "'" || singleQuotes.contains(scalar)
    }
  }

  mutating func quotedName() {
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "`"), bytes[at] != 10, bytes[at] != 13 {
      at += 1
    }
    guard next(0) == UInt8(ascii: "`") else {
      add(.malformed, text(start, at), from: start)
      report { _ in .openName(SourceSpan(start, start + 1)) }
      return
    }
    let name = text(start + 1, at)
    at += 1
    if name.isEmpty {
      add(.malformed, "``", from: start)
      report { .emptyName($0.span(start)) }
    } else {
      add(.quotedWord, name, from: start)
    }
  }

  mutating func parameter() {
    let start = at
    at += 1
    while at < bytes.count {
      let (scalar, length) = scalar(at: at)
      guard Lexer.startsName(scalar) || (at > start + 1 && Lexer.continuesName(scalar)) else {
        break
      }
      at += length
    }
    let name = text(start + 1, at)
    if name.isEmpty {
      while at < bytes.count, Lexer.isDigit(bytes[at]) { at += 1 }
      add(.malformed, text(start, at), from: start)
      report { .bareDollar($0.span(start)) }
    } else {
      add(.parameter, name, from: start)
    }
  }
}

extension Diagnostic {
  fileprivate static func otherQuotes(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .curlyQuote, "Read as text; docket writes text in straight double quotes: \"like this\".",
      at: span, severity: .note)
  }

  fileprivate static func openString(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unterminatedString, "The text that starts here has no closing quote on its line.", at: span,
      details: ["Close it with the same quote. A quote inside text is written \\\"."])
  }

  fileprivate static func badEscape(_ found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badEscape, "`\(found)` stands for nothing inside text.", at: span,
      details: ["A backslash itself is written `\\\\`. Others: `\\\"`, `\\n`, `\\t`."])
  }

  fileprivate static func openName(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unterminatedName, "The name that starts here has no closing backquote on its line.",
      at: span, details: ["Write `like this`; text goes in double quotes."])
  }

  fileprivate static func emptyName(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.unterminatedName, "There is no name between these backquotes.", at: span)
  }

  fileprivate static func bareDollar(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .strayCharacter, "A `$` starts the name of a parameter, such as `$unit`.", at: span,
      details: ["An amount of money is a plain number: 500."])
  }
}
