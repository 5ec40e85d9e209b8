import DocketCore

/// A text under an axis, at a fraction of its length, with a second line where a year begins.
struct AxisLabel: Hashable {
  let at: Double
  let text: SafeText
  var second: SafeText = .empty

  /// The richest of several sets of labels whose texts stand apart on an axis of so many columns.
  static func fitting(_ sets: [[AxisLabel]], width: Int, reach: Int) -> [AxisLabel] {
    for labels in sets where !labels.isEmpty {
      if spread(labels, width: width, reach: reach, \.text, gap: 2) != nil,
        spread(labels.filter { !$0.second.isEmpty }, width: width, reach: reach, \.second, gap: 1)
          != nil
      {
        return labels
      }
    }
    return sets.last?.first.map { [$0] } ?? []
  }

  /// Where each text begins, centred under its place but inside of -reach ..< width + 1; nil when two come too close.
  static func spread(
    _ labels: [AxisLabel], width: Int, reach: Int, _ part: (AxisLabel) -> SafeText, gap: Int
  ) -> [Int]? {
    var starts: [Int] = []
    var free = -reach
    for label in labels {
      let size = part(label).width
      let centre = ChartScale.index(label.at, of: width)
      let start = max(min(centre - size / 2, width - size), -reach)
      if start < free { return nil }
      starts.append(start)
      free = start + size + gap
    }
    return starts
  }
}
