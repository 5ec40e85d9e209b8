import DocketCore
import Foundation
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
    let environment = ProcessInfo.processInfo.environment
    if environment["DOCKET_RECORD"] == "1" {
      #expect(environment["CI"] == nil, "goldens are recorded by hand, never in CI")
      if environment["CI"] == nil { try Data(text.utf8).write(to: place) }
      return
    }
    let expected = try String(contentsOf: place, encoding: .utf8)
    if let difference = Self.difference(expected, text) {
      Issue.record("\(place.lastPathComponent), line \(difference)")
    }
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

  /// The first line that differs, in words; nil when none does.
  private static func difference(_ expected: String, _ found: String) -> String? {
    if expected == found { return nil }
    let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let b = found.split(separator: "\n", omittingEmptySubsequences: false)
    for i in 0..<max(a.count, b.count) where i >= a.count || i >= b.count || a[i] != b[i] {
      let wanted = i < a.count ? String(a[i]) : "(the end)"
      let came = i < b.count ? String(b[i]) : "(the end)"
      return "\(i + 1)\n  expected: \(wanted)\n  found:    \(came)"
    }
    return nil
  }
}
