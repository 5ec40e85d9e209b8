import Foundation

/// Public test data outside the project, named by environment variables; tests that lack them say so.
enum Corpora {
  /// A folder of `DOCKET_CORPORA`; nil, and a line that says "skipped", without it.
  static func folder(_ name: String) -> String? { folder("DOCKET_CORPORA", name) }

  /// A folder of `DOCKET_REAL_DATA`; nil, and a line that says "skipped", without it.
  static func realData(_ name: String) -> String? { folder("DOCKET_REAL_DATA", name) }

  private static func folder(_ variable: String, _ name: String) -> String? {
    guard let root = ProcessInfo.processInfo.environment[variable] else {
      print("skipped: \(variable) is not set (\(name))")
      return nil
    }
    return root + "/" + name
  }
}
