import DocketCore

/// What could follow the text, for completion.
extension Reader {
  /// What is known about the end of the text.
  struct AtEnd {
    var expected: [Expected] = []
    var subject: Subject?
    var child: Name?
    var isWhole = false
    /// Set by the first error at the end: what is asked for after it is recovery.
    var frozen = false
  }

  /// Reads the whole text for what could follow it.
  func noteAtEnd() {
    let last = tokens.dropLast().last
    if last == nil || last?.kind == .symbol(.semicolon) {
      atEnd.expected = (Vocabulary.statementWords.map(Expected.keyword) + [.measure])
      return
    }
    let statements = script()
    atEnd.isWhole = !statements.isEmpty && !diagnostics.contains { $0.severity == .error }
    var seen: Set<Expected> = []
    atEnd.expected = atEnd.expected.filter { seen.insert($0).inserted }
  }

  /// Notes what would be taken at the end of the text.
  func noteEnd(_ item: Expected) {
    guard !atEnd.frozen else { return }
    atEnd.expected.append(item)
    atEnd.child = childNouns.last
    atEnd.subject = currentSubject
  }
}
