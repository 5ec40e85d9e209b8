import DocketCore
import Testing

@testable import DocketRender

@Suite struct TableTextTests {
  @Test func `columns align over wide, combining and hostile cells`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation())
    #expect(
      text
        == #"""
         charge.category                   │  count │   share
        ───────────────────────────────────┼────────┼─────────
         東京 theft                        │ 12,345 │   33.3%
         José                              │      7 │   50.0%
         ␛[31mred␇␉␊\u{202E}evil\u{200B} * │      0 │       …
         (missing)                         │      - │ not yet
        ───────────────────────────────────┼────────┼─────────
         total                             │ 12,352 │       -
        12,352 cases, each counted once
        Warning: 3 dates were left out
        * partial: the window or the data ends inside this row

        """#.replacing("José", with: "Jose\u{301}"))
  }

  @Test func `ascii draws no other sign`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(ascii: true))
    #expect(
      text
        == #"""
         charge.category                               |  count |   share
        -----------------------------------------------+--------+---------
         東京 theft                                    | 12,345 |   33.3%
         José                                          |      7 |   50.0%
         \x1B[31mred\x07\x09\x0A\u{202E}evil\u{200B} * |      0 |     ...
         (missing)                                     |      - | not yet
        -----------------------------------------------+--------+---------
         total                                         | 12,352 |       -
        12,352 cases, each counted once
        Warning: 3 dates were left out
        * partial: the window or the data ends inside this row

        """#.replacing("José", with: "Jose\u{301}"))
  }

  @Test func `quiet leaves the footer out`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(quiet: true))
    #expect(!text.contains("each counted once"))
    #expect(text.split(separator: "\n").count == 8)
  }

  @Test func `colour only adds escapes`() throws {
    let plain = try RenderSamples.text(RenderSamples.mixed(), Presentation())
    let colored = try RenderSamples.text(RenderSamples.mixed(), Presentation(color: true))
    #expect(colored.contains("\u{1B}[33mWarning: 3 dates were left out\u{1B}[0m"))
    #expect(colored.replacing(#/\x{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `too wide turns upright`() throws {
    let columns = (0..<12).map { ResultColumn("number_\($0)", role: .measure, isNumeric: true) }
    let table = ResultTable(
      columns: columns, cells: columns.indices.map { [.count($0), .count(10)] },
      rowKinds: [1: .total])
    let text = try RenderSamples.text(table, Presentation(width: 60))
    #expect(text.hasPrefix("─ row 1 ─"))
    #expect(text.contains("\n number_11 │ 11\n─ total ─"))
    #expect(RenderSamples.widths(text).allSatisfy { $0 <= 60 })
  }

  @Test func `a long text is cut to leave room for the numbers beside it`() throws {
    let table = ResultTable(
      columns: [
        ResultColumn("description", role: .group),
        ResultColumn("count", role: .measure, format: .count, isNumeric: true),
      ],
      cells: [[.text(String(repeating: "long ", count: 50))], [.count(1234)]])
    let text = try RenderSamples.text(table, Presentation(width: 40))
    #expect(
      text == """
         description                    │ count
        ────────────────────────────────┼───────
         long long long long long long… │ 1,234

        """)
  }

  @Test func `no rows are told, no columns print nothing`() throws {
    #expect(
      try RenderSamples.text(RenderSamples.column([]), Presentation()).hasSuffix("(no rows)\n"))
    #expect(try RenderSamples.text(ResultTable(columns: [], cells: []), Presentation()) == "")
  }

  @Test func `a partial row explains its sign once`() throws {
    var table = RenderSamples.mixed()
    let unexplained = try RenderSamples.text(table, Presentation())
    #expect(unexplained.contains("* partial: the window or the data ends inside this row"))
    table.footer.append(.init(.partial, "2025-01 ends at data as of"))
    let explained = try RenderSamples.text(table, Presentation())
    #expect(explained.contains("* 2025-01 ends at data as of"))
    #expect(!explained.contains("ends inside this row"))
  }

  @Test(arguments: [0, 1, 20, 40, 57, 80, 120, 160])
  func `no line of any table is wider than the page or holds a control`(_ width: Int) throws {
    let texts = RenderSamples.random(UInt64(width), count: 120)
    for count in [1, 2, 5, 9] {
      let columns = (0..<count).map {
        ResultColumn(texts[$0], role: .group, isNumeric: $0 % 2 == 1)
      }
      let cells = (0..<count).map { c in
        (0..<10).map { ResultValue.text(texts[(c * 11 + $0) % texts.count]) }
      }
      let table = ResultTable(
        columns: columns, cells: cells, rowKinds: [3: .partial, 9: .total],
        footer: texts.suffix(5).map { .init(.note, $0) })
      for ascii in [false, true] {
        for mode in [OutputMode.table, .vertical] {
          let text = try RenderSamples.text(
            table, Presentation(width: width, ascii: ascii, mode: mode))
          #expect(RenderSamples.widths(text).allSatisfy { $0 <= max(20, width) })
          #expect(RenderSamples.hidden(text).isEmpty)
        }
      }
    }
  }

  @Test func `a raised flag stops every mode`() {
    let cancellation = Cancellation()
    cancellation.cancel()
    for mode in OutputMode.allCases {
      #expect(throws: Diagnostic.self, "\(mode)") {
        try Renderer(Presentation(mode: mode)).render(
          RenderSamples.mixed(), cancellation: cancellation
        ) { _ in }
      }
    }
  }

  @Test func `columns shorter than the table read as missing`() throws {
    var table = RenderSamples.mixed()
    table.cells[2] = []
    for mode in OutputMode.allCases {
      #expect(try !RenderSamples.text(table, Presentation(mode: mode)).isEmpty)
    }
  }

  @Test func `a page too narrow for intervals leaves them out and says so`() throws {
    let columns = [
      ResultColumn("unit", role: .group),
      ResultColumn("share", role: .measure, format: .percent, isNumeric: true),
      ResultColumn("low", role: .measure, format: .percent, isNumeric: true, part: .low),
      ResultColumn("high", role: .measure, format: .percent, isNumeric: true, part: .high),
    ]
    let table = ResultTable(
      columns: columns, cells: [[.text("Gang")], [.ratio(1, 2)], [.ratio(1, 4)], [.ratio(3, 4)]])
    #expect(try RenderSamples.text(table, Presentation(width: 40)).contains("low"))
    let narrow = try RenderSamples.text(table, Presentation(width: 20))
    #expect(!narrow.contains("25.0%"))
    #expect(narrow.contains("50.0%"))
    #expect(narrow.contains("left out for want"))
  }
}
