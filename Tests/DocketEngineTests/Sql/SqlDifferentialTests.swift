import DocketCore
import Foundation
import Testing

@testable import DocketEngine

/// The executor gives what a database gives for the same bound question written as SQL, over random offices.
///
/// `DOCKET_SQL` questions are compared with each database; what SQL leaves out is asked and not compared.
@Suite struct SqlDifferentialTests {
  private static let wanted =
    ProcessInfo.processInfo.environment["DOCKET_SQL"].flatMap { Int($0) } ?? 2_000

  @Test(arguments: SqlDialect.allCases)
  func executorEqualsADatabase(dialect: SqlDialect) throws {
    let comparison = SqlComparison(dialect: dialect)
    guard let outcome = try comparison.run(Self.wanted, seed: TestCounts.seed &+ 88_000_000) else {
      #expect(dialect != .sqlite, "python3 with sqlite3 is needed")
      print("DuckDB is not installed: not compared with it")
      return
    }
    print(
      "\(dialect.rawValue): \(outcome.compared) of \(outcome.asked) questions compared,",
      "\(outcome.differences.count) mismatches; not empty:",
      outcome.used.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", "))
    #expect(outcome.compared >= Self.wanted)
    #expect(outcome.differences.isEmpty, "\(outcome.differences.first ?? "")")
    for feature in ["window", "where", "children", "pending", "by", "answer"] {
      #expect(outcome.used[feature, default: 0] * 50 > outcome.compared, "\(feature) is rare")
    }
  }

  @Test func aWrongAnswerIsADifference() throws {
    var comparison = SqlComparison(dialect: .sqlite)
    comparison.spoils = true
    let outcome = try #require(try comparison.run(50, seed: TestCounts.seed &+ 89_000_000))
    #expect(!outcome.differences.isEmpty)
  }
}
