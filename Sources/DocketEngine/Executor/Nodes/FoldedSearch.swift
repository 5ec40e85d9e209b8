import DocketStore

/// Finds a folded text inside others without regard to case.
struct FoldedSearch: Sendable {
  private let needle: [UInt8]

  /// A search for a text that is folded already.
  init(_ needle: String) { self.needle = Array(needle.utf8) }

  /// Whether a folded text holds it.
  func isFound(in folded: String) -> Bool {
    var text = folded
    return text.withUTF8 { found($0, lowering: false) }
  }

  /// Whether the value of a dictionary code holds it.
  func isFound(in dictionary: ValueDictionary, _ code: UInt32) -> Bool {
    let bytes = dictionary.bytes(code)
    var high: UInt8 = 0
    for byte in bytes { high |= byte }
    if high < 0x80 { return found(FoldedText.trimmed(bytes), lowering: true) }
    return isFound(in: FoldedText.folded(dictionary.text(code)))
  }

  private func found(_ text: UnsafeBufferPointer<UInt8>, lowering: Bool) -> Bool {
    needle.withUnsafeBufferPointer { needle in
      if needle.isEmpty { return true }
      guard text.count >= needle.count else { return false }
      let last = text.count - needle.count
      let first = needle[0]
      var at = 0
      while at <= last {
        if FoldedSearch.lowered(text[at], lowering) == first {
          var i = 1
          while i < needle.count, FoldedSearch.lowered(text[at &+ i], lowering) == needle[i] {
            i &+= 1
          }
          if i == needle.count { return true }
        }
        at &+= 1
      }
      return false
    }
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8, _ lowering: Bool) -> UInt8 {
    lowering && byte >= 65 && byte <= 90 ? byte | 32 : byte
  }
}
