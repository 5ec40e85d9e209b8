import DocketCore
import DocketStore

/// The user's own editor, for `.edit`.
struct ExternalEditor {
  let environment: [String: String]
  let files: any FileSystem

  /// Lets the user edit a text; nil when it comes back as it was. The file is the user's alone and is removed.
  func edit(_ text: String) throws -> String? {
    let command = environment["VISUAL"] ?? environment["EDITOR"] ?? ""
    let words = ChildProcess.words(command.isEmpty ? "vi" : command)
    let folder = environment["TMPDIR"] ?? "/tmp"
    let path = "\(folder)/docket-\(UInt64.random(in: 0...UInt64.max)).docket"
    do {
      try files.write(Array((text + "\n").utf8), to: path, permissions: 0o600)
    } catch {
      throw Diagnostic(.cannotWrite, "There is no place to edit in: \(folder) takes no file.")
    }
    defer { try? files.remove(path) }
    guard
      let process = ChildProcess(
        words + [path], input: nil, closing: [], environment: environment)
    else {
      throw Diagnostic(
        .badArgument, "The editor \(words.first ?? "") could not be started.",
        details: ["Name one in the environment variable VISUAL or EDITOR."])
    }
    guard process.wait() else {
      throw Diagnostic(.badArgument, "The editor ended with an error, so nothing was run.")
    }
    guard let bytes = try? files.read(path) else { return nil }
    var edited = String(
      decoding: UnsafeBufferPointer(start: bytes.base, count: bytes.count), as: UTF8.self)
    while edited.last?.isNewline == true { edited.removeLast() }
    return edited == text || edited.isEmpty ? nil : edited
  }
}
