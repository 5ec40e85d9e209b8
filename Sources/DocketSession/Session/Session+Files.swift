import DocketCore
import DocketStore

extension Session {
  /// A path as typed, with `~` and relative to the working folder.
  func path(ofTyped typed: String) -> String {
    if typed == "~" || typed.hasPrefix("~/"), let home = surroundings.environment["HOME"] {
      return home + typed.dropFirst()
    }
    return typed
  }

  /// Runs a script file. The status is that of its first error, which has been shown.
  @discardableResult
  public func runFile(_ path: String, keepGoing: Bool) throws -> ExitStatus {
    let resolved = surroundings.resolve(path)
    guard !runningScripts.contains(resolved) else {
      throw Diagnostic(.badArgument, "\(path) runs itself, which would never end.")
    }
    guard runningScripts.count < Session.deepestScripts else {
      throw Diagnostic(.badArgument, "Scripts that run scripts go too deep here.")
    }
    let text = try readScript(path)
    try ScriptLook(self).check(text, at: path)
    runningScripts.append(resolved)
    defer { runningScripts.removeLast() }
    return run(text: text, name: path, keepGoing: keepGoing)
  }

  /// Scripts within scripts.
  private static let deepestScripts = 16

  /// Whether a script is there to be read.
  func canRead(_ path: String) -> Bool {
    (try? surroundings.files.read(surroundings.resolve(path))) != nil
  }

  /// The text of a script; bytes that are no UTF-8 are replaced.
  func readScript(_ path: String) throws -> String {
    do {
      let bytes = try surroundings.files.read(surroundings.resolve(path))
      return String(
        decoding: UnsafeBufferPointer(start: bytes.base, count: bytes.count), as: UTF8.self)
    } catch {
      throw Diagnostic(.scriptNotFound, "\(path) could not be read: \(error.reason).")
    }
  }
}

extension Surroundings {
  /// A path from the working folder.
  func resolve(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
  }
}
