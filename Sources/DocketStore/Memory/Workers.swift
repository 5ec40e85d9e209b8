import Dispatch
import Synchronization

/// Runs independent pieces of work on a bounded number of threads.
enum Workers {
  /// Calls `work` once for each of 0..<count, on up to `threads` threads, in no fixed order; throws the error of the
  /// lowest piece that failed, after all running pieces have ended.
  static func run(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> Void
  ) throws {
    let next = Atomic<Int>(0)
    let failure = Mutex<(piece: Int, error: any Error)?>(nil)
    let failed = Atomic<Bool>(false)
    @Sendable func drain() {
      while !failed.load(ordering: .relaxed) {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if piece >= count { return }
        do {
          try work(piece)
        } catch {
          failure.withLock { held in
            if held.map({ piece < $0.piece }) ?? true { held = (piece, error) }
          }
          failed.store(true, ordering: .relaxed)
        }
      }
    }
    let width = min(threads, count)
    if width <= 1 {
      drain()
    } else {
      DispatchQueue.concurrentPerform(iterations: width) { _ in drain() }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.error }
  }

  /// The results of `work` for 0..<count in order.
  static func map<T: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> T
  ) throws -> [T] {
    let results = Mutex([T?](repeating: nil, count: count))
    try run(count, threads: threads) { piece in
      let value = try work(piece)
      results.withLock { $0[piece] = value }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
