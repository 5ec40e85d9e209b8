import DocketCore

/// Turns answers, pages and diagnostics into bytes for one place. It knows no terminal and keeps no state.
public struct Renderer: Sendable {
  /// The place.
  public let presentation: Presentation

  /// A renderer for a place.
  public init(_ presentation: Presentation) { self.presentation = presentation }

  /// Writes an answer in the presentation's mode, in chunks of about 64 KB.
  ///
  /// Throws R101 when cancelled, and whatever `write` throws; bytes already handed on stay with the receiver.
  @discardableResult
  public func render(
    _ table: ResultTable, cancellation: Cancellation = Cancellation(),
    into write: ([UInt8]) throws -> Void
  ) throws -> ExportReport {
    try export(cancellation, into: write) { try $0.write(table, $1, to: &$2) }
  }

  /// Writes a page in the presentation's mode.
  @discardableResult
  public func render(
    _ document: Document, cancellation: Cancellation = Cancellation(),
    into write: ([UInt8]) throws -> Void
  ) throws -> ExportReport {
    try export(cancellation, into: write) { try $0.write(document, $1, to: &$2) }
  }

  /// A diagnostic as text, or as one line of json in the json modes.
  public func render(_ diagnostic: Diagnostic) -> [UInt8] {
    collect { sink in
      if presentation.mode == .json || presentation.mode == .jsonl {
        return try DiagnosticJSON.write(diagnostic, to: &sink)
      }
      let printer = StyledPrinter(color: presentation.color)
      for line in DiagnosticText(presentation: presentation).lines(diagnostic) {
        try printer.print(line, to: &sink)
      }
    }
  }

  /// A remark of the session, wrapped, each line with its LF.
  public func render(_ text: String, style: Style = .plain) -> [UInt8] {
    collect { sink in
      let printer = StyledPrinter(color: presentation.color)
      for line in presentation.sanitizer.clean(text).wrapped(to: presentation.columns) {
        try printer.print(StyledText(line, style), to: &sink)
      }
    }
  }

  /// A line that will be drawn over, without a LF: a prompt, a progress bar.
  public func render(_ line: StyledText) -> [UInt8] {
    StyledPrinter(color: presentation.color).bytes(line)
  }

  /// Text made safe for this place.
  public func clean(_ text: String) -> SafeText { presentation.sanitizer.clean(text) }

  private func export(
    _ cancellation: Cancellation, into write: ([UInt8]) throws -> Void,
    _ body: (any Export, ExportRun, inout ByteSink) throws -> ExportReport
  ) throws -> ExportReport {
    try withoutActuallyEscaping(write) { write in
      var sink = ByteSink(write)
      let run = ExportRun(presentation: presentation, cancellation: cancellation)
      var report = try body(ExportCatalogue.export(for: presentation.mode), run, &sink)
      report.bytes = sink.count
      try sink.flush()
      return report
    }
  }

  private func collect(_ body: (inout ByteSink) throws -> Void) -> [UInt8] {
    var out: [UInt8] = []
    // Nothing throws: the only thing that could is the receiver, and this one cannot.
    try? withoutActuallyEscaping({ (bytes: [UInt8]) throws in out += bytes }) { write in
      var sink = ByteSink(write)
      try body(&sink)
      try sink.flush()
    }
    return out
  }
}
