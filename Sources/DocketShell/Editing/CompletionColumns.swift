import DocketCore
import DocketRender
import DocketSession

/// Candidates in columns, notes beside them, cut to what a screen can show.
struct CompletionColumns {
  /// The lines, each ended.
  let text: String

  init(_ items: [CompletionList.Item], columns: Int, rows: Int) {
    let sanitizer = Sanitizer()
    let texts = items.map { sanitizer.clean($0.text) }
    let room = texts.map(DisplayWidth.of).max() ?? 0
    let cells = zip(texts, items).map { text, item -> String in
      if item.note.isEmpty { return text.string }
      let gap = SafeText.spaces(room - DisplayWidth.of(text) + 2)
      return (text + gap + sanitizer.clean(item.note)).string
    }
    let widest = min(cells.map(\.count).max() ?? 1, max(1, columns - 2))
    let across = max(1, columns / (widest + 3))
    let most = across * rows
    let shown = Array(cells.prefix(most))
    let down = (shown.count + across - 1) / across
    var lines: [String] = []
    for row in 0..<down {
      var line = ""
      for column in 0..<across where column * down + row < shown.count {
        let cell = String(shown[column * down + row].prefix(widest))
        line += cell + String(repeating: " ", count: max(0, widest - cell.count) + 3)
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    if cells.count > shown.count { lines.append("... and \(cells.count - shown.count) more") }
    text = lines.map { $0 + "\n" }.joined()
  }
}
