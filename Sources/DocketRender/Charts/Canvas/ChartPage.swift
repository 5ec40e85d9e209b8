import DocketCore

/// The place a chart is drawn for.
struct ChartPage: Sendable {
  /// Columns; no line of a chart is wider.
  let width: Int
  /// The signs to draw with.
  let glyphs: ChartGlyphs
  private let sanitizer: Sanitizer

  /// A narrower page gets a table in place of the chart, a wider one a chart of the greatest of these widths.
  static let widths = 40...160

  /// More bars, and more rows of shades, are a list and no picture.
  static let mostLines = 30
  static let mostRows = 40

  /// The page of a presentation.
  init(_ presentation: Presentation) {
    let set = presentation.ascii ? .ascii : presentation.glyphs
    width = min(max(presentation.width, ChartPage.widths.lowerBound), ChartPage.widths.upperBound)
    glyphs = ChartGlyphs.signs(set)
    sanitizer = Sanitizer(set == .ascii ? .ascii : .pictures)
  }

  /// Text made safe for this page.
  func clean(_ text: String) -> SafeText {
    text == "…" ? glyphs.ellipsis : sanitizer.clean(text)
  }

  /// Safe text of at most so many columns.
  func clean(_ text: String, limit: Int) -> SafeText {
    clean(text).elided(to: max(0, limit), glyphs.ellipsis)
  }

  /// Rows of a plot: a picture, not a page.
  var plotHeight: Int { width < 60 ? 10 : width < 110 ? 12 : 15 }
}
