import DocketCore
import Foundation
import Testing

@testable import DocketEngine

/// The differential test finds every error that is planted inside the executor, each on alone.
///
/// Built and run by `plant.py` in a copy of the sources; the product has no such switch.
@Suite(.serialized) struct PlantedKernelTests {
  /// A run of the suite that may find an error.
  struct Search {
    var name: String
    var options = ExecutorOptions()
    var questions = 4_000
    var rows: Int?
  }

  /// The runs of `ExecutorDifferentialTests` and `MetamorphicTests`, with fewer questions.
  private static let searches = [
    Search(name: "executorEqualsTheReferenceInterpreter", questions: 16_000),
    Search(
      name: "noOptionChangesAnAnswer, blocks of 1",
      options: ExecutorOptions(threads: 1, blockRows: 1, cacheBytes: 0)),
    Search(
      name: "noOptionChangesAnAnswer, blocks of 7, 2 threads, indexes",
      options: ExecutorOptions(threads: 2, blockRows: 7, rowsPerThread: 1, rowsPerFoundRow: 1)),
    Search(
      name: "noOptionChangesAnAnswer, blocks of 3, 8 threads",
      options: ExecutorOptions(threads: 8, blockRows: 3, rowsPerThread: 2, useIndexes: false)),
    Search(
      name: "inLargerOfficesNeitherIndexesNorBlocksChangeAnAnswer",
      options: ExecutorOptions(threads: 2, blockRows: 1024, rowsPerThread: 500), questions: 500,
      rows: 1500),
  ]

  @Test func theCopyIsSoundWhileNoErrorIsOn() {
    planted = 0
    for search in PlantedKernelTests.searches {
      let outcome = run(search, questions: search.rows == nil ? 1_000 : 50)
      #expect(outcome.failure == nil, "\(outcome.report)")
    }
  }

  @Test func everyPlantedErrorIsFound() {
    let only = ProcessInfo.processInfo.environment["DOCKET_PLANTED"] ?? ""
    let wanted = Set(only.split(separator: ",").map(String.init))
    var found = 0
    for (i, name) in PlantedKernelFaults.names.enumerated() {
      if !wanted.isEmpty, !wanted.contains(name) { continue }
      planted = i + 1
      var report: String?
      for search in PlantedKernelTests.searches {
        let outcome = run(search, questions: search.questions)
        if let failure = outcome.failure {
          report = "\(search.name), question \(outcome.asked): \(failure.difference.prefix(60))"
          break
        }
      }
      planted = 0
      let line = "\(name) <- \(report ?? "NOT FOUND")\n"
      FileHandle.standardError.write(Data(line.utf8))
      #expect(report != nil, "\(name) was not found")
      found += report == nil ? 0 : 1
    }
    print("planted errors found: \(found)")
    #expect(found >= 20 || !wanted.isEmpty)
  }

  private func run(_ search: Search, questions: Int) -> DifferentialRun.Outcome {
    let run = DifferentialRun(
      seed: TestCounts.seed, questions: questions,
      questionsPerOffice: search.rows == nil ? 100 : 25, rows: search.rows
    ) { Executor(office: $0.office, store: $0.store, options: search.options) }
    return run.run(shrinking: false)
  }
}
