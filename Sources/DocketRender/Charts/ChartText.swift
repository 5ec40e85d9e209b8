import DocketCore

/// Prints an answer as the picture that it asks for, or says why not and prints the table.
struct ChartText {
  private let answer: ResultTable
  private let presentation: Presentation
  private let cancellation: Cancellation

  /// Nil for an answer that asks for no picture.
  init?(_ answer: ResultTable, _ presentation: Presentation, _ cancellation: Cancellation) {
    guard answer.chart != nil else { return nil }
    self.answer = answer
    self.presentation = presentation
    self.cancellation = cancellation
  }

  /// What became of the request.
  enum Outcome {
    /// A picture with its notes.
    case drawn(Drawing)
    /// Words in place of it.
    case words(String)
  }

  /// Writes picture and footer, or words and table. Without charts the words are what the picture would show.
  func write(to sink: inout ByteSink) throws {
    try cancellation.check()
    guard presentation.charts else {
      try table(to: &sink)
      return try line(sentence(), to: &sink)
    }
    switch outcome() {
    case .words(let text):
      try line(text, to: &sink)
      try table(to: &sink)
    case .drawn(let drawing):
      let printer = StyledPrinter(color: presentation.color)
      for line in drawing.lines { try printer.print(line.withoutTrailingBlanks, to: &sink) }
      if !presentation.quiet {
        for note in drawing.notes { try line(note, style: .dim, to: &sink) }
      }
      try FooterText(table: answer, presentation: presentation).write(to: &sink)
    }
  }

  /// The picture without colours, for pages of text; nil where there is none.
  var plainLines: [String]? {
    guard presentation.charts, case .drawn(let drawing) = outcome() else { return nil }
    return drawing.lines.map { $0.withoutTrailingBlanks.runs.map(\.text.string).joined() }
  }

  /// The picture, or why there is none.
  func outcome() -> Outcome {
    let page = ChartPage(presentation)
    let table = ChartTable(answer)
    guard answer.rowCount > 0 || !table.table.curves.isEmpty else {
      return .words("There is nothing to draw: the answer has no rows.")
    }
    let least = ChartPage.widths.lowerBound
    guard presentation.columns >= least else {
      return .words(
        "A chart needs \(least) columns and this page has \(presentation.columns). \(sentence())")
    }
    guard let asked = answer.chart?.kind else { return chosen(table, page) }
    guard let chart = ChartCatalogue.chart(named: asked) else {
      let names = ChartCatalogue.all.map(\.name).joined(separator: ", ")
      return .words("There is no chart called \(asked); there are \(names).")
    }
    do throws(ChartRefusal) {
      return .drawn(try chart.draw(table, page))
    } catch {
      return .words(refusal(chart.name, error, table, page))
    }
  }

  /// What the picture would show, in one sentence.
  func sentence() -> String {
    let table = ChartTable(answer)
    guard answer.rowCount > 0 || !table.table.curves.isEmpty else {
      return "The chart would be empty: the answer has no rows."
    }
    let name = answer.chart?.kind ?? ChartChooser.choice(table).name
    guard let chart = ChartCatalogue.chart(named: name) else {
      let names = ChartCatalogue.all.map(\.name).joined(separator: ", ")
      return "There is no chart called \(name); there are \(names)."
    }
    do throws(ChartRefusal) {
      return try chart.sentence(table)
    } catch {
      if answer.chart?.kind == nil, let words = try? BarsChart().sentence(table) { return words }
      return refusal(chart.name, error, table, ChartPage(presentation))
    }
  }

  /// The picture that suits the answer, else bars, else any that can be drawn.
  private func chosen(_ table: ChartTable, _ page: ChartPage) -> Outcome {
    let choice = ChartChooser.choice(table)
    let others = ChartCatalogue.all.filter { $0.name != choice.name }
    let first = ChartCatalogue.chart(named: choice.name).map { [$0] } ?? []
    var reason: ChartRefusal?
    for chart in first + others {
      do throws(ChartRefusal) {
        var drawing = try chart.draw(table, page)
        let why = chart.name == choice.name ? choice.reason : "\(choice.name) cannot be drawn"
        drawing.notes.insert("drawn as \(chart.name): \(why)", at: 0)
        return .drawn(drawing)
      } catch {
        reason = reason ?? error
      }
    }
    let why = reason?.reason ?? "it has no column of numbers"
    return .words("This answer cannot be drawn: \(why).")
  }

  private func refusal(
    _ name: String, _ refusal: ChartRefusal, _ table: ChartTable, _ page: ChartPage
  ) -> String {
    let possible = ChartCatalogue.all.filter { chart in
      chart.name != name && (try? chart.draw(table, page)) != nil
    }.map(\.name)
    let advice =
      possible.isEmpty
      ? "No other chart can be drawn of it." : "It can be drawn as \(ChartText.list(possible))."
    return "This answer cannot be drawn as \(name): \(refusal.reason). \(advice)"
  }

  /// Names with commas and a last `or`.
  private static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private func table(to sink: inout ByteSink) throws {
    if presentation.mode == .vertical {
      try VerticalText(table: answer, presentation: presentation, cancellation: cancellation)
        .write(to: &sink)
    } else {
      try TableText(table: answer, presentation: presentation, cancellation: cancellation)
        .write(to: &sink)
    }
  }

  private func line(_ text: String, style: Style = .plain, to sink: inout ByteSink) throws {
    let printer = StyledPrinter(color: presentation.color)
    let page = ChartPage(presentation)
    for part in page.clean(text).wrapped(to: presentation.columns) {
      try printer.print(StyledText(part, style), to: &sink)
    }
  }
}
