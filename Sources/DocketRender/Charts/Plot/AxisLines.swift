import DocketCore

/// The labels under a horizontal axis and its title, as lines.
struct AxisLines {
  private let labels: [AxisLabel]
  private let width: Int
  private let reach: Int
  private let page: ChartPage

  /// Labels for an axis of so many columns that begins after `reach` columns.
  init(_ labels: [AxisLabel], width: Int, reach: Int, _ page: ChartPage) {
    self.labels = labels
    self.width = width
    self.reach = reach
    self.page = page
  }

  /// The labels, their second line where one has any, and the title: on the last line if there is room.
  func lines(title: String) -> [StyledText] {
    var rows = [row(\.text, gap: 2)]
    let seconds = labels.filter { !$0.second.isEmpty }
    if !seconds.isEmpty { rows.append(AxisLines(seconds, self).row(\.second, gap: 1)) }
    let text = page.clean(title, limit: page.width)
    guard !text.isEmpty else { return rows }
    let start = page.width - text.width
    if let last = rows.last, last.width + 2 <= start {
      rows[rows.count - 1].append(.spaces(start - last.width))
      rows[rows.count - 1].append(text, .dim)
    } else {
      var line = StyledText(.spaces(start))
      line.append(text, .dim)
      rows.append(line)
    }
    return rows
  }

  private init(_ labels: [AxisLabel], _ other: AxisLines) {
    self.init(labels, width: other.width, reach: other.reach, other.page)
  }

  private func row(_ part: (AxisLabel) -> SafeText, gap: Int) -> StyledText {
    var grid = CellGrid(width: reach + width, height: 1)
    let starts =
      AxisLabel.spread(labels, width: width, reach: reach, part, gap: gap)
      ?? labels.prefix(1).map { _ in 0 }
    for (start, label) in zip(starts, labels) {
      grid.write(part(label), start + reach, 0, .dim)
    }
    return grid.line(0)
  }
}
