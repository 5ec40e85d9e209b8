import DocketCore
import Testing

@testable import DocketRender

@Suite(.enabled(if: !RenderSamples.naughty.isEmpty)) struct NaughtyStringsTests {
  @Test(arguments: OutputMode.allCases)
  func `no control reaches a terminal`(_ mode: OutputMode) throws {
    let texts = RenderSamples.naughty
    for text in texts {
      let table = ResultTable(
        columns: [ResultColumn(text, role: .group), ResultColumn("n", role: .measure)],
        cells: [[.text(text), .label(text)], [.count(1), .text(text)]],
        footer: [.init(.note, text), .init(.warning, text)], question: text)
      let shown = try RenderSamples.text(table, Presentation(mode: mode, terminal: true))
      // A tab separates the cells of tsv, two to a line here.
      let tabs = mode == .tsv ? 3 : 0
      #expect(RenderSamples.hidden(shown) == Array(repeating: "\t", count: tabs))
    }
    let shown = try RenderSamples.text(
      RenderSamples.column(texts), Presentation(width: 60, mode: mode, terminal: true))
    #expect(RenderSamples.hidden(shown).isEmpty)
    if mode == .table { #expect(RenderSamples.widths(shown).allSatisfy { $0 <= 60 }) }
  }
}
