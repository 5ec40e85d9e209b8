import DocketSession

/// A running pager that reads an answer through a pipe.
final class Pager {
  private let process: ChildProcess
  private let input: DescriptorSink
  private let descriptor: Int32
  private var isClosed = false

  /// Starts `$DOCKET_PAGER`, `$PAGER`, or less; nil when none can be started, or when the variable is empty.
  init?(_ environment: [String: String]) {
    var words = ["less", "-RSX"]
    if let chosen = environment["DOCKET_PAGER"] ?? environment["PAGER"] {
      words = ChildProcess.words(chosen)
    }
    var environment = environment
    // A pager may not start programs of its own on what the data say.
    environment["LESSSECURE"] = "1"
    environment["LESSCHARSET"] = environment["LESSCHARSET"] ?? "utf-8"
    var ends: [Int32] = [-1, -1]
    guard !words.isEmpty, Pager.open(&ends) else { return nil }
    guard
      let process = ChildProcess(
        words, input: ends[0], closing: [ends[1]], environment: environment)
    else {
      _ = close(ends[0])
      _ = close(ends[1])
      return nil
    }
    _ = close(ends[0])
    self.process = process
    descriptor = ends[1]
    input = DescriptorSink(ends[1])
  }

  deinit { finish() }

  /// Hands bytes on. When the reader has left, the rest of the answer is not wanted: `OutputFailure.left`.
  func write(_ bytes: [UInt8]) throws {
    do {
      try input.write(bytes)
    } catch OutputFailure.closed {
      throw OutputFailure.left
    }
  }

  /// Tells the pager that this is all, and waits until the user is done with it.
  func finish() {
    if isClosed { return }
    isClosed = true
    _ = close(descriptor)
    process.wait()
  }

  private static func open(_ ends: inout [Int32]) -> Bool {
    guard systemPipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }
}

/// `pipe(2)`.
private func systemPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }
