import Synchronization

/// A value that the first reader makes and all others share, from any thread.
final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  init() {}

  /// The value; `make` runs at most once, later callers wait for it.
  func value(_ make: () -> Value) -> Value {
    made.withLock { held in
      if let held { return held }
      let value = make()
      held = value
      return value
    }
  }
}
