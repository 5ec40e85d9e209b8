/// Truths as bytes, and the loops over them: plain byte loops, which vectorise.
enum Truth {
  /// Not true.
  static let no: UInt8 = 0
  /// True.
  static let yes: UInt8 = 1
  /// A field it needs is missing.
  static let unknown: UInt8 = 2

  /// `into` and `other`: false wins, then unknown. Whole cells come in, so that their memory outlives the loop.
  @inline(__always)
  static func and(_ into: Cells<UInt8>, _ other: Cells<UInt8>) {
    let (x, y) = (into.base, other.base)
    for i in 0..<min(into.count, other.count) {
      let a = x[i]
      let b = y[i]
      x[i] = min(a, b) == 0 ? 0 : max(a, b)
    }
  }

  /// `into` or `other`: true wins, then unknown.
  @inline(__always)
  static func or(_ into: Cells<UInt8>, _ other: Cells<UInt8>) {
    let (x, y) = (into.base, other.base)
    for i in 0..<min(into.count, other.count) {
      let a = x[i]
      let b = y[i]
      x[i] = (a == 1) || (b == 1) ? 1 : max(a, b)
    }
  }

  /// Whether every byte is 0.
  static func isAllNo(_ cells: Cells<UInt8>) -> Bool {
    var any: UInt8 = 0
    for i in 0..<cells.count { any |= cells.base[i] }
    return any == 0
  }

  /// How many bytes equal `value`.
  static func count(_ cells: Cells<UInt8>, of value: UInt8) -> Int {
    var total = 0
    var start = 0
    while start < cells.count {
      let end = min(start + 128, cells.count)
      var part: UInt8 = 0
      for i in start..<end { part &+= cells.base[i] == value ? 1 : 0 }
      total += Int(part)
      start = end
    }
    return total
  }

  /// The byte of a Swift truth.
  @inline(__always) static func of(_ value: Bool) -> UInt8 { value ? 1 : 0 }
}
