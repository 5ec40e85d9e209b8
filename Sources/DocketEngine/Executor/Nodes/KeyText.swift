import DocketStore

/// How keys are compared when nothing else decides: those all of digits first, the shorter first, then by bytes.
enum KeyText {
  /// Negative, zero or positive, as one key comes before, with or after another.
  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let a = FoldedText.trimmed(a)
    let b = FoldedText.trimmed(b)
    let aDigits = isDigits(a)
    let bDigits = isDigits(b)
    if aDigits != bDigits { return aDigits ? -1 : 1 }
    if aDigits, a.count != b.count { return a.count - b.count }
    for i in 0..<min(a.count, b.count) where a[i] != b[i] { return Int(a[i]) - Int(b[i]) }
    return a.count - b.count
  }

  private static func isDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte < 48 || byte > 57 { return false }
    return !bytes.isEmpty
  }
}
