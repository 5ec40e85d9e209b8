import DocketCore

/// Every sign that charts draw, in one of three sets. Each fills one column of a terminal.
struct ChartGlyphs: Sendable {
  let set: GlyphSet
  let vertical, horizontal, corner, tickLeft, tickDown: SafeText
  let whiskerLeft, whiskerRight, whisker, arrowLeft, arrowRight: SafeText
  /// A day that changes are judged at, a value to reach, limits and other lines that are no data.
  let mark, target, limit: SafeText
  /// A point outside of its limits.
  let flagged: SafeText
  /// The median of a box, what a bar is compared with.
  let middle, reference: SafeText
  let ellipsis, gap: SafeText
  /// The points of the first to sixth series and of all others.
  let markers: [SafeText]
  /// The same for points that are not final.
  let hollow: [SafeText]
  /// The parts of a stacked bar.
  let fills: [SafeText]
  /// From little to much, four steps.
  let shades: [SafeText]
  /// What bars that are not final are filled with.
  let hollowFill: SafeText
  /// A bar that grows to the right by eighths, a column that grows upwards; the last is full.
  let across, upwards: [SafeText]
  /// The part of a bar that its interval makes uncertain.
  let uncertain: SafeText
  /// The levels of a spark line, lowest first.
  let levels: [SafeText]

  /// The signs of a set.
  static func signs(_ set: GlyphSet) -> ChartGlyphs {
    switch set {
    case .braille: return braille
    case .blocks: return blocks
    case .ascii: return ascii
    }
  }

  /// The point of a series; of the only one, a plain dot.
  func marker(_ series: Int, of count: Int, isHollow: Bool) -> SafeText {
    if set == .ascii, count == 1 { return isHollow ? "o" : "*" }
    let all = isHollow ? hollow : markers
    return all[min(max(series, 0), all.count - 1)]
  }

  /// The fill of a part; of the only one, a full one.
  func fill(_ series: Int) -> SafeText { fills[min(max(series, 0), fills.count - 1)] }

  private static let braille = unicode(.braille)
  private static let blocks = unicode(.blocks)

  private static func unicode(_ set: GlyphSet) -> ChartGlyphs {
    ChartGlyphs(
      set: set, vertical: "│", horizontal: "─", corner: "└", tickLeft: "┤", tickDown: "┬",
      whiskerLeft: "├", whiskerRight: "┤", whisker: "─", arrowLeft: "◂", arrowRight: "▸",
      mark: "┊", target: "╌", limit: "┄", flagged: "✖", middle: "┃", reference: "◇", ellipsis: "…",
      gap: "·",
      markers: ["●", "■", "▲", "◆", "▼", "★", "✚"], hollow: ["○", "□", "△", "◇", "▽", "☆", "✛"],
      fills: ["█", "▒", "▞", "░", "▓", "▤", "·"], shades: ["░", "▒", "▓", "█"],
      hollowFill: "░",
      across: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
      upwards: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], uncertain: "▒",
      levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])
  }

  private static let ascii = ChartGlyphs(
    set: .ascii, vertical: "|", horizontal: "-", corner: "+", tickLeft: "+", tickDown: "+",
    whiskerLeft: "|", whiskerRight: "|", whisker: "-", arrowLeft: "<", arrowRight: ">",
    mark: ":", target: "~", limit: "-", flagged: "X", middle: "M", reference: "o",
    ellipsis: "...", gap: "?",
    markers: ["A", "B", "C", "D", "E", "F", "Z"], hollow: ["a", "b", "c", "d", "e", "f", "z"],
    fills: ["#", "=", "+", ":", "%", "o", "."], shades: [".", ":", "+", "#"],
    hollowFill: "-",
    across: ["#"], upwards: ["#"], uncertain: ":",
    levels: ["_", ".", "-", "~", "=", "+", "*", "#"])
}
