import DocketCore

/// A rectangle of terminal cells, drawn in any order and printed line by line. Writing outside of it does nothing.
struct CellGrid {
  /// What a cell shows; a wide character covers the cells to its right.
  private struct Cell {
    var text = SafeText.empty
    var style = Style.plain
    var isCovered = false
  }

  let width: Int
  let height: Int
  private var cells: [Cell]

  /// An empty grid.
  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  /// Whether nothing stands there; false outside.
  func isBlank(_ x: Int, _ y: Int) -> Bool {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return false }
    let cell = cells[y * width + x]
    return cell.text.isEmpty && !cell.isCovered
  }

  /// Puts a sign of one column.
  mutating func put(_ glyph: SafeText, _ x: Int, _ y: Int, _ style: Style = .plain) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    free(x, y)
    cells[y * width + x] = Cell(text: glyph, style: style)
  }

  /// Writes text to the right of a cell, as much of it as fits.
  mutating func write(_ text: SafeText, _ x: Int, _ y: Int, _ style: Style = .plain) {
    guard (0..<height).contains(y), x >= 0 else { return }
    var at = x
    for i in text.string.indices {
      let next = text.string.index(after: i)
      let columns = DisplayWidth.of(text.string[i])
      let glyph = text.slice(i..<next)
      if columns == 0 {
        if at > x, at <= width { append(glyph, at - 1, y) }
        continue
      }
      guard at + columns <= width else { return }
      for covered in at..<(at + columns) { free(covered, y) }
      cells[y * width + at] = Cell(text: glyph, style: style)
      for covered in (at + 1)..<(at + columns + 1) where covered < at + columns {
        cells[y * width + covered] = Cell(isCovered: true)
      }
      at += columns
    }
  }

  /// Draws a sign over blank cells of a row only.
  mutating func fillRow(_ y: Int, with glyph: SafeText, _ style: Style) {
    for x in 0..<width where isBlank(x, y) { put(glyph, x, y, style) }
  }

  /// A row without the blanks at its end.
  func line(_ y: Int) -> StyledText {
    var line = StyledText()
    guard (0..<height).contains(y) else { return line }
    var blanks = 0
    for cell in cells[(y * width)..<((y + 1) * width)] where !cell.isCovered {
      if cell.text.isEmpty || cell.text.string == " " {
        blanks += 1
        continue
      }
      line.append(.spaces(blanks))
      blanks = 0
      line.append(cell.text, cell.style)
    }
    return line
  }

  /// Every row.
  var lines: [StyledText] { (0..<height).map(line) }

  private mutating func append(_ mark: SafeText, _ x: Int, _ y: Int) {
    var owner = x
    while owner > 0, cells[y * width + owner].isCovered { owner -= 1 }
    let cell = cells[y * width + owner]
    cells[y * width + owner].text = cell.text + mark
  }

  /// Takes away the whole character that reaches over a cell, so that no half of it stays.
  private mutating func free(_ x: Int, _ y: Int) {
    var owner = x
    while owner > 0, cells[y * width + owner].isCovered { owner -= 1 }
    var end = owner + 1
    while end < width, cells[y * width + end].isCovered { end += 1 }
    for i in owner..<end { cells[y * width + i] = Cell() }
  }
}
