import DocketCore
import Testing

@testable import DocketRender

@Suite struct ProgressLineTests {
  private func text(_ label: String, _ fraction: Double, _ presentation: Presentation) -> String {
    let line = ProgressLine.line(label, fraction: fraction, presentation)
    return String(decoding: Renderer(presentation).render(line), as: UTF8.self)
  }

  @Test func `the bar fills`() {
    #expect(
      text("Loading a.csv", 0.42, Presentation(width: 40))
        == "Loading a.csv  ███████░░░░░░░░░░░░  42%")
    #expect(text("a", 1, Presentation(width: 20, ascii: true)) == "a  ########### 100%")
  }

  @Test func `any fraction and label fit`() {
    for fraction in [-1, 0, 0.999, 7, .infinity, -.infinity, .nan] {
      for label in RenderSamples.random(17, count: 50) {
        let shown = text(label, fraction, Presentation(width: 30))
        #expect(RenderSamples.widths(shown).allSatisfy { $0 < 30 })
        #expect(RenderSamples.hidden(shown).isEmpty)
      }
    }
  }
}
