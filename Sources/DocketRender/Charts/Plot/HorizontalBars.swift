import DocketCore

/// Draws rows as bars that start at one line of zero, to the right or, below zero, to the left.
struct HorizontalBars {
  /// One line.
  struct Bar {
    /// Unsanitised names, one a title.
    var labels: [String]
    /// nil: a gap.
    var value: Double?
    /// What stands at its end.
    var text: String
    var low, high: Double?
    /// More in words behind the number, for wide pages, and in fewer words.
    var limits = ""
    var briefLimits = ""
    var reference: Double?
    var isHollow = false
    var isOpenEnded = false
    var ink = Style.ink1
  }

  let page: ChartPage
  let titles: [String]
  let title: String
  let bars: [Bar]
  let format: ResultColumn.Format
  var target: Double?
  /// What the bars are compared with.
  var reference: String?
  /// What the fewer words mean, where they are used.
  var briefNote: String?

  /// The picture and what its signs mean.
  func drawing() -> Drawing {
    let labels = LabelColumns(titles, bars.map(\.labels), room: page.width * 2 / 5, page)
    let room = page.width - labels.width - 1
    let (texts, isBrief) = texts(room: room)
    let ends = limits
    let textWidth = texts.map(\.width).max() ?? 0
    // Numbers of bars that point to the left stand on the left of them.
    let before = ends.low < 0 ? min(textWidth + 1, room / 4) : 0
    let width = max(4, room - before - textWidth - 2)
    let area = BarArea(
      page: page, scale: ChartScale(ends.low, ends.high), start: before, width: width, total: room)
    var lines = legend(after: labels)
    for (i, bar) in bars.enumerated() {
      var line = StyledText(labels.line(i) + " ")
      for run in area.line(bar, texts[i], target: target).runs {
        line.append(run.text, run.style)
      }
      lines.append(line)
    }
    let brief = isBrief && bars.contains { !$0.briefLimits.isEmpty } ? briefNote : nil
    return Drawing(lines: lines, notes: notes + [brief].compactMap { $0 })
  }

  private var limits: (low: Double, high: Double) {
    var values = bars.flatMap { [$0.value, $0.low, $0.high, $0.reference].compactMap { $0 } }
    if let target { values.append(target) }
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    return low == high ? (0, 1) : (low, high)
  }

  /// The numbers with as many words as leave half of the room to the bars.
  private func texts(room: Int) -> (texts: [SafeText], isBrief: Bool) {
    for words in [\Bar.limits, \Bar.briefLimits] {
      let texts = bars.map { bar in
        page.clean(bar[keyPath: words].isEmpty ? bar.text : bar.text + " " + bar[keyPath: words])
      }
      if texts.allSatisfy({ $0.width * 2 <= room }) { return (texts, words == \Bar.briefLimits) }
    }
    return (bars.map { page.clean($0.text, limit: room / 3) }, false)
  }

  private func legend(after labels: LabelColumns) -> [StyledText] {
    var legend = Legend(page)
    let room = page.width - labels.width - 1
    if let reference, bars.contains(where: { $0.reference != nil }) {
      legend.add(page.glyphs.reference, .bold, reference)
    }
    if let target {
      legend.add(page.glyphs.mark, .warning, "target " + TickText.short(target, format))
    }
    var head = StyledText(labels.head + " ", .bold)
    head.append(page.clean(title, limit: room), .bold)
    let isEmpty = head.runs.allSatisfy { $0.text.string.allSatisfy { $0 == " " } }
    return legend.lines(after: "") + (isEmpty ? [] : [head])
  }

  private var notes: [String] {
    var notes: [String] = []
    if bars.contains(where: { $0.low != nil && $0.high != nil && $0.value != nil }) {
      let sign = page.glyphs.uncertain.string + page.glyphs.whisker.string
      notes.append("\(sign)\(page.glyphs.whiskerRight.string) 95 % interval")
    }
    if bars.contains(where: \.isOpenEnded) {
      notes.append("\(page.glyphs.arrowRight.string) not reached by the last day observed")
    }
    return notes
  }
}
