import DocketCore
import DocketEngine
import DocketLanguage
import DocketStore

/// `docket fmt` and `docket check`: scripts and models as files.
struct ScriptFiles {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Prints files in canonical form.
  func format(_ paths: [String]) -> ExitStatus {
    each(paths) { path in
      let source = SourceText(try session.readScript(path), name: path)
      try session.writeResult(Array(formatted(source).utf8))
    }
  }

  /// Canonical text of statements; commands between them stay as they are.
  private func formatted(_ source: SourceText) throws -> String {
    let commands = ScriptPieces(source.text).contains { $0.kind == .command }
    if !commands { return try Printer.format(source).get() }
    var text = ""
    for piece in ScriptPieces(source.text) {
      switch piece.kind {
      case .command:
        text += (source.bytes[max(0, piece.offset - 1)] == 0x2E ? "." : "") + piece.text + "\n"
      case .statement:
        do throws(Diagnostics) {
          text += try Printer.format(SourceText(piece.text)).get()
        } catch {
          let place = ScriptPlace(source, piece)
          throw Diagnostics(error.all.map(place.resolve))
        }
      }
    }
    return text
  }

  /// Reads files and reports every error. With data (a folder or csv file among the paths, or beside the first file)
  /// names and types are checked too.
  func check(_ paths: [String], _ invocation: Invocation) -> ExitStatus {
    let isData = { (path: String) in isFolder(path) || path.lowercased().hasSuffix(".csv") }
    let scripts = paths.filter { !isData($0) }
    var data = paths.filter(isData)
    if data.isEmpty, let beside = scripts.first.flatMap(dataBeside) { data = [beside] }
    if !data.isEmpty {
      let status = session.attempt { try session.open(data, model: invocation.model) }
      if status != .ok { return status }
    }
    return each(scripts) { path in
      let source = SourceText(try session.readScript(path), name: path)
      let found = ScriptCheck(session).diagnostics(source)
      session.show(found)
      if found.count(where: { $0.severity == .error }) >= ScriptCheck.mostErrors {
        session.remark("\(path): that is enough errors; what comes after them was not checked.")
      }
      let status = ExitStatus(of: found)
      if status != .ok { throw ReportedFailure(status: status) }
      let depth = session.workspace == nil ? "read, without data to check names against" : "fine"
      session.remark("\(path): \(depth).")
    }
  }

  private func each(_ paths: [String], _ body: (String) throws -> Void) -> ExitStatus {
    var status = ExitStatus.ok
    for path in paths {
      let outcome =
        session.canRead(path)
        ? session.attempt { try body(path) } : missing(path)
      if status == .ok { status = outcome }
      if session.isFinished { break }
    }
    return status
  }

  /// Says why a file that was named cannot be read: the command line is wrong, not what it names.
  private func missing(_ path: String) -> ExitStatus {
    session.attempt { _ = try session.readScript(path) }
    return .badCommandLine
  }

  private func isFolder(_ path: String) -> Bool {
    let files = session.surroundings.files
    return (try? files.status(of: session.surroundings.resolve(path)))?.isFolder == true
  }

  /// The folder of a file when it holds csv files.
  private func dataBeside(_ path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let names = try? session.surroundings.files.names(in: session.surroundings.resolve(folder))
    return names?.contains { $0.lowercased().hasSuffix(".csv") } == true ? folder : nil
  }
}
