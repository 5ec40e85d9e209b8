/// Cuts a text into command lines and statements, the same way for the prompt, `-c`, `-f` and standard input.
///
/// A statement ends at `;`, at a line that starts with a command, or at the end of the text. A command takes
/// the rest of its line; `help`, `quit`, `exit` and `?` are commands when they start a statement and stand alone on
/// their line (`help` may have one word after it).
struct ScriptPieces: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// Whether the statement read last was ended by a semicolon.
  private(set) var endedWithSemicolon = false

  /// The pieces of a text, read one at a time, so that an error late in it does not keep the start from running.
  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> ScriptPiece? {
    while true {
      skipBlank()
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ";") {
        position += 1
      } else if startsCommand(at: position) {
        return command(from: position + 1)
      } else if isBareCommand(at: position) {
        return command(from: position)
      } else {
        return statement()
      }
    }
  }

  private mutating func command(from start: Int) -> ScriptPiece {
    let end = lineEnd(from: start)
    position = end
    return piece(.command, start, end)
  }

  private mutating func statement() -> ScriptPiece {
    let start = position
    let holdsTiles = isDashboard(at: start)
    var depth = 0
    endedWithSemicolon = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ";"), depth == 0 { break }
      switch bytes[position] {
      case UInt8(ascii: "(") where holdsTiles: advance(&depth, by: 1)
      case UInt8(ascii: ")") where holdsTiles: advance(&depth, by: -1)
      case UInt8(ascii: "\""): skipQuoted(escapes: true)
      case UInt8(ascii: "`"): skipQuoted(escapes: false)
      case UInt8(ascii: "-") where byte(position + 1) == UInt8(ascii: "-"):
        position = lineEnd(from: position)
      case UInt8(ascii: "\n"):
        position += 1
        let text = firstInLine(from: position)
        if startsCommand(at: text) { return piece(.statement, start, position) }
      default: position += 1
      }
    }
    let end = position
    if position < bytes.count {
      position += 1
      endedWithSemicolon = true
    }
    return piece(.statement, start, end)
  }

  private mutating func advance(_ depth: inout Int, by change: Int) {
    depth = Swift.max(0, depth + change)
    position += 1
  }

  /// The tiles of a dashboard end with semicolons of their own, inside its brackets.
  private func isDashboard(at index: Int) -> Bool {
    let word = bytes[index...].prefix("dashboard".utf8.count)
    return String(decoding: word, as: UTF8.self).lowercased() == "dashboard"
  }

  /// Steps over text in quotes; neither kind of quote goes past its line.
  private mutating func skipQuoted(escapes: Bool) {
    let quote = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let here = bytes[position]
      position += 1
      if here == quote { return }
      if escapes, here == UInt8(ascii: "\\"), byte(position) != UInt8(ascii: "\n") {
        position = Swift.min(position + 1, bytes.count)
      }
    }
  }

  private mutating func skipBlank() {
    while position < bytes.count {
      if ScriptPieces.isBlank(bytes[position]) {
        position += 1
      } else if bytes[position] == UInt8(ascii: "-"), byte(position + 1) == UInt8(ascii: "-") {
        position = lineEnd(from: position)
      } else {
        return
      }
    }
  }

  private func piece(_ kind: ScriptPiece.Kind, _ start: Int, _ end: Int) -> ScriptPiece {
    var end = end
    while end > start, ScriptPieces.isBlank(bytes[end - 1]) { end -= 1 }
    return ScriptPiece(
      kind: kind, text: String(decoding: bytes[start..<end], as: UTF8.self), offset: start)
  }

  private func startsCommand(at index: Int) -> Bool {
    guard byte(index) == UInt8(ascii: ".") else { return false }
    let next = byte(index + 1) ?? UInt8(ascii: " ")
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
  }

  private func isBareCommand(at index: Int) -> Bool {
    // Only a short word can be one; a line of many statements is not read again for each of them.
    let word = bytes[index...].prefix(ScriptPieces.longestBareCommand + 1)
    let first = word.prefix {
      !ScriptPieces.isBlank($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "-")
    }
    guard ScriptPieces.bareCommands.contains(String(decoding: first, as: UTF8.self).lowercased())
    else { return false }
    var line = String(decoding: bytes[index..<lineEnd(from: index)], as: UTF8.self)
    if let comment = line.range(of: "--") { line = String(line[..<comment.lowerBound]) }
    while let last = line.last, last.isWhitespace || last == ";" { line.removeLast() }
    let words = line.split(whereSeparator: \.isWhitespace)
    switch words.first?.lowercased() {
    case "quit", "exit", "?": return words.count == 1
    case "help": return words.count <= 2
    default: return false
    }
  }

  private static let bareCommands: Set<String> = ["quit", "exit", "?", "help"]
  private static let longestBareCommand = 4

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  private func firstInLine(from start: Int) -> Int {
    var index = start
    while let byte = byte(index), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      index += 1
    }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension String {
  /// The first place of a text within this one, without Foundation.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
