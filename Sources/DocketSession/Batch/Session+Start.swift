import DocketCore
import DocketStore

extension Session {
  /// Applies a command line: start file, flags, data. What went wrong has been shown.
  public func start(_ invocation: Invocation) -> ExitStatus {
    let flags = attempt { try apply(invocation) }
    if flags != .ok { return flags }
    if !invocation.data.isEmpty {
      let status = attempt { try open(invocation.data, model: invocation.model) }
      if status != .ok { return status }
    } else if invocation.model != nil {
      return attempt {
        throw Diagnostic(
          .noDataLoaded, "--model says how to read data, but no data are given.",
          details: ["Name the folder: docket FOLDER --model FILE."])
      }
    }
    if invocation.readsStartFile { runStartFile() }
    return attempt { try apply(invocation) }
  }

  /// Flags win over the start file, and already hold while it runs.
  private func apply(_ invocation: Invocation) throws {
    for (name, value) in invocation.settings { try change(name, to: value) }
    for (name, value) in invocation.parameters { try setParameter(name, to: value) }
  }

  /// Runs `~/.docketrc` when there is one. Its errors are shown and do not end the session.
  private func runStartFile() {
    guard let home = surroundings.environment["HOME"], !home.isEmpty else { return }
    let path = home + "/.docketrc"
    guard surroundings.files.exists(path) else { return }
    attempt { try runFile(path, keepGoing: true) }
  }
}
