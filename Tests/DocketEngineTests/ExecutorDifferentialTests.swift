import DocketCore
import Testing

@testable import DocketEngine

/// Random questions about random offices: the executor must give what the reference interpreter gives.
@Suite struct ExecutorDifferentialTests {
  @Test(arguments: 0..<4)
  func executorEqualsTheReferenceInterpreter(part: Int) {
    let outcome = DifferentialRun(
      seed: TestCounts.seed &+ UInt64(part) &* 1_000_000,
      questions: TestCounts.differential / 4
    ) { loaded in
      Executor(office: loaded.office, store: loaded.store)
    }.run()
    #expect(outcome.failure == nil, "\(outcome.report)")
    #expect(outcome.answered * 10 > outcome.asked * 9)
  }

  @Test(arguments: [
    ExecutorOptions(threads: 1, blockRows: 1, cacheBytes: 0),
    ExecutorOptions(threads: 2, blockRows: 7, rowsPerThread: 1, rowsPerFoundRow: 1),
    ExecutorOptions(threads: 1, rowsPerFoundRow: 2),
    ExecutorOptions(threads: 8, blockRows: 3, rowsPerThread: 2, useIndexes: false),
    ExecutorOptions(
      threads: 1, blockRows: 1024, disabledRules: Set(RewriteRules.catalogue.map(\.name))),
  ])
  func noOptionChangesAnAnswer(options: ExecutorOptions) {
    let outcome = DifferentialRun(
      seed: TestCounts.seed &+ 77_000_000, questions: TestCounts.differential / 10
    ) { loaded in
      Executor(office: loaded.office, store: loaded.store, options: options)
    }.run()
    #expect(outcome.failure == nil, "\(outcome.report)")
  }
}
