import Synchronization

/// Tells how much of the files has been read.
final class LoadProgress: Sendable {
  private let state: Mutex<(done: Int, told: Double)>
  private let total: Int
  private let tell: @Sendable (Double) -> Void

  /// Progress over `total` bytes.
  init(total: Int, tell: @escaping @Sendable (Double) -> Void) {
    self.total = max(1, total)
    self.tell = tell
    state = Mutex((0, 0))
  }

  func add(bytes: Int) {
    state.withLock { state in
      state.done += bytes
      let part = min(0.95, 0.95 * Double(state.done) / Double(total))
      if part >= state.told + 0.01 {
        state.told = part
        tell(part)
      }
    }
  }

  func finish() { state.withLock { _ in tell(1) } }
}
