import Foundation
import Testing

@testable import DocketRender

@Suite struct ChartCatalogueTests {
  @Test func `every chart has its own name and says what it is for`() {
    #expect(
      ChartKind.all.map(\.name) == [
        "bars", "columns", "stacked", "line", "histogram", "box", "heatmap", "scatter", "spark",
        "survival", "forest", "control", "funnel",
      ])
    #expect(ChartKind.all.allSatisfy { !$0.summary.isEmpty })
    #expect(ChartCatalogue.chart(named: "BARS")?.name == "bars")
    #expect(ChartCatalogue.chart(named: "pie") == nil)
  }

  @Test
  func `a page too narrow for a chart gets its table and what it would show, and no wider line`()
    throws
  {
    for sample in ChartSamples.all {
      for width in [20, 30, 39, 40] {
        let text = try RenderSamples.text(sample.table, Presentation(width: width))
        #expect(RenderSamples.widths(text).allSatisfy { $0 <= width }, "\(sample.name)\n\(text)")
        let words = text.replacing("\n", with: " ")
        #expect(
          words.contains("A chart needs 40 columns and this page has \(width).") == (width < 40),
          "\(sample.name)\n\(text)")
      }
    }
  }

  @Test func `every file of the folder is in the catalogue`() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let folder = tests.appendingPathComponent("../../Sources/DocketRender/Charts").standardized
    let frame: Set = ["Chart", "ChartKind", "ChartCatalogue", "ChartChooser", "ChartText"]
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    let listed = ChartCatalogue.all.map { "\(type(of: $0))" }
    #expect(Set(files).subtracting(frame) == Set(listed))
  }
}
