import DocketCore
import Foundation
import Testing

@testable import DocketRender

@Suite struct JSONTests {
  @Test func `json carries columns, rows and the footer by kind`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(mode: .json))
    #expect(
      text
        == #"""
        {"columns": [{"name": "charge.category", "kind": "text"}, {"name": "count", "kind": "number"}, {"name": "share", "kind": "share"}],
        "rows": [
        {"charge.category": "東京 theft", "count": 12345, "share": 0.3333333333333333},
        {"charge.category": "José", "count": 7, "share": 0.5},
        {"charge.category": "\u001b[31mred\u0007\t\n\u202eevil\u200b", "count": 0, "share": "…"},
        {"charge.category": null, "count": null, "share": "not yet"},
        {"charge.category": "total", "count": 12352, "share": null}
        ],
        "meta": {"question": "count cases by charge.category", "partial_rows": [2], "total_rows": [4], "unit": "12,352 cases, each counted once", "warnings": ["3 dates were left out"]}}

        """#.replacing("José", with: "Jose\u{301}"))
  }

  @Test func `quiet json keeps the question and drops the footers`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(quiet: true, mode: .json))
    #expect(text.contains("\"question\""))
    #expect(!text.contains("each counted once"))
  }

  @Test func `jsonl is one object a row`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(mode: .jsonl))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines { #expect(try object(String(line)).count == 3) }
  }

  @Test func `equal column names become different keys`() throws {
    let names = ["a", "a", "a_2", "a"]
    let table = ResultTable(
      columns: names.map { ResultColumn($0, role: .detail) },
      cells: names.map { _ in [.flag(false)] })
    #expect(table.uniqueNames == ["a", "a_3", "a_2", "a_4"])
    let text = try RenderSamples.text(table, Presentation(mode: .jsonl))
    #expect(try object(text).count == 4)
  }

  @Test func `random text reads back from json`() throws {
    for text in RenderSamples.random(3, count: 500) {
      let line = try RenderSamples.text(RenderSamples.column([text]), Presentation(mode: .jsonl))
      let value = try #require(object(line)["text"] as? String)
      #expect(Array(value.unicodeScalars) == Array(text.unicodeScalars))
      #expect(RenderSamples.hidden(line).isEmpty)
    }
  }

  @Test func `an empty table is whole json`() throws {
    let text = try RenderSamples.text(
      ResultTable(columns: [], cells: []), Presentation(mode: .json))
    #expect(try object(text).keys.sorted() == ["columns", "meta", "rows"])
  }

  @Test func `a diagnostic is one line of json`() throws {
    let source = SourceText("count\ncases filled", name: "a\"b.docket")
    let diagnostic = Diagnostic(
      .unknownMilestone, "No milestone\n`filled`.", at: SourceSpan(12, 18), details: ["one"],
      suggestions: [.init("filed", meaning: "m", replacement: "count cases filed"), .init("look")]
    ).located(in: source)
    let text = RenderSamples.text(diagnostic, Presentation(mode: .json))
    #expect(
      text == #"""
        {"error": {"code": "N106", "message": "No milestone\n`filled`.", "file": "a\"b.docket", "line": 2, "column": 7, "length": 6, "details": ["one"], "suggestions": [{"label": "filed", "meaning": "m", "replacement": "count cases filed"}, {"label": "look", "meaning": "", "replacement": null}]}}

        """#)
    #expect(try object(text).keys.first == "error")
  }

  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }
}
