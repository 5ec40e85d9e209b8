import DocketCore
import Testing

@testable import DocketRender

@Suite struct DiagnosticTextTests {
  private func fanOut(name: String? = nil) -> Diagnostic {
    let question = "count cases filed in 2024 by charge.category"
    return Diagnostic(
      .fanOut,
      "A case can have several charges (2.3 on average here), so this does not say where to count it.",
      at: SourceSpan(29, 44),
      suggestions: [
        .init(
          "by lead charge.category", meaning: "each case once, under its most serious charge",
          replacement: "count cases filed in 2024 by lead charge.category"),
        .init(
          "by each charge.category", meaning: "under every category it has; the rows overlap",
          replacement: "count cases filed in 2024 by each charge.category"),
        .init("count charges ...", meaning: "if you meant charges", replacement: "count charges"),
      ]
    ).located(in: SourceText(question, name: name))
  }

  @Test func `an error at the prompt teaches and offers numbers`() {
    let text = RenderSamples.text(fanOut(), Presentation(width: 100, terminal: true))
    #expect(
      text == """
        count cases filed in 2024 by charge.category
                                     ^^^^^^^^^^^^^^^
        A case can have several charges (2.3 on average here), so this does not say where to count it.
          1  by lead charge.category    each case once, under its most serious charge
          2  by each charge.category    under every category it has; the rows overlap
          3  count charges ...          if you meant charges
        Type 1, 2 or 3 to run one, or edit.                         (N104, .help N104)

        """)
  }

  @Test func `an error in a file starts with its place`() {
    let text = RenderSamples.text(fanOut(name: "weekly.docket"), Presentation(width: 60))
    #expect(
      text == """
        weekly.docket:1:30: error: A case can have several charges (2.3 on average here), so this does not say where to count it.
          count cases filed in 2024 by charge.category
                                       ^^^^^^^^^^^^^^^
          1  by lead charge.category    each case once, under its
                                        most serious charge
          2  by each charge.category    under every category it has;
                                        the rows overlap
          3  count charges ...          if you meant charges
        (N104, .help N104)

        """)
  }

  @Test func `the caret counts columns, not bytes`() {
    let question = "count \"東京\tJose\u{301}\" \u{1B} filled"
    let start = question.utf8.count - 6
    let diagnostic = Diagnostic(.unknownMilestone, "No.", at: SourceSpan(start, start + 6))
      .located(in: SourceText(question))
    let lines = RenderSamples.text(diagnostic, Presentation()).split(separator: "\n")
    #expect(lines[0] == "count \"東京  Jose\u{301}\" ␛ filled")
    #expect(lines[1] == "                     ^^^^^^")
  }

  @Test func `a long line is cut around the place`() {
    let question =
      String(repeating: "word ", count: 100) + "wrong" + String(repeating: " more", count: 100)
    let diagnostic = Diagnostic(.unexpectedToken, "No.", at: SourceSpan(500, 505))
      .located(in: SourceText(question))
    let lines = RenderSamples.text(diagnostic, Presentation(width: 40)).split(separator: "\n")
    #expect(lines[0] == "…rd word word word word wrong more more…")
    #expect(lines[1].hasSuffix(" ^^^^^"))
  }

  @Test func `words of advice are not numbered`() {
    let diagnostic = Diagnostic(
      .unknownField, "No field.",
      suggestions: [.init("ask .fields"), .init("race", meaning: "known", replacement: "x")])
    #expect(diagnostic.runnable.map(\.label) == ["race"])
    let text = RenderSamples.text(diagnostic, Presentation(terminal: true))
    #expect(
      text == """
        No field.
          •  ask .fields
          1  race           known
        Type 1 to run it, or edit.                                  (N102, .help N102)

        """)
  }

  @Test func `a warning says so`() {
    let diagnostic = Diagnostic(.unknownField, "Old name.", severity: .warning)
    let text = RenderSamples.text(diagnostic, Presentation())
    #expect(text == "warning: Old name.\n(N102, .help N102)\n")
  }

  @Test func `no diagnostic lets a control through or grows wider than the page`() {
    let texts = RenderSamples.random(13, count: 200) + RenderSamples.naughty
    for (i, text) in texts.enumerated() {
      let width = [20, 40, 80, 160][i % 4]
      let length = text.utf8.count
      let span = SourceSpan(length / 3, length / 2)
      let diagnostic = Diagnostic(
        .unknownValue, text, at: span, details: [text],
        suggestions: [.init(text, meaning: text, replacement: text), .init("a", meaning: text)]
      ).located(in: SourceText(text))
      for terminal in [false, true] {
        let shown = RenderSamples.text(
          diagnostic, Presentation(width: width, ascii: terminal, terminal: terminal))
        #expect(RenderSamples.hidden(shown).isEmpty)
        #expect(RenderSamples.widths(shown).allSatisfy { $0 <= width })
      }
      let json = RenderSamples.text(diagnostic, Presentation(mode: .json))
      #expect(json.split(separator: "\n").count == 1)
      #expect(RenderSamples.hidden(json).isEmpty)
    }
  }

  @Test func `a place outside its line does not trap`() {
    for (line, column, length) in [
      (0, 0, 0), (-1, -5, -5), (Int.max, Int.max, Int.max), (1, 3, Int.max),
    ] {
      var diagnostic = Diagnostic(.badDate, "No.")
      diagnostic.source = .init(
        name: "f.csv", line: line, column: column, text: "abc", length: length)
      #expect(RenderSamples.text(diagnostic, Presentation()).contains("^"))
    }
  }
}
