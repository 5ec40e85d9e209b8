import Dispatch
import DocketCore
import Synchronization

/// How a pass over many rows is cut into parts for several threads and into blocks for the kernels.
///
/// Results of parts come back in row order, so an answer is the same for any number of threads.
struct Parallel: Sendable {
  let threads: Int
  let blockRows: Int
  let rowsPerThread: Int
  let cancellation: Cancellation

  init(_ options: ExecutorOptions, _ cancellation: Cancellation) {
    threads = options.threads
    blockRows = options.blockRows
    rowsPerThread = options.rowsPerThread
    self.cancellation = cancellation
  }

  /// Calls `body` for parts of 0..<rows, perhaps at the same time, and gives their results in row order. `weight` is
  /// the number of rows worked on when it is not `rows`. Throws the error of the first part that failed, and
  /// R101 once cancelled.
  func parts<Part: Sendable>(
    of rows: Int, weight: Int? = nil, _ body: @Sendable (Range<Int>) throws -> Part
  ) throws -> [Part] {
    try cancellation.check()
    let workers = max(1, min(threads, (weight ?? rows) / rowsPerThread, rows))
    if workers == 1 { return [try body(0..<rows)] }
    // More parts than threads, so that a thread that got the cheap rows can take on others.
    let parts = workers * 4
    let next = Atomic<Int>(0)
    let results = Mutex<[Result<Part, any Error>?]>(Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if part >= parts { return }
        let range = (rows * part / parts)..<(rows * (part + 1) / parts)
        let result = Result { try body(range) }
        results.withLock { $0[part] = result }
      }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }

  /// Calls `body` for one block of rows after another, polling for cancellation.
  @inline(__always)
  func blocks(_ rows: Range<Int>, _ body: (Range<Int>) throws -> Void) throws {
    var start = rows.lowerBound
    while start < rows.upperBound {
      try cancellation.check()
      let end = min(start + blockRows, rows.upperBound)
      try body(start..<end)
      start = end
    }
  }

  /// Fills full-length cells block by block on all threads.
  func fill<Value: BitwiseCopyable>(
    _ count: Int, of type: Value.Type = Value.self,
    _ body: @Sendable (Range<Int>, UnsafeMutablePointer<Value>) throws -> Void
  ) throws -> Cells<Value> {
    let cells = Cells<Value>(count: count)
    _ = try parts(of: count) { part in
      try blocks(part) { try body($0, cells.base + $0.lowerBound) }
    }
    return cells
  }
}
