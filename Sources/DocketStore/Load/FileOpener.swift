import DocketCore

/// Opens one csv file: bytes, encoding, layout and parts, or a diagnostic that says what to do.
struct FileOpener: Sendable {
  let fileSystem: any FileSystem
  let options: LoadOptions

  /// The file at `path`, called `name` in messages.
  func open(
    _ path: String, name: String, _ file: FileOptions, dividing: Bool = true
  ) throws -> FileSource {
    let bytes: FileBytes
    do {
      bytes = try fileSystem.read(path, options.cancellation ?? Cancellation())
    } catch {
      try options.cancellation?.check()
      throw FileOpener.diagnostic(for: error, name: name)
    }
    if bytes.count == 0 {
      throw Diagnostic(
        .fileEmpty, "\(name) is empty: it has no header and no rows.",
        details: ["Export it again, or take it out of the folder."])
    }
    if let kind = FileKind(bytes) {
      throw Diagnostic(
        .notCsv, "\(name) is \(kind.words), which docket does not read.", details: [kind.advice])
    }
    var encoding: TextEncoding?
    if let said = file.encoding {
      guard let known = TextEncoding(name: said) else {
        throw Diagnostic(
          .modelBadNote,
          "docket does not know the encoding \"\(said)\" that the model gives for \(name).",
          details: ["It reads utf-8, utf-16le, utf-16be, latin-1 and windows-1252."])
      }
      encoding = known
    }
    if let said = file.delimiter, said.asciiValue == nil {
      throw Diagnostic(
        .modelBadNote, "The delimiter \"\(said)\" of \(name) is not one plain character.",
        details: ["Usual ones are \",\" \";\" \"|\" and a tab."])
    }
    let text = DecodedText(bytes, declared: encoding)
    return try lay(out: text, name: name, file, byteCount: bytes.count, dividing: dividing)
  }

  /// How a file looks, without dividing it into parts.
  func peek(_ path: String, name: String) throws -> FileLayout {
    try open(path, name: name, FileOptions(), dividing: false).layout
  }

  /// The same file after its text was repaired.
  func repair(_ source: FileSource, _ file: FileOptions) throws -> FileSource {
    let declared = file.encoding.flatMap { TextEncoding(name: $0) }
    return try lay(
      out: source.text.repaired(declared: declared), name: source.name, file,
      byteCount: source.byteCount, dividing: true)
  }

  private func lay(
    out text: DecodedText, name: String, _ file: FileOptions, byteCount: Int, dividing: Bool
  ) throws -> FileSource {
    guard let layout = LayoutSniffer(text: text, options: file).layout() else {
      throw Diagnostic(
        .fileEmpty, "\(name) has no text in it.",
        details: ["Export it again, or take it out of the folder."])
    }
    if layout.headers.count > TableLimits.columns {
      var diagnostic = Diagnostic(
        .tooManyColumns, "\(name) has more than \(TableLimits.columns) columns.",
        details: [
          "Is \"\(FileOpener.words(layout.dialect.delimiter))\" its delimiter? The model can say another one."
        ])
      diagnostic.source = Diagnostic.Located(
        name: name, line: max(1, layout.headerLine), column: 1, text: "", length: 1)
      throw diagnostic
    }
    let plan = try ChunkPlan(
      text.bytes.base, start: dividing ? layout.dataStart : text.bytes.count,
      count: text.bytes.count, dialect: layout.dialect,
      size: options.chunkBytes, threads: options.threads)
    return FileSource(name: name, text: text, layout: layout, plan: plan, byteCount: byteCount)
  }

  /// A delimiter as a reader would name it.
  static func words(_ delimiter: UInt8) -> String {
    switch delimiter {
    case 9: return "tab"
    case 32: return "space"
    case 31: return "unit separator"
    default: return String(UnicodeScalar(delimiter))
    }
  }

  /// What to tell about a file that cannot be opened.
  static func diagnostic(for error: any Error, name: String) -> Diagnostic {
    guard let fault = error as? FileFault else {
      return Diagnostic(.fileUnreadable, "\(name) could not be read.")
    }
    switch fault.kind {
    case .notFound:
      return Diagnostic(
        .fileNotFound, "There is no file \(name).",
        details: ["Check the name and the folder; capitals and small letters differ."])
    case .denied:
      return Diagnostic(
        .fileUnreadable, "\(name) may not be read by you.",
        details: ["Ask its owner for permission to read it."])
    case .wrongKind:
      return Diagnostic(.fileUnreadable, "\(name) is not a plain file.")
    case .changed:
      return Diagnostic(
        .fileUnreadable, "\(name) changed while it was read.",
        details: ["Load it again once whatever writes it has finished."])
    case .stopped:
      return Diagnostic(.cancelled, "Loading \(name) was cancelled.")
    case .full:
      return Diagnostic(
        .diskFull, "The disk is full.", details: ["Make room, then try again."])
    case .other(let words):
      return Diagnostic(.fileUnreadable, "\(name) could not be read: \(words).")
    }
  }
}
