/// Steps through the quotes of a text without looking at what lies between them.
enum QuoteMap {
  /// The first place from `start` on, below `end`, that holds `byte`; `end` when none does.
  @inline(__always)
  static func next(_ byte: UInt8, _ base: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int
  {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(byte) &* ones
    let raw = UnsafeRawPointer(base)
    var i = start
    while i &+ 8 <= end {
      let a = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ pattern
      let hit = (a &- ones) & ~a & 0x8080_8080_8080_8080
      if hit != 0 { return i &+ hit.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < end {
      if base[i] == byte { return i }
      i &+= 1
    }
    return max(start, end)
  }

  /// Whether an odd number of backslashes stands before `place`, counted back to `after`.
  static func isEscaped(_ base: UnsafePointer<UInt8>, _ place: Int, after: Int) -> Bool {
    var i = place - 1
    while i > after, base[i] == 92 { i -= 1 }
    return (place - 1 - i) & 1 == 1
  }

  /// Line ends in `start..<end`: line feeds, and carriage returns that no line feed follows.
  static func lineEnds(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int, _ count: Int)
    -> Int
  {
    var lines = 0
    var i = start
    while i < end {
      if base[i] == 10 || (base[i] == 13 && !(i + 1 < count && base[i + 1] == 10)) { lines += 1 }
      i += 1
    }
    return lines
  }
}
