import DocketCore

extension Sanitizer {
  /// The lines of a text that keeps its lines, each cleaned.
  func lines(of code: String) -> [SafeText] {
    var lines = code.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { line(String($0)) }
    if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// One line of code, cleaned; each tab becomes two blanks.
  func line(_ code: String) -> SafeText {
    let parts = code.split(separator: "\t", omittingEmptySubsequences: false)
    guard let first = parts.first else { return .empty }
    return parts.dropFirst().reduce(clean(String(first))) {
      $0 + SafeText.spaces(2) + clean(String($1))
    }
  }
}
