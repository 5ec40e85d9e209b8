import DocketCore

/// Days that changes are judged at, as vertical lines with their names above.
struct MarkLines {
  private let marks: [(place: Double, mark: DateMark)]
  private let page: ChartPage

  /// The marks that stand on the axis.
  init(_ table: ChartTable, _ axis: SeriesAxis, _ page: ChartPage) {
    self.page = page
    var seen = Set<CivilDate>()
    marks = table.table.marks.sorted { $0.day < $1.day }.compactMap { mark in
      guard let place = axis.place(mark.day), seen.insert(mark.day).inserted else { return nil }
      return (place, mark)
    }
  }

  /// Where the lines stand, 0 to 1.
  var places: [Double] { marks.map(\.place) }

  /// Draws the lines under everything else and gives the names to print above, or none.
  func draw(on frame: inout PlotFrame) -> [StyledText] {
    if marks.isEmpty { return [] }
    var names = CellGrid(width: frame.reach + frame.width, height: 1)
    for (i, (place, mark)) in marks.enumerated() {
      let x = ChartScale.index(place, of: frame.width)
      for y in 0..<frame.height { frame.grid.put(page.glyphs.mark, x, y, .warning) }
      let end =
        i + 1 < marks.count
        ? ChartScale.index(marks[i + 1].place, of: frame.width) - 1 : frame.width
      names.put(page.glyphs.mark, x + frame.reach, 0, .warning)
      let right = end - x - 2
      let text = label(mark, limit: max(right, x - 2))
      if text.width <= right {
        names.write(text, x + frame.reach + 2, 0, .warning)
      } else if i == 0, text.width <= x + frame.reach - 1 {
        names.write(text, x + frame.reach - 1 - text.width, 0, .warning)
      } else {
        names.write(label(mark, limit: right), x + frame.reach + 2, 0, .warning)
      }
    }
    return [names.line(0)]
  }

  /// Every mark with its day, for the note under the chart.
  var note: String? {
    if marks.isEmpty { return nil }
    let texts = marks.map {
      $0.mark.name.isEmpty ? $0.mark.day.iso : "\($0.mark.day.iso) \($0.mark.name)"
    }
    return "\(page.glyphs.mark.string) " + texts.joined(separator: ", ")
  }

  private func label(_ mark: DateMark, limit: Int) -> SafeText {
    let full = page.clean(mark.name.isEmpty ? mark.day.iso : "\(mark.name), \(mark.day.iso)")
    if full.width <= limit { return full }
    return page.clean(mark.name.isEmpty ? mark.day.iso : mark.name, limit: limit)
  }
}
