import DocketCore

/// Points and lines finer than a terminal cell, for the plots of a chart: braille, quarter blocks or whole cells.
struct DotRaster {
  private let columns, rows: Int
  private let set: GlyphSet
  private var bits: [UInt8]
  private var inks: [Style]

  /// Dots of one cell, across and down.
  let across, down: Int

  /// Dots of the whole raster.
  var width: Int { columns * across }
  var height: Int { rows * down }

  /// An empty raster of so many cells.
  init(columns: Int, rows: Int, _ set: GlyphSet) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.set = set
    switch set {
    case .braille: (across, down) = (2, 4)
    case .blocks: (across, down) = (2, 2)
    case .ascii: (across, down) = (1, 1)
    }
    bits = Array(repeating: 0, count: self.columns * self.rows)
    inks = Array(repeating: .plain, count: bits.count)
  }

  /// Sets a dot; does nothing outside.
  mutating func dot(_ x: Int, _ y: Int, _ ink: Style) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let cell = (y / down) * columns + x / across
    bits[cell] |= 1 << UInt8((y % down) * across + x % across)
    inks[cell] = ink
  }

  /// Joins two dots, or only every n-th dot on the way. Source: Bresenham's line algorithm.
  mutating func line(
    from a: (x: Int, y: Int), to b: (x: Int, y: Int), _ ink: Style, every n: Int = 1
  ) {
    let limit = (width + height) * 4
    func clamped(_ v: Int) -> Int { min(max(v, -limit), limit) }
    var (x, y) = (clamped(a.x), clamped(a.y))
    let (endX, endY) = (clamped(b.x), clamped(b.y))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    var error = dx + dy
    var count = 0
    while true {
      if count % max(1, n) == 0 { dot(x, y, ink) }
      count += 1
      if x == endX, y == endY { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += stepX
      }
      if twice <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// Draws the dots over a grid of the same size.
  func stamp(on grid: inout CellGrid) {
    for cell in bits.indices where bits[cell] != 0 {
      grid.put(glyph(bits[cell], inks[cell]), cell % columns, cell / columns, inks[cell])
    }
  }

  private func glyph(_ bits: UInt8, _ ink: Style) -> SafeText {
    switch set {
    case .ascii: return ink == .dim ? "-" : "."
    case .blocks: return DotRaster.quarters[Int(bits & 15)]
    case .braille:
      var pattern: UInt32 = 0x2800
      for (bit, dot) in DotRaster.brailleDots.enumerated() where bits & (1 << UInt8(bit)) != 0 {
        pattern |= dot
      }
      return Unicode.Scalar(pattern).map { Sanitizer().clean(String($0)) } ?? "."
    }
  }

  /// Of a bit, row by row, the dot in the order of Unicode.
  private static let brailleDots: [UInt32] = [1, 8, 2, 16, 4, 32, 64, 128]
  private static let quarters: [SafeText] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
