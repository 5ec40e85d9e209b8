import DocketCore
import Foundation
import Testing

@testable import DocketRender

@Suite struct DocumentTests {
  private let page = Document([
    .heading("Cases"),
    .paragraph("A case is one filing against one or more defendants, counted once."),
    .facts([("key", "case_number"), ("rows", "1,000\u{1B}")]),
    .bullets(["received", "filed"]),
    .code("count cases\n\tby unit\n"),
    .table(RenderSamples.column(["x"])),
  ])

  @Test func `a page reads as text`() throws {
    let text = try RenderSamples.text(page, Presentation(width: 40))
    #expect(
      text == """
        Cases
        A case is one filing against one or more
        defendants, counted once.

          key   case_number
          rows  1,000␛

          • received
          • filed

          count cases
            by unit

         text
        ──────
         x

        """)
  }

  @Test func `json holds every block`() throws {
    let text = try RenderSamples.text(page, Presentation(mode: .json))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]])
    let keys = object["document"]?.flatMap(\.keys)
    #expect(keys == ["heading", "paragraph", "facts", "bullets", "code", "table"])
  }

  @Test func `jsonl is one line a block`() throws {
    let lines = try RenderSamples.text(page, Presentation(mode: .jsonl)).split(separator: "\n")
    #expect(lines.count == 6)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test func `csv holds the facts and tables, or the words when there are none`() throws {
    let text = try RenderSamples.text(page, Presentation(mode: .csv))
    #expect(text == "name,value\nkey,case_number\nrows,\"1,000\u{1B}\"\n\ntext\nx\n")
    let words = Document([.heading("Cases"), .bullets(["a,b"])])
    #expect(try RenderSamples.text(words, Presentation(mode: .csv)) == "Cases\n\"a,b\"\n")
  }

  @Test func `markdown keeps the structure`() throws {
    let text = try RenderSamples.text(page, Presentation(mode: .markdown))
    #expect(text.hasPrefix("## Cases\n\nA case is"))
    #expect(text.contains("\n| key | case_number |\n| rows | 1,000␛ |\n\n- received\n- filed\n"))
    #expect(text.contains("\n```\ncount cases\n  by unit\n```\n"))
  }

  @Test func `html keeps the structure`() throws {
    let text = try RenderSamples.text(page, Presentation(mode: .html))
    #expect(text.contains("<title>Cases</title>"))
    #expect(text.contains("<tr><th>key</th><td>case_number</td></tr>"))
    #expect(text.contains("<pre><code>count cases\n  by unit</code></pre>"))
  }

  @Test func `no page lets a control through or grows wider than it may`() throws {
    let texts = RenderSamples.random(11, count: 60) + RenderSamples.naughty
    let page = Document(
      texts.flatMap { text -> [Document.Block] in
        [.heading(text), .paragraph(text), .facts([(text, text)]), .bullets([text])]
      })
    let code = Document(texts.map { .code($0) })
    for mode in [OutputMode.table, .vertical, .markdown, .html, .json, .jsonl] {
      #expect(RenderSamples.hidden(try RenderSamples.text(page, Presentation(mode: mode))).isEmpty)
      #expect(RenderSamples.hidden(try RenderSamples.text(code, Presentation(mode: mode))).isEmpty)
    }
    for width in [20, 40, 80] {
      let text = try RenderSamples.text(page, Presentation(width: width))
      #expect(RenderSamples.widths(text).allSatisfy { $0 <= width })
    }
  }
}
