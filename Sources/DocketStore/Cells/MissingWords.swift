/// Spellings of "no value" (rule 41): blank, `NULL`, `\N`, and those that the model declares.
struct MissingWords: Sendable {
  private let declared: Set<[UInt8]>

  /// The built-in spellings and the declared ones, which compare without case and outer blanks.
  init(declared: [String] = []) {
    self.declared = Set(declared.map { Array(FoldedText.folded($0).utf8) })
  }

  /// Whether the model declares any.
  var hasDeclared: Bool { !declared.isEmpty }

  /// Whether a cell has no value; outer blanks must be gone.
  func contains(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count == 0 { return true }
    if count == 4, text[0] == 78, text[1] == 85, text[2] == 76, text[3] == 76 { return true }
    if count == 2, text[0] == 92, text[1] == 78 { return true }
    if declared.isEmpty { return false }
    return declared.contains(FoldedText.folded(UnsafeBufferPointer(start: text, count: count)))
  }
}
