import DocketCore
import Testing

@testable import DocketRender

@Suite struct ChartChooserTests {
  private func choice(_ table: ResultTable) -> String {
    ChartChooser.choice(ChartTable(ChartSamples.charted(table, nil))).name
  }

  @Test func `the shape of an answer picks its chart`() {
    #expect(choice(ChartSamples.units()) == "bars")
    #expect(choice(ChartSamples.shares()) == "bars")
    #expect(choice(ChartSamples.monthly()) == "line")
    #expect(choice(ChartSamples.series(3)) == "line")
    #expect(choice(ChartSamples.change()) == "line")
    #expect(choice(ChartSamples.bands()) == "columns")
    #expect(choice(ChartSamples.across()) == "stacked")
    #expect(choice(ChartSamples.curves(2)) == "survival")
    #expect(choice(ChartSamples.disparity()) == "forest")
    #expect(choice(ChartSamples.control()) == "control")
    #expect(choice(ChartSamples.funnel()) == "funnel")
    #expect(choice(ChartSamples.list()) == "scatter")
  }

  @Test func `a list is drawn by how many columns of numbers and groups it has`() {
    var table = ChartSamples.list()
    table.columns.removeLast()
    table.cells.removeLast()
    #expect(choice(table) == "box")
    table.columns.removeFirst()
    table.cells.removeFirst()
    #expect(choice(table) == "histogram")
  }

  @Test func `a pick says which and why`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.monthly(), nil), Presentation())
    #expect(text.contains("drawn as line: the rows run along time"))
  }

  @Test func `a kind that does not exist is answered with those that do`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.units(), "pie\u{1B}"), Presentation())
    #expect(text.hasPrefix("There is no chart called pie␛; there are bars, columns,"))
    #expect(text.contains("General Felony    │ 1,423"))
  }

  @Test func `a column that does not exist is named`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.units(), "bars", of: "median"), Presentation())
    #expect(text.contains("cannot be drawn as bars: the answer has no column median."))
  }

  @Test func `an asked column is drawn in place of the first`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.across(), "bars", of: "misdemeanor"), Presentation())
    #expect(text.contains("unit           misdemeanor\n"))
    #expect(text.contains("2,100") && !text.contains("1,300"))
  }

  @Test func `totals are never drawn and others stay last`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.units(), "bars"), Presentation())
    #expect(!text.contains("4,675\n"))
    #expect(text.contains("others            │ 0\n4,675 cases, each counted once"))
    let across = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.across(), "stacked"), Presentation())
    #expect(!across.contains("total"))
  }

  @Test func `of a thousand groups the largest are drawn and the rest is said`() throws {
    let table = ResultTable(
      columns: [ChartSamples.group("attorney"), ChartSamples.measure("count")],
      cells: [
        (0..<1000).map { .text("Attorney \($0)") }, (0..<1000).map { .count($0 * 37 % 1009) },
      ], question: "count cases by attorney")
    let text = try RenderSamples.text(ChartSamples.charted(table, "bars"), Presentation())
    #expect(text.contains("the 30 largest of 1000 rows are drawn; 970 smaller ones are not"))
    #expect(text.split(separator: "\n").count == 32)
    #expect(text.contains("1,008"))
  }

  @Test func `quiet leaves notes and footer out, not the picture`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.shares(), "bars"), Presentation(quiet: true))
    #expect(!text.contains("interval") && !text.contains("decided"))
    #expect(text.contains("Homicide"))
  }

  @Test func `colour only adds escapes`() throws {
    for (_, table) in ChartSamples.all {
      let plain = try RenderSamples.text(table, Presentation())
      let colored = try RenderSamples.text(table, Presentation(color: true))
      #expect(colored.replacing(#/\x{1B}\[[0-9;]*m/#, with: "") == plain)
    }
  }

  @Test func `csv and json carry the table`() throws {
    let charted = ChartSamples.charted(ChartSamples.units(), "bars")
    for mode in [OutputMode.csv, .tsv, .json, .jsonl, .html] {
      #expect(
        try RenderSamples.text(charted, Presentation(mode: mode))
          == RenderSamples.text(ChartSamples.units(), Presentation(mode: mode)))
    }
  }

  @Test func `markdown carries the chart as a block under the table`() throws {
    let text = try RenderSamples.text(
      ChartSamples.charted(ChartSamples.units(), "bars"), Presentation(mode: .markdown))
    #expect(text.contains("| General Felony | 1,423 |"))
    #expect(text.contains("\n```\nunit              count\nGeneral Felony    │█"))
  }

  @Test func `a page draws the charts of its tables`() throws {
    let page = Document([
      .heading("Weekly"), .table(ChartSamples.charted(ChartSamples.units(), "bars")),
    ])
    #expect(try RenderSamples.text(page, Presentation()).contains("General Felony    │█"))
  }
}
