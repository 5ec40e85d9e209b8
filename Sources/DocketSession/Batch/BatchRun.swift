import DocketCore
import DocketSample
import DocketRender

/// Runs what a command line asks for, without a terminal to type at.
public struct BatchRun {
  private let invocation: Invocation
  private let session: Session
  private let readInput: () throws -> String

  /// A batch on a session with nothing loaded. `readInput` gives all of standard input; it is read only when
  /// neither `-c` nor `-f` was given.
  public init(
    _ invocation: Invocation, _ session: Session, readInput: @escaping () throws -> String
  ) {
    self.invocation = invocation
    self.session = session
    self.readInput = readInput
  }

  /// Does everything; what to tell the program that started docket.
  public func run() -> ExitStatus {
    switch invocation.action {
    case .help: return session.attempt { try session.present(.page(UsagePage.document)) }
    case .version: return session.attempt { try session.presentText(VersionCommand.text + "\n") }
    case .sample(let folder, let cases, let seed): return sample(folder, cases, seed)
    case .format(let files): return ScriptFiles(session).format(files)
    case .check(let files): return ScriptFiles(session).check(files, invocation)
    case .session: return answer()
    }
  }

  private func answer() -> ExitStatus {
    let opened = session.start(invocation)
    if opened != .ok { return opened }
    var status = ExitStatus.ok
    for (work, name) in zip(invocation.work, names) {
      let outcome = run(work, name)
      if status == .ok { status = outcome }
      if session.isFinished || outcome != .ok && !invocation.keepGoing { break }
    }
    if invocation.work.isEmpty {
      status = session.attempt {
        let text = try readInput()
        let outcome = session.run(text: text, name: "stdin", keepGoing: invocation.keepGoing)
        if outcome != .ok { throw ReportedFailure(status: outcome) }
      }
    }
    let ended = session.attempt { try session.endRedirection() }
    return status == .ok ? ended : status
  }

  private func run(_ work: Invocation.Work, _ name: String) -> ExitStatus {
    switch work {
    case .text(let text):
      return session.run(text: text, name: name, keepGoing: invocation.keepGoing)
    case .file(let path):
      guard session.canRead(path) else {
        session.attempt { _ = try session.readScript(path) }
        return .badCommandLine
      }
      return session.attempt {
        let outcome = try session.runFile(path, keepGoing: invocation.keepGoing)
        if outcome != .ok { throw ReportedFailure(status: outcome) }
      }
    }
  }

  /// What errors call each piece of work: `-c`, or `-c 2` when there are several.
  private var names: [String] {
    let several = invocation.work.count > 1
    return invocation.work.enumerated().map { number, work in
      if case .file(let path) = work { return path }
      return several ? "-c \(number + 1)" : "-c"
    }
  }

  private func sample(_ folder: String, _ cases: Int, _ seed: UInt64) -> ExitStatus {
    session.attempt {
      do throws(SampleError) {
        try SampleOffice(cases: cases, seed: seed).write(into: session.surroundings.resolve(folder))
      } catch {
        throw Diagnostic(.sampleRefused, error.description)
      }
      session.remark(
        "An office of \(cases) case\(cases == 1 ? "" : "s") is in \(folder). "
          + "Open it with docket \(folder)."
      )
    }
  }
}
