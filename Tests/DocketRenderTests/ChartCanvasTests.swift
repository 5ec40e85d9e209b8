import DocketCore
import Testing

@testable import DocketRender

@Suite struct ChartCanvasTests {
  private func text(_ line: StyledText) -> String { line.runs.map(\.text.string).joined() }

  @Test func `writing beside a grid does nothing`() {
    var grid = CellGrid(width: 4, height: 1)
    for (x, y) in [(-1, 0), (4, 0), (0, -1), (0, 1), (Int.max, Int.min)] { grid.put("x", x, y) }
    grid.write("abc", 2, 0)
    grid.write("abc", -1, 0)
    grid.write("abc", 0, 3)
    #expect(text(grid.line(0)) == "  ab")
    #expect(text(grid.line(7)) == "")
  }

  @Test func `half a wide character never stays`() {
    var grid = CellGrid(width: 6, height: 1)
    grid.write("東京", 0, 0)
    grid.put("x", 1, 0)
    #expect(text(grid.line(0)) == " x京")
    grid.put("y", 2, 0)
    #expect(text(grid.line(0)) == " xy")
    grid.write("京", 5, 0)
    #expect(text(grid.line(0)) == " xy")
    grid.write("e\u{301}京", 3, 0)
    #expect(text(grid.line(0)) == " xye\u{301}京")
    #expect(grid.line(0).width == 6)
  }

  @Test func `a line joins its ends in every set`() {
    for (set, expected) in [
      (GlyphSet.braille, ["⠀", "⠑⢄"]), (.blocks, ["▚", "▚"]), (.ascii, [".", "."]),
    ] {
      var raster = DotRaster(columns: 2, rows: 2, set)
      raster.line(from: (0, 0), to: (raster.width - 1, raster.height - 1), .ink1)
      var grid = CellGrid(width: 2, height: 2)
      raster.stamp(on: &grid)
      #expect(!grid.isBlank(0, 0) && !grid.isBlank(1, 1))
      if set != .braille { #expect(text(grid.line(0)).hasPrefix(expected[0])) }
    }
  }

  @Test func `lines from anywhere end`() {
    var raster = DotRaster(columns: 10, rows: 4, .braille)
    raster.line(from: (Int.min / 2, Int.min / 2), to: (Int.max / 2, Int.max / 2), .ink1)
    raster.line(from: (5, 5), to: (5, 5), .ink1, every: 0)
    var grid = CellGrid(width: 10, height: 4)
    raster.stamp(on: &grid)
    #expect(grid.lines.count == 4)
  }

  @Test func `parts of a bar add up to its length`() {
    #expect(StackedBars.cells([1, 1, 1], of: 3, width: 10) == [4, 3, 3])
    #expect(StackedBars.cells([0, 0], of: 0, width: 10) == [0, 0])
    #expect(StackedBars.cells([1e250, 1], of: 1e250, width: 7) == [7, 0])
    var random = Seeded(state: 3)
    for _ in 0..<500 {
      let parts = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        Double.random(in: 0...1000, using: &random)
      }
      let total = parts.reduce(0, +)
      let width = Int.random(in: 1...120, using: &random)
      let cells = StackedBars.cells(parts, of: total, width: width)
      #expect(cells.reduce(0, +) == width)
      for (part, count) in zip(parts, cells) {
        #expect(abs(Double(count) - part / total * Double(width)) < 1)
      }
    }
  }

  @Test func `bins hold every number once, in the width of Freedman and Diaconis`() throws {
    let numbers = (0..<1000).map { Double($0 % 100) }
    let bins = try #require(NumberBins(numbers, most: 60))
    // 2 * 49.5 / 10 = 9.9, rounded to 10.
    #expect(bins.width == 10 && bins.start == 0)
    #expect(bins.counts == Array(repeating: 100, count: 10))
    #expect(NumberBins([], most: 10) == nil)
    let one = try #require(NumberBins([7], most: 10))
    #expect(one.counts == [1] && one.start <= 7 && one.edge(1) > 7)
    var random = Seeded(state: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 1...400, using: &random)
      let scale: Double = [1, 1e-9, 1e18, 1e300].randomElement(using: &random) ?? 1
      let values = (0..<count).map { _ in Double.random(in: -1...1, using: &random) * scale }
      let bins = try #require(NumberBins(values, most: 40))
      #expect(bins.counts.reduce(0, +) == count && bins.counts.count <= 42)
    }
  }

  @Test func `quartiles are those of type 7`() throws {
    let box = try #require(Quartiles([3, 1, 2, 4]))
    #expect(
      [box.least, box.lower, box.median, box.upper, box.greatest] == [1, 1.75, 2.5, 3.25, 4])
    #expect(Quartiles([]) == nil)
  }

  @Test func `a trend needs more than noise`() {
    #expect(Trend.words([1, 2, 3, 4, 5, 6]) == "rising")
    #expect(Trend.words([6, 5, 4, 3, 2, 1]) == "falling")
    #expect(Trend.words([5, 1, 6, 2, 5, 1]) == "without a clear direction")
    #expect(Trend.words([1, 2]) == "higher at the end")
    #expect(Trend.words([2, 2, 2]) == "without a clear direction")
    #expect(Trend.words([]) == "level")
  }
}
