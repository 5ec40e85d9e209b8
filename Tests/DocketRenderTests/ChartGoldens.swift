import DocketCore
import Foundation
import GoldenFiles
import Testing

@testable import DocketRender

/// Every chart in three glyph sets at three widths, as `Tests/Goldens/charts` has them; `DOCKET_RECORD=1` rewrites.
@Suite struct ChartGoldens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens/charts")
  static let names = ChartSamples.all.map(\.name)

  @Test(arguments: names) func `A chart is drawn as it was when it was read`(_ name: String) throws
  {
    let table = try #require(ChartSamples.all.first { $0.name == name }?.table)
    var text = ""
    for glyphs in GlyphSet.allCases {
      for width in [40, 80, 160] {
        text += "--- \(glyphs.rawValue) \(width)\n"
        let place = Presentation(width: width, ascii: glyphs == .ascii, glyphs: glyphs)
        text += try RenderSamples.text(table, place)
      }
    }
    text += "--- without charts\n"
    text += try RenderSamples.text(table, Presentation(charts: false))
    let place = Self.folder.appending(
      path: name.replacingOccurrences(of: " ", with: "-") + ".txt")
    if let problem = try GoldenFile(place).problem(with: text) { Issue.record("\(problem)") }
  }

  @Test func `Every golden belongs to a chart`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let wanted = Self.names.map { $0.replacingOccurrences(of: " ", with: "-") + ".txt" }
    #expect(Set(files) == Set(wanted))
  }

  @Test func `Every kind of chart has a golden`() {
    let drawn = Set(ChartSamples.all.compactMap { $0.table.chart?.kind })
    #expect(Set(ChartCatalogue.all.map(\.name)).subtracting(drawn) == [])
  }
}
