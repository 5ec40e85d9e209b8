/// A chart as lines, with what has to be said about it.
struct Drawing {
  /// The picture, top to bottom; no line is wider than the page.
  var lines: [StyledText]
  /// Sentences without a final period: what was picked, what was left out, what signs mean.
  var notes: [String] = []
}

/// Why a table cannot be drawn as a chart: a clause that follows "because".
struct ChartRefusal: Error, Hashable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
