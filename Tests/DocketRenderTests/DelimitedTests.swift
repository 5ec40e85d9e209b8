import DocketCore
import Testing

@testable import DocketRender

@Suite struct DelimitedTests {
  @Test func `csv keeps the exact bytes, numbers and shares in full`() throws {
    let text = try RenderSamples.text(RenderSamples.mixed(), Presentation(mode: .csv))
    #expect(
      text == "charge.category,count,share\n東京 theft,12345,0.3333333333333333\n"
        + "Jose\u{301},7,0.5\n\"\(RenderSamples.hostile)\",0,…\n(missing),,not yet\ntotal,12352,\n")
  }

  @Test func `csv quotes commas, quotes and line ends`() throws {
    let table = RenderSamples.column(["a,b", "say \"no\"", "a\nb", "a\r", " padded ", ""])
    let text = try RenderSamples.text(table, Presentation(mode: .csv))
    #expect(text == "text\n\"a,b\"\n\"say \"\"no\"\"\"\n\"a\nb\"\n\"a\r\"\n padded \n\"\"\n")
  }

  @Test func `tsv escapes what would end a cell`() throws {
    let table = RenderSamples.column(["a\tb", "a\nb\r", "back\\slash", ""])
    let text = try RenderSamples.text(table, Presentation(mode: .tsv))
    #expect(text == "text\na\\tb\na\\nb\\r\nback\\\\slash\n\n")
  }

  @Test func `a terminal is given clean cells`() throws {
    let table = RenderSamples.column([RenderSamples.hostile])
    let shown = #"␛[31mred␇␉␊\u{202E}evil\u{200B}"#
    let csv = try RenderSamples.text(table, Presentation(mode: .csv, terminal: true))
    #expect(csv == "text\n" + shown + "\n")
    let tsv = try RenderSamples.text(table, Presentation(mode: .tsv, terminal: true))
    #expect(tsv == "text\n" + shown.replacing("\\", with: "\\\\") + "\n")
  }

  @Test func `values print plainly`() throws {
    let column = ResultColumn("v", role: .measure, format: .decimals(1), isNumeric: true)
    let values: [ResultValue] = [
      .number(Number(mantissa: 123_456_789, scale: 4)), .count(-1_234_567), .count(Int.min),
      .ratio(1, 1), .ratio(0, 5), .ratio(3, 0), .flag(true), .none, .beyond(412), .missing,
      .band(from: Number(18), to: Number(25), whole: true),
    ]
    let table = ResultTable(columns: [column, column], cells: [values, values])
    let lines = try RenderSamples.text(table, Presentation(mode: .csv)).split(separator: "\n")
    #expect(
      lines.map { String($0.prefix { $0 != "," }) } == [
        "v", "12345.6789", "-1234567", "-9223372036854775808", "1", "0", "", "yes", "(none)",
        "> 412 days", "", "18-24",
      ])
    #expect(lines.first == "v,v_2")
  }

  @Test(arguments: [
    ("=1+1", true), ("+cmd", true), ("@sum", true), ("-2+3", true), ("\tx", true), ("-5", false),
    ("+1.5", false), ("-", false), ("", false), ("a=1", false), ("-1.2.3", true), ("-.", true),
    (" =1", true), ("   -2+3", true), (" x", false), ("\n=1", true), ("\nx", true), ("  ", false),
    ("-1e308", false), ("+2.5E-7", false), ("-1e", true), ("-e5", true), ("-1e5.2", true),
    (" -5", false),
  ])
  func `cells a spreadsheet would run are counted`(_ text: String, _ runs: Bool) throws {
    for mode in [OutputMode.csv, .tsv] {
      let report = try Renderer(Presentation(mode: mode))
        .render(RenderSamples.column([text])) { _ in }
      #expect(report.formulaCells == (runs ? 1 : 0))
    }
  }

  @Test func `numbers are never counted as formulas`() throws {
    let column = ResultColumn("n", role: .measure, isNumeric: true)
    let table = ResultTable(columns: [column], cells: [[.count(-5), .ratio(-1, 2)]])
    let report = try Renderer(Presentation(mode: .csv)).render(table) { _ in }
    #expect(report == ExportReport(rows: 2, formulaCells: 0, bytes: 10))
  }

  @Test func `a long answer leaves in chunks`() throws {
    let table = RenderSamples.column((0..<50_000).map { "row \($0)" })
    var sizes: [Int] = []
    let report = try Renderer(Presentation(mode: .csv)).render(table) { sizes.append($0.count) }
    #expect(sizes.count > 5)
    #expect(sizes.allSatisfy { $0 < 80_000 })
    #expect(report.bytes == sizes.reduce(0, +))
    #expect(report.rows == 50_000)
  }

  @Test func `random cells survive a csv reader`() throws {
    let texts = RenderSamples.random(7, count: 500)
    let text = try RenderSamples.text(RenderSamples.column(texts), Presentation(mode: .csv))
    #expect(parse(text) == ["text"] + texts)
  }

  /// A one-column csv, read by the book.
  private func parse(_ text: String) -> [String] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var quoted = false
    var pending = false
    for byte in text.utf8 {
      if quoted {
        if pending {
          pending = false
          if byte == 0x22 { cell.append(byte); continue }
          quoted = false
        } else if byte == 0x22 {
          pending = true
          continue
        } else {
          cell.append(byte)
          continue
        }
      }
      if byte == 0x0A {
        cells.append(cell)
        cell = []
      } else if byte == 0x22 {
        quoted = true
      } else {
        cell.append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }
}
