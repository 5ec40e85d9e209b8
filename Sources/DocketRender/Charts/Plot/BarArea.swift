import DocketCore

/// The part of a line in which a bar is drawn, with its number.
struct BarArea {
  let page: ChartPage
  /// Holds zero.
  let scale: ChartScale
  /// Cells on the left that only numbers may use.
  let start: Int
  /// Cells of the scale.
  let width: Int
  /// Cells of the line.
  let total: Int

  /// The cell of zero.
  private var zero: Int { start + Int((scale.clamped(0) * Double(width)).rounded()) }

  /// A bar with its number.
  func line(_ bar: HorizontalBars.Bar, _ text: SafeText, target: Double?) -> StyledText {
    var grid = CellGrid(width: total, height: 1)
    grid.put(page.glyphs.vertical, zero, 0, .dim)
    var end = zero
    var isLeft = false
    if let value = bar.value {
      isLeft = value < 0
      end = isLeft ? drawLeft(value, bar, &grid) : drawRight(value, bar, &grid)
      if let low = bar.low, let high = bar.high {
        end = drawInterval(low, high, bar, end, &grid)
      }
    }
    if let target { grid.put(page.glyphs.mark, cell(target), 0, .warning) }
    if let reference = bar.reference {
      let place = cell(reference)
      grid.put(page.glyphs.reference, place, 0, .bold)
      if !isLeft { end = max(end, place) }
    }
    let style: Style = bar.value == nil ? .dim : .plain
    if isLeft, let room = leftRoom(end, text) {
      grid.write(text, room, 0, style)
    } else {
      write(text, after: isLeft ? zero : end, target: target.map(cell), style, &grid)
    }
    return grid.line(0)
  }

  /// The cell of a value, one beyond zero for everything above it.
  private func cell(_ value: Double) -> Int {
    let place = start + Int((scale.clamped(value) * Double(width)).rounded())
    return min(max(value > 0 ? max(place, zero + 1) : place, 0), start + width)
  }

  private func leftRoom(_ end: Int, _ text: SafeText) -> Int? {
    let place = end - 1 - text.width
    return place >= 0 ? place : nil
  }

  /// The number one blank after the bar, and not over the line of the target.
  private func write(
    _ text: SafeText, after end: Int, target: Int?, _ style: Style, _ grid: inout CellGrid
  ) {
    var place = end + 2
    if let target, target >= place - 1, target <= place + text.width {
      let beyond = target + 2
      if beyond + text.width <= total { place = beyond }
    }
    grid.write(text, min(place, max(0, total - text.width)), 0, style)
  }

  /// Draws to the right and gives the last cell.
  private func drawRight(
    _ value: Double, _ bar: HorizontalBars.Bar, _ grid: inout CellGrid
  ) -> Int {
    if value == 0 { return zero }
    let room = Double(start + width - zero)
    let top = scale.high
    let exact = top > 0 ? min(max(value / top, 0), 1) * room : 0
    let steps = page.glyphs.across
    let isFine = !bar.isHollow && bar.low == nil && !bar.isOpenEnded
    var full = Int(exact.rounded(.down))
    var rest = Int(((exact - Double(full)) * Double(steps.count)).rounded())
    if !isFine || steps.count == 1 { (full, rest) = (Int(exact.rounded()), 0) }
    if rest == steps.count { (full, rest) = (full + 1, 0) }
    let fill = bar.isHollow ? page.glyphs.hollowFill : steps[steps.count - 1]
    if full == 0, rest == 0 {
      grid.put(isFine ? steps[0] : fill, zero + 1, 0, bar.ink)
      return zero + 1
    }
    for i in 0..<full { grid.put(fill, zero + 1 + i, 0, bar.ink) }
    if rest > 0 { grid.put(steps[rest - 1], zero + 1 + full, 0, bar.ink) }
    let end = zero + full + (rest > 0 ? 1 : 0)
    if bar.isOpenEnded { grid.put(page.glyphs.arrowRight, end, 0, bar.ink) }
    return end
  }

  /// Draws to the left and gives the first cell.
  private func drawLeft(
    _ value: Double, _ bar: HorizontalBars.Bar, _ grid: inout CellGrid
  ) -> Int {
    let place = min(cell(value), zero - 1)
    let steps = page.glyphs.across
    let fill = bar.isHollow ? page.glyphs.hollowFill : steps[steps.count - 1]
    for x in max(place, 0)..<max(zero, max(place, 0)) { grid.put(fill, x, 0, bar.ink) }
    return max(place, 0)
  }

  /// The part of the bar above the lower limit in a lighter sign, a whisker to the upper one.
  private func drawInterval(
    _ low: Double, _ high: Double, _ bar: HorizontalBars.Bar, _ end: Int, _ grid: inout CellGrid
  ) -> Int {
    let (from, to) = (min(cell(low), cell(high)), max(cell(low), cell(high)))
    guard let value = bar.value, value >= 0 else { return min(end, from) }
    for x in max(from + 1, zero + 1)..<max(end + 1, max(from + 1, zero + 1)) {
      grid.put(page.glyphs.uncertain, x, 0, bar.ink)
    }
    if to <= end { return end }
    for x in (end + 1)..<to { grid.put(page.glyphs.whisker, x, 0, bar.ink) }
    grid.put(page.glyphs.whiskerRight, to, 0, bar.ink)
    return to
  }
}
