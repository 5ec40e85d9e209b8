import DocketCore

/// Finds the files that a noun's pattern names.
struct FilePatterns {
  let fileSystem: any FileSystem
  let folder: String

  /// The paths, with what to call them, in natural order of their names.
  func files(_ pattern: String, noun: String) throws -> [(path: String, name: String)] {
    let slash = pattern.lastIndex(of: "/")
    let within = slash.map { String(pattern[...$0]) } ?? ""
    let last = slash.map { String(pattern[pattern.index(after: $0)...]) } ?? pattern
    let place = pattern.hasPrefix("/") ? within : FilePatterns.join(folder, within)
    guard last.contains("*") || last.contains("?") else {
      return [(pattern.hasPrefix("/") ? pattern : FilePatterns.join(folder, pattern), pattern)]
    }
    let names: [String]
    do {
      names = try fileSystem.names(in: place.isEmpty ? "." : place)
    } catch {
      throw FileOpener.diagnostic(for: error, name: within.isEmpty ? folder : within)
    }
    let found = names.filter { FilePatterns.matches($0, last) && !$0.hasPrefix(".") }
      .sorted(by: NaturalOrder.precedes)
    if found.isEmpty {
      throw Diagnostic(
        .fileNotFound, "No file is called \(pattern), which the noun \(noun) is made from.",
        details: ["Check the pattern: * stands for any letters, ? for one."])
    }
    return found.map { (FilePatterns.join(place, $0), within + $0) }
  }

  /// Two parts of a path as one.
  static func join(_ a: String, _ b: String) -> String {
    if a.isEmpty || a == "." { return b }
    if b.isEmpty { return a }
    return a.hasSuffix("/") ? a + b : a + "/" + b
  }

  /// Whether a name fits a pattern of plain letters, `*` and `?`. Takes at most name times pattern steps.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let name = Array(name)
    let pattern = Array(pattern)
    var n = 0
    var p = 0
    var star: (p: Int, n: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        n += 1
        p += 1
      } else if let held = star {
        p = held.p + 1
        n = held.n + 1
        star = (held.p, n)
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == "*" { p += 1 }
    return p == pattern.count
  }
}
