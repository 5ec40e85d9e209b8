/// A strict order of exact texts in which numbered keys usually come: `18-CR-99999` before `18-CR-100000`. A list that
/// ascends in it has no text twice, which spares a hash table.
enum AscendingOrder {
  /// Whether `a` comes before `b`; false also for numbers that differ in leading zeros only.
  @inline(__always)
  static func precedes(
    _ a: UnsafePointer<UInt8>, _ aCount: Int, _ b: UnsafePointer<UInt8>, _ bCount: Int
  ) -> Bool {
    let shorter = min(aCount, bCount)
    let i = ByteHash.commonPrefix(a, b, shorter)
    let x = i < aCount ? a[i] : 0
    let y = i < bCount ? b[i] : 0
    if isDigit(x) || isDigit(y) { return runs(a, aCount, b, bCount, from: i) }
    return i == shorter ? aCount < bCount : x < y
  }

  /// Decides by the numbers that hold place `i`, the first where the texts differ.
  private static func runs(
    _ a: UnsafePointer<UInt8>, _ aCount: Int, _ b: UnsafePointer<UInt8>, _ bCount: Int,
    from i: Int
  ) -> Bool {
    var start = i
    while start > 0, isDigit(a[start - 1]) { start -= 1 }
    var endA = i
    while endA < aCount, isDigit(a[endA]) { endA += 1 }
    var endB = i
    while endB < bCount, isDigit(b[endB]) { endB += 1 }
    if endA == start || endB == start {
      let x = start < aCount ? a[start] : 0
      let y = start < bCount ? b[start] : 0
      return i == aCount || i == bCount ? aCount < bCount : x < y
    }
    var fromA = start
    while fromA < endA - 1, a[fromA] == 48 { fromA += 1 }
    var fromB = start
    while fromB < endB - 1, b[fromB] == 48 { fromB += 1 }
    if endA - fromA != endB - fromB { return endA - fromA < endB - fromB }
    while fromA < endA {
      if a[fromA] != b[fromB] { return a[fromA] < b[fromB] }
      fromA += 1
      fromB += 1
    }
    return false
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}
