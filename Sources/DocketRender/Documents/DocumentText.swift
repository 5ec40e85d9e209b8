import DocketCore

/// Draws a page as text: headings, wrapped prose, aligned facts, bullets, code and tables.
struct DocumentText {
  let presentation: Presentation
  let cancellation: Cancellation
  private let printer: StyledPrinter

  init(_ presentation: Presentation, _ cancellation: Cancellation) {
    self.presentation = presentation
    self.cancellation = cancellation
    self.printer = StyledPrinter(color: presentation.color)
  }

  /// Writes the blocks with an empty line between two, none under a heading.
  func write(_ document: Document, to sink: inout ByteSink) throws {
    var underHeading = true
    for block in document.blocks {
      if !underHeading { try sink.endLine() }
      underHeading = false
      switch block {
      case .heading(let text):
        try wrapped(text, indent: 0, style: .heading, to: &sink)
        underHeading = true
      case .paragraph(let text): try wrapped(text, indent: 0, style: .plain, to: &sink)
      case .facts(let facts): try write(facts, to: &sink)
      case .bullets(let items):
        for item in items { try bullet(item, to: &sink) }
      case .code(let text):
        for line in presentation.sanitizer.lines(of: text) {
          try printer.print(StyledText("  " + line, .code), to: &sink)
        }
      case .table(let table):
        try write(table, to: &sink)
      }
    }
  }

  private func write(_ table: ResultTable, to sink: inout ByteSink) throws {
    if let chart = ChartText(table, presentation, cancellation) {
      try chart.write(to: &sink)
    } else if presentation.mode == .vertical {
      try VerticalText(table: table, presentation: presentation, cancellation: cancellation)
        .write(to: &sink)
    } else {
      try TableText(table: table, presentation: presentation, cancellation: cancellation)
        .write(to: &sink)
    }
  }

  private func wrapped(
    _ text: String, indent: Int, style: Style, to sink: inout ByteSink
  ) throws {
    let clean = presentation.sanitizer.clean(text)
    for part in clean.wrapped(to: presentation.columns - indent) {
      try printer.print(StyledText(.spaces(indent) + part, style), to: &sink)
    }
  }

  private func bullet(_ item: String, to sink: inout ByteSink) throws {
    let clean = presentation.sanitizer.clean(item)
    for (i, part) in clean.wrapped(to: presentation.columns - 4).enumerated() {
      var line = StyledText("  ")
      line.append(i == 0 ? presentation.signs.bullet : " ", .dim)
      line.append(" " + part)
      try printer.print(line, to: &sink)
    }
  }

  private func write(
    _ facts: [(name: String, value: String)], to sink: inout ByteSink
  ) throws {
    let names = facts.map { presentation.sanitizer.clean($0.name) }
    let widest = names.map(\.width).max() ?? 0
    let nameWidth = min(widest, presentation.columns / 2 - 4)
    for (name, fact) in zip(names, facts) {
      let shown = name.elided(to: nameWidth, presentation.signs.ellipsis)
      let value = presentation.sanitizer.clean(fact.value)
      for (i, part) in value.wrapped(to: presentation.columns - nameWidth - 4).enumerated() {
        var line = StyledText("  ")
        line.append(i == 0 ? shown.padded(to: nameWidth) : .spaces(nameWidth), .bold)
        line.append("  " + part)
        try printer.print(line, to: &sink)
      }
    }
  }
}
