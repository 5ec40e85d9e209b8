import DocketCore
import Testing

@testable import DocketRender

@Suite struct MarkupTests {
  @Test func `markdown is a pipe table with its footer as a list`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(mode: .markdown))
    #expect(
      text
        == #"""
        | charge.category | count | share |
        | --- | ---: | ---: |
        | 東京 theft | 12,345 | 33.3% |
        | José | 7 | 50.0% |
        | ␛\[31mred␇␉␊\\u{202E}evil\\u{200B} \* | 0 | … |
        | (missing) | - | not yet |
        | **total** | **12,352** | **-** |

        - Question: `count cases by charge.category`
        - 12,352 cases, each counted once
        - Warning: 3 dates were left out
        - \* partial: the window or the data ends inside this row

        """#.replacing("José", with: "Jose\u{301}"))
  }

  @Test func `markdown shows signs as they are`() {
    let text = MarkdownText(sanitizer: Sanitizer())
    #expect(
      text.escaped("a|b <script> *x* [l](u) `c` \\")
        == #"a\|b &lt;script&gt; \*x\* \[l\](u) \`c\` \\"#)
    #expect(text.escaped("case_number _x_") == #"case_number \_x\_"#)
    #expect(text.prose("1. not a list") == #"1\. not a list"#)
    #expect(text.prose("# no heading") == "\\# no heading")
    #expect(text.code("a`b") == "``a`b``")
    #expect(text.code("`") == "`` ` ``")
    #expect(text.codeBlock("a\n```\nb") == ["````", "a", "```", "b", "````"])
  }

  @Test func `html stands alone and escapes everything`() throws {
    var table = RenderSamples.mixed()
    table.question = "count cases where unit is \"<script>alert(1)</script>\" & 'x'"
    table.columns[0].title = "<b>"
    table.footer.append(.init(.note, "<i>"))
    let text = try RenderSamples.text(table, Presentation(mode: .html))
    #expect(text.hasPrefix("<!doctype html>\n"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(!text.contains("<script"))
    #expect(!text.contains("<b>"))
    #expect(!text.contains("<i>"))
    #expect(!text.contains("http:"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; &#39;x&#39;"))
    #expect(text.contains("<tr class=\"total\"><td>total</td><td class=\"number\">12,352</td>"))
    #expect(RenderSamples.hidden(text).isEmpty)
  }

  @Test func `random cells keep a markdown row on its line`() throws {
    for text in RenderSamples.random(5, count: 300) {
      let lines = try RenderSamples.text(
        RenderSamples.column([text]), Presentation(mode: .markdown))
      #expect(lines.split(separator: "\n").count == 3)
      #expect(RenderSamples.hidden(lines).isEmpty)
    }
  }
}
