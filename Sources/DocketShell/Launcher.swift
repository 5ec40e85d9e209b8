import CEditLine
import DocketCore
import DocketSession
import DocketStore

/// Starts docket: reads the command line, then runs a batch or a shell.
public enum Launcher {
  /// Runs to the end; the exit status.
  public static func run(_ arguments: [String]) -> Int32 {
    TerminalState.protect()
    let invocation: Invocation
    do {
      invocation = try InvocationReader.read(arguments)
    } catch {
      complain(error)
      return ExitStatus.badCommandLine.rawValue
    }
    let isShell = invocation.action == .session && invocation.work.isEmpty && isatty(0) == 1
    return isShell && isatty(2) == 1 ? shell(invocation) : batch(invocation)
  }

  private static func batch(_ invocation: Invocation) -> Int32 {
    Interrupts.catchInBatch()
    let session = Session(
      surroundings(invocation, results: DescriptorSink.standardOutput()),
      commands: CommandCatalogue.all)
    let run = BatchRun(invocation, session) {
      try StandardInput.readAll(Interrupts.cancellation)
    }
    return run.run().rawValue
  }

  private static func shell(_ invocation: Invocation) -> Int32 {
    Interrupts.catchInShell()
    let environment = ProcessEnvironment.read()
    let files = DiskFileSystem()
    let kept = invocation.keepsHistory ? HistoryFile.path(environment, files: files) : nil
    let past = HistoryFile(kept, files: files)
    let sink = PagedSink(environment)
    var surroundings = surroundings(invocation, results: sink)
    surroundings.terminal = ShellTerminal(
      ExternalEditor(environment: environment, files: files), past)
    let session = Session(surroundings, commands: CommandCatalogue.all)
    sink.isPaging = { session.settings.pager }
    let status = session.start(invocation)
    guard status == .ok else { return status.rawValue }
    let completer = Completer(session)
    let completions = { (text: String, offset: Int) in completer.completions(in: text, at: offset) }
    guard let editor = LineEditor(drawingOnError: isatty(1) == 0, completions: completions) else {
      complain("This terminal cannot be edited on. Use docket DATA -c 'QUESTION'.")
      return ExitStatus.badCommandLine.rawValue
    }
    session.remark(
      session.workspace == nil
        ? "No data are loaded yet: .load FOLDER opens a folder of csv files. .help says more."
        : "Type a question, or .help to see how. Tab completes, .quit ends.")
    Shell(session, editor, past, sink).run()
    let ended = session.close()
    TerminalState.restore()
    return ended.rawValue
  }

  private static func surroundings(_ invocation: Invocation, results: any Sink) -> Surroundings {
    var surroundings = Surroundings(
      files: DiskFileSystem(), clock: SystemClock(), environment: ProcessEnvironment.read(),
      folder: ".", results: results, messages: DescriptorSink.standardError(),
      cancellation: Interrupts.cancellation)
    surroundings.outputFolder = invocation.outputFolder
    surroundings.resultsAreTerminal = isatty(1) == 1
    surroundings.messagesAreTerminal = isatty(2) == 1
    if surroundings.messagesAreTerminal {
      surroundings.drawOver = { bytes in try? DescriptorSink.standardError().write(bytes) }
    }
    surroundings.terminalWidth = { TerminalSize.columns(1) ?? TerminalSize.columns(2) }
    return surroundings
  }

  private static func complain(_ error: any Error) {
    guard let fault = error as? CommandLineFault else { return complain("\(error)") }
    try? DescriptorSink.standardError().write(fault.text(width: TerminalSize.columns(2)))
  }

  private static func complain(_ words: String) {
    let safe = Sanitizer().clean("docket: " + words).string + "\n"
    try? DescriptorSink.standardError().write(Array(safe.utf8))
  }
}
