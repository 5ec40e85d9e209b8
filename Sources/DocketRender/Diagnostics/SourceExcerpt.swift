import DocketCore

/// A source line with its place underlined, cut around the place when the line is longer than the page.
struct SourceExcerpt {
  let source, underline: SafeText

  /// Cuts and measures; tabs count as the two blanks they print as.
  init(_ place: Diagnostic.Located, room: Int, _ presentation: Presentation) {
    let characters = Array(place.text.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" })
    let start = min(max(0, place.column - place.textColumn), characters.count)
    let end = min(start + max(0, min(place.length, characters.count)), characters.count)
    // Whatever the page's width, characters further away than this are not shown.
    let reach = max(1, room) * Sanitizer.mostShown
    let sanitizer = presentation.sanitizer
    let before = sanitizer.line(String(characters[max(0, start - reach)..<start]))
    let marked = sanitizer.line(String(characters[start..<min(end, start + reach)]))
    let after = sanitizer.line(String(characters[end..<min(end + reach, characters.count)]))

    let dots = presentation.signs.ellipsis
    let fits = before.width + max(1, marked.width) + after.width <= room
    let shown = fits ? marked : marked.elided(to: room * 2 / 3, dots)
    let length = max(1, shown.width)
    let right = min(after.width, (room - length) / 3)
    let left = fits ? before : before.tail(of: room - length - right, dots)
    let rest = after.elided(to: room - length - left.width, dots)
    source = left + shown + rest
    underline = SafeText.spaces(left.width) + SafeText("^").repeated(length)
  }
}

extension Sanitizer {
  /// A page of combining marks may hold this many characters a column.
  fileprivate static let mostShown = 4
}

extension SafeText {
  /// The text, or the ellipsis and its end when it is wider than `limit` columns.
  fileprivate func tail(of limit: Int, _ ellipsis: SafeText) -> SafeText {
    if width <= limit { return self }
    var used = ellipsis.width
    if used > limit { return .empty }
    var start = string.endIndex
    while start > string.startIndex {
      let previous = string.index(before: start)
      used += DisplayWidth.of(string[previous])
      if used > limit { break }
      start = previous
    }
    return ellipsis + slice(start..<string.endIndex)
  }
}
