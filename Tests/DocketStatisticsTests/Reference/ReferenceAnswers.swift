import Foundation
import Testing

/// The answers of statsmodels, lifelines, scipy and numpy that `reference.py` wrote.
enum ReferenceAnswers {
  /// The file named by `DOCKET_STATISTICS_REFERENCE`; nil when the variable is not set.
  static let path = ProcessInfo.processInfo.environment["DOCKET_STATISTICS_REFERENCE"]

  /// Whether there is a file to compare with.
  static var exist: Bool { path != nil }

  /// What a skipped test says.
  static let wanted: Comment =
    "set DOCKET_STATISTICS_REFERENCE to the file that reference.py writes; Tests/run.sh does"

  /// The cases of one method: at least 200.
  static func cases<Case: Decodable>(_ section: String, as type: Case.Type) throws -> [Case] {
    let data = try Data(contentsOf: URL(fileURLWithPath: try #require(path)))
    let sections = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let part = try JSONSerialization.data(withJSONObject: try #require(sections[section]))
    let cases = try JSONDecoder().decode([Case].self, from: part)
    #expect(cases.count >= 200, "\(section) has \(cases.count) cases")
    return cases
  }
}

/// Whether two numbers are the same to a tolerance, relative above 1; nil only equals nil.
func agree(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a.isFinite && b.isFinite && abs(a - b) <= tolerance * max(1, abs(b))
}

/// What intervals have to agree to.
let intervalTolerance = 1e-6
