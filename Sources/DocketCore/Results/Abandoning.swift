import Dispatch
import Synchronization

/// Runs long work on a thread of its own, so that nobody has to wait until the work notices that it is to stop.
public enum Abandoning {
  /// How often the caller looks whether it was told to stop.
  private static let patience = DispatchTimeInterval.milliseconds(5)

  /// The value of `work`, or what it throws. Once `cancellation` is raised, R101: the work's own flag is raised, and
  /// whatever it still does and frees, it does alone.
  public static func run<Value: Sendable>(
    _ cancellation: Cancellation, _ work: @escaping @Sendable (Cancellation) throws -> Value
  ) throws -> Value {
    let own = Cancellation()
    let outcome = Outcome<Value>()
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "docket.abandoning", qos: .userInitiated).async {
      outcome.keep(Result { try work(own) })
      done.signal()
    }
    while done.wait(timeout: .now() + patience) == .timedOut {
      guard cancellation.isCancelled else { continue }
      own.cancel()
      outcome.abandon()
      try cancellation.check()
    }
    if let result = outcome.taken() { return try result.get() }
    throw Diagnostic(.internalFault, "Work ended without a result.")
  }
}

/// Where the result of work waits for the caller, unless it has gone.
private final class Outcome<Value: Sendable>: Sendable {
  private struct Held: Sendable {
    var result: Result<Value, any Error>?
    var isAbandoned = false
  }

  private let held = Mutex(Held())

  /// Keeps a result for a caller that still waits.
  func keep(_ result: Result<Value, any Error>) {
    held.withLock { held in
      if !held.isAbandoned { held.result = result }
    }
  }

  /// From now on no result is kept; one that is there is freed on another thread.
  func abandon() {
    var late = held.withLock { held in
      held.isAbandoned = true
      defer { held.result = nil }
      return held.result
    }
    Discarding.later(&late)
  }

  /// The result, handed over.
  func taken() -> Result<Value, any Error>? {
    held.withLock { held in
      defer { held.result = nil }
      return held.result
    }
  }
}
