import Synchronization

/// A flag that a running question polls once a block of rows, and the terminal raises on Ctrl-C.
public final class Cancellation: Sendable {
  private let raised = Atomic<Bool>(false)

  /// A lowered flag.
  public init() {}

  /// Asks the running question to stop. Safe from any thread.
  public func cancel() { raised.store(true, ordering: .relaxed) }

  /// Lowers the flag for the next question.
  public func reset() { raised.store(false, ordering: .relaxed) }

  /// Whether someone asked to stop.
  public var isCancelled: Bool { raised.load(ordering: .relaxed) }

  /// Throws R101 once cancelled.
  public func check() throws {
    if isCancelled { throw Diagnostic(.cancelled, "The question was cancelled.") }
  }
}
