import Foundation

/// How many random questions the property tests ask.
enum TestCounts {
  /// Questions of the differential test: `DOCKET_DIFFERENTIAL`, else 20,000 (100,000 when optimised).
  static var differential: Int { number("DOCKET_DIFFERENTIAL") ?? (isOptimised ? 100_000 : 5_000) }
  /// Questions for each law: `DOCKET_LAWS`, else 10,000 when optimised.
  static var laws: Int { number("DOCKET_LAWS") ?? (isOptimised ? 10_000 : 1_000) }
  /// Questions for each metamorphic relation: `DOCKET_METAMORPHIC`, else 20,000 when optimised.
  static var metamorphic: Int { number("DOCKET_METAMORPHIC") ?? (isOptimised ? 20_000 : 1_000) }
  /// The seed that the seeds of offices and questions are counted from: `DOCKET_SEED`, else 1.
  static var seed: UInt64 { UInt64(number("DOCKET_SEED") ?? 1) }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Whether the tests were built with optimisation: `assert` evaluates nothing then.
  private static var isOptimised: Bool {
    var debug = false
    assert(
      {
        debug = true
        return true
      }())
    return !debug
  }
}
