import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender

extension Session {
  /// Shows an answer where answers go now.
  func present(_ answer: Answer) throws {
    let renderer = Renderer(presentation)
    let cancellation = surroundings.cancellation
    let report: ExportReport
    try separate()
    if let redirection {
      report = try Session.render(answer, renderer, cancellation) {
        try redirection.file.write($0)
      }
      if redirection.once { try endRedirection() }
    } else {
      let sink = surroundings.results
      defer { try? sink.endAnswer() }
      report = try Session.render(answer, renderer, cancellation) { try sink.write($0) }
      standing = answer
    }
    warnOfFormulas(report)
  }

  /// The answer that stands last on the terminal as it looks at the terminal's width of now; nil when none does.
  public func standingAnswer() -> [UInt8]? {
    guard let standing, redirection == nil else { return nil }
    var bytes: [UInt8] = []
    let drawn = try? Session.render(standing, Renderer(presentation), surroundings.cancellation) {
      bytes += $0
    }
    return drawn == nil ? nil : bytes
  }

  /// Puts an empty line between two answers in text, where no prompt stands between them.
  private func separate() throws {
    let mode = presentation.mode
    let isText = mode == .table || mode == .vertical
    defer { hasAnswered = true }
    guard hasAnswered, isText else { return }
    if let redirection {
      try redirection.file.write([0x0A])
    } else if surroundings.terminal == nil {
      try surroundings.results.write([0x0A])
    }
  }

  /// Starts sending answers to a file, in place of any file before.
  func redirect(to name: String, once: Bool) throws {
    try endRedirection()
    let place = try outputFolder.place(of: name)
    let file = SavedFile(name, at: place, files: surroundings.files)
    let mode = name.lastIndex(of: ".").flatMap {
      OutputMode(fileExtension: String(name[name.index(after: $0)...]))
    }
    redirection = Redirection(
      name: name, file: file, once: once, mode: mode == .vertical ? nil : mode)
    hasAnswered = false
  }

  /// Puts the file that answers went to in its place; answers are shown again.
  public func endRedirection() throws {
    guard let open = redirection else { return }
    redirection = nil
    hasAnswered = false
    try open.file.finish()
    remark("Answers were written to \(open.name).")
  }

  /// Writes the files of every `save` stage, each with the table as it is at that stage, and says what was saved.
  func save(
    _ question: Question, _ source: SourceText, _ context: QuestionContext,
    _ runner: QuestionRunner
  ) throws -> [String] {
    var saved: [String] = []
    for (i, stage) in question.stages.enumerated() {
      guard case .save(let name) = stage.kind else { continue }
      var part = question
      part.stages = question.stages[..<i].filter { stage in
        if case .save = stage.kind { return false }
        return true
      }
      let mode = try Session.mode(ofFile: name, at: stage.span)
      let answer = try runner.answer(part, source, context)
      let rows = try write(answer, mode: mode, name: name, at: stage.span)
      saved.append("saved \(rows == 1 ? "1 row" : "\(rows) rows") to \(name)")
    }
    return saved
  }

  private func write(_ answer: Answer, mode: OutputMode, name: String, at span: SourceSpan) throws
    -> Int
  {
    do {
      let place = try outputFolder.place(of: name)
      let file = SavedFile(name, at: place, files: surroundings.files)
      let renderer = Renderer(
        Presentation(
          width: Session.pageWidth, ascii: settings.ascii, quiet: settings.quiet, mode: mode,
          charts: settings.charts, glyphs: settings.glyphs))
      let report = try Session.render(answer, renderer, surroundings.cancellation) {
        try file.write($0)
      }
      try file.finish()
      warnOfFormulas(report)
      return report.rows
    } catch var refused as Diagnostic {
      refused.span = refused.span ?? span
      throw refused
    }
  }

  private var outputFolder: OutputFolder {
    OutputFolder(
      path: surroundings.outputFolder ?? surroundings.folder, files: surroundings.files)
  }

  private func warnOfFormulas(_ report: ExportReport) {
    guard report.formulaCells > 0 else { return }
    let cells = report.formulaCells == 1 ? "1 cell starts" : "\(report.formulaCells) cells start"
    let them = report.formulaCells == 1 ? "it" : "them"
    show([
      Diagnostic(
        .formulaCells,
        "\(cells) like a formula; a spreadsheet may run \(them) when it opens the file.",
        severity: .warning)
    ])
  }

  private static func mode(ofFile name: String, at span: SourceSpan) throws -> OutputMode {
    guard !name.isEmpty else {
      throw Diagnostic(
        .cannotWrite, "A file to write needs a name.", at: span,
        details: ["For example save \"units.csv\"."])
    }
    guard let dot = name.lastIndex(of: "."),
      let mode = OutputMode(fileExtension: String(name[name.index(after: dot)...]))
    else {
      let kinds = OutputMode.allCases.map { "." + $0.fileExtension }
      throw Diagnostic(
        .unknownFormat, "The end of \(name) does not say which form to write.", at: span,
        details: ["It can be " + Set(kinds).sorted().joined(separator: ", ") + "."])
    }
    return mode
  }

  private static func render(
    _ answer: Answer, _ renderer: Renderer, _ cancellation: Cancellation,
    into write: ([UInt8]) throws -> Void
  ) throws -> ExportReport {
    switch answer {
    case .table(let table):
      return try renderer.render(table, cancellation: cancellation, into: write)
    case .page(let page):
      return try renderer.render(page, cancellation: cancellation, into: write)
    }
  }
}

extension Session {
  /// Writes bytes that are already in their final form.
  func writeResult(_ bytes: [UInt8]) throws {
    hasAnswered = true
    standing = nil
    if let redirection {
      try redirection.file.write(bytes)
      if redirection.once { try endRedirection() }
      return
    }
    try surroundings.results.write(bytes)
    try surroundings.results.endAnswer()
  }
}
