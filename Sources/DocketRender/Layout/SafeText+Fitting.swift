import DocketCore

extension SafeText {
  /// Terminal columns.
  var width: Int { DisplayWidth.of(self) }

  /// The text, or its beginning and the ellipsis when it is wider than `limit` columns.
  func elided(to limit: Int, _ ellipsis: SafeText) -> SafeText {
    if width <= limit { return self }
    let room = limit - ellipsis.width
    if room < 0 { return slice(string.startIndex..<end(ofColumns: limit)) }
    return slice(string.startIndex..<end(ofColumns: room)) + ellipsis
  }

  /// Filled with blanks to `columns`, on the left when the text belongs on the right.
  func padded(to columns: Int, right: Bool = false) -> SafeText {
    let blanks = SafeText.spaces(columns - width)
    return right ? blanks + self : self + blanks
  }

  /// Lines of at most `limit` columns, broken at blanks, inside a word only when it is too long by itself.
  func wrapped(to limit: Int) -> [SafeText] {
    let limit = max(1, limit)
    if width <= limit { return [self] }
    var lines: [SafeText] = []
    var start = string.startIndex
    while start < string.endIndex {
      let stop = lineEnd(from: start, limit: limit)
      lines.append(slice(start..<stop).withoutTrailingBlanks())
      start = stop
      while start < string.endIndex, string[start] == " " { start = string.index(after: start) }
    }
    return lines
  }

  /// The index after the last character that fits into `columns`.
  func end(ofColumns columns: Int) -> String.Index {
    var used = 0
    for i in string.indices {
      used += DisplayWidth.of(string[i])
      if used > columns { return i }
    }
    return string.endIndex
  }

  private func lineEnd(from start: String.Index, limit: Int) -> String.Index {
    var used = 0
    var blank: String.Index?
    var i = start
    while i < string.endIndex {
      used += DisplayWidth.of(string[i])
      if string[i] == " ", i > start, !isBeforePercent(i) { blank = i }
      if used > limit { return blank ?? (i > start ? i : partEnd(from: start, limit: limit)) }
      i = string.index(after: i)
    }
    return string.endIndex
  }

  /// Whether a blank stands between a number and its percent sign, which stay together.
  private func isBeforePercent(_ blank: String.Index) -> Bool {
    let next = string.index(after: blank)
    return next < string.endIndex && string[next] == "%" && blank > string.startIndex
      && string[string.index(before: blank)].isNumber
  }

  /// The end of the part of one character that fits: stacked syllables may be wider than any page.
  private func partEnd(from start: String.Index, limit: Int) -> String.Index {
    let scalars = string.unicodeScalars
    // At least one scalar a line, or a wide one would never fit into a column.
    var i = scalars.index(after: start)
    var used = DisplayWidth.of(Character(scalars[start]))
    while i < scalars.endIndex {
      used += DisplayWidth.of(Character(scalars[i]))
      if used > limit { return i }
      i = scalars.index(after: i)
    }
    return i
  }

  private func withoutTrailingBlanks() -> SafeText {
    guard let last = string.lastIndex(where: { $0 != " " }) else { return .empty }
    return slice(string.startIndex..<string.index(after: last))
  }
}
