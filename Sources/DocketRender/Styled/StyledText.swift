import DocketCore

/// One line as runs of safe text with a style each; nothing else reaches a text printer.
public struct StyledText: Hashable, Sendable {
  /// Text of one style.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: SafeText
    /// What they are.
    public var style: Style
  }

  /// Left to right.
  public private(set) var runs: [Run] = []

  /// An empty line.
  public init() {}

  /// A line of one run.
  public init(_ text: SafeText, _ style: Style = .plain) { append(text, style) }

  /// Adds a run; neighbours of one style become one.
  public mutating func append(_ text: SafeText, _ style: Style = .plain) {
    if text.isEmpty { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1].text = last.text + text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  /// The line without the blanks at its end.
  public var withoutTrailingBlanks: StyledText {
    var line = self
    while let last = line.runs.last {
      let text = last.text.string
      guard let end = text.lastIndex(where: { $0 != " " }) else {
        line.runs.removeLast()
        continue
      }
      line.runs[line.runs.count - 1].text = last.text.slice(
        text.startIndex..<text.index(after: end))
      break
    }
    return line
  }

  /// Terminal columns.
  public var width: Int { runs.reduce(0) { $0 + $1.text.width } }
}
