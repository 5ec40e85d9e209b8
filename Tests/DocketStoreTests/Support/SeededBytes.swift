/// Bytes that look enough like csv to reach every corner of the scanner, the same for the same seed.
struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % bound
  }

  /// A file of up to `most` bytes.
  mutating func file(most: Int) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [44], [44], [10], [10], [34], [34], [34, 34], [13, 10], [13], [59], [9], [32], [0],
      Array("a".utf8), Array("12".utf8), Array("2019-01-05".utf8), Array("x,y".utf8),
      Array("5/13/2020".utf8), Array("é".utf8), [0xFF], [0xC3], Array("NULL".utf8), [92],
      Array("true".utf8), Array("3.50".utf8), Array("007".utf8), [0xEF, 0xBB, 0xBF],
    ]
    var bytes: [UInt8] = []
    let wanted = next(most)
    while bytes.count < wanted { bytes += pieces[next(pieces.count)] }
    return bytes
  }
}
