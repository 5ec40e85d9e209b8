/// The order in which a reader expects names: without case, and runs of digits compared as numbers, so that
/// `Unit 2` comes before `Unit 10`. Equal under that, the exact bytes decide.
public enum NaturalOrder {
  /// Whether `a` comes before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    let order = compare(Array(FoldedText.folded(a).utf8), Array(FoldedText.folded(b).utf8))
    return order == 0 ? a.utf8.lexicographicallyPrecedes(b.utf8) : order < 0
  }

  /// Negative, zero or positive for folded bytes; zero also for numbers that differ in leading zeros only.
  public static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let endA = endOfDigits(a, from: i)
        let endB = endOfDigits(b, from: j)
        while i < endA - 1, a[i] == 48 { i += 1 }
        while j < endB - 1, b[j] == 48 { j += 1 }
        if endA - i != endB - j { return endA - i - (endB - j) }
        while i < endA {
          if a[i] != b[j] { return Int(a[i]) - Int(b[j]) }
          i += 1
          j += 1
        }
      } else {
        if a[i] != b[j] { return Int(a[i]) - Int(b[j]) }
        i += 1
        j += 1
      }
    }
    return a.count - i - (b.count - j)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func endOfDigits(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end
  }
}
