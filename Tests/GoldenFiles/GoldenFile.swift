import Foundation

/// A text as it was when somebody read it. With `DOCKET_RECORD=1` what is found now takes its place.
public struct GoldenFile {
  private let place: URL
  private let heading: String?

  /// The golden at a place; lines that start with `heading` name the parts of it.
  public init(_ place: URL, heading: String? = nil) {
    self.place = place
    self.heading = heading
  }

  /// What is wrong with a text: the first line that differs, in words; nil when none does, or when it was recorded.
  public func problem(with found: String) throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    if environment["DOCKET_RECORD"] == "1" {
      if environment["CI"] != nil { return "goldens are recorded by hand, never in CI" }
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found.utf8).write(to: place)
      return nil
    }
    let expected = try String(contentsOf: place, encoding: .utf8)
    return difference(expected, found).map { "\(place.lastPathComponent), \($0)" }
  }

  private func difference(_ expected: String, _ found: String) -> String? {
    if expected == found { return nil }
    let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let b = found.split(separator: "\n", omittingEmptySubsequences: false)
    for i in 0..<max(a.count, b.count) where i >= a.count || i >= b.count || a[i] != b[i] {
      let wanted = i < a.count ? String(a[i]) : "(the end)"
      let came = i < b.count ? String(b[i]) : "(the end)"
      let part = heading.flatMap { heading in a.prefix(i).last { $0.hasPrefix(heading) } }
      let title = part.map { "\($0), " } ?? ""
      return "\(title)line \(i + 1)\n  expected: \(wanted)\n  found:    \(came)"
    }
    return nil
  }
}
