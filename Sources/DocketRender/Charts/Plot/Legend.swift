import DocketCore

/// What the signs of a chart stand for, in lines that fit the page.
struct Legend {
  /// A sign and what it means.
  struct Entry: Hashable {
    let sign: SafeText
    let style: Style
    let text: SafeText
  }

  private let page: ChartPage
  private var entries: [Entry] = []

  init(_ page: ChartPage) { self.page = page }

  /// Adds a sign.
  mutating func add(_ sign: SafeText, _ style: Style, _ name: String) {
    entries.append(
      Entry(sign: sign, style: style, text: page.clean(name, limit: max(page.width / 2, 28))))
  }

  /// The title and then the signs, broken between entries.
  func lines(after title: String) -> [StyledText] {
    let title = page.clean(title, limit: page.width)
    var lines = title.isEmpty ? [] : [StyledText(title, .bold)]
    for entry in entries {
      let size = entry.sign.width + 1 + entry.text.width
      if let last = lines.last, last.width + 3 + size <= page.width {
        lines[lines.count - 1].append("   ")
      } else {
        lines.append(StyledText())
      }
      lines[lines.count - 1].append(entry.sign, entry.style)
      lines[lines.count - 1].append(" ")
      lines[lines.count - 1].append(entry.text)
    }
    return lines
  }
}
