/// Many byte strings one after another, with where each begins. Immutable once built.
struct ByteArena: @unchecked Sendable {
  /// Number of strings.
  let count: Int
  /// Whether each string is known to come after the one before it in `AscendingOrder`.
  let isAscending: Bool
  private let bytes: MemoryBlock
  /// Where string i begins, less the base of its run of 128.
  private let starts: MemoryBlock
  private let bases: MemoryBlock

  /// Strings of these lengths whose bytes lie in `bytes` in order.
  init(
    bytes: MemoryBlock, lengths: UnsafeBufferPointer<UInt32>, isAscending: Bool = false
  ) {
    self.isAscending = isAscending
    count = lengths.count
    self.bytes = bytes
    starts = MemoryBlock(UInt32.self, count: count + 1)
    bases = MemoryBlock(UInt64.self, count: count / 128 + 1)
    let starts = starts.mutable(UInt32.self)
    let bases = bases.mutable(UInt64.self)
    var offset: UInt64 = 0
    for i in 0...count {
      if i & 127 == 0 { bases[i >> 7] = offset }
      starts[i] = UInt32(truncatingIfNeeded: offset &- bases[i >> 7])
      if i < count { offset &+= UInt64(lengths[i]) }
    }
  }

  private func start(_ i: Int) -> Int {
    Int(bases.pointer(UInt64.self)[i >> 7]) &+ Int(starts.pointer(UInt32.self)[i])
  }

  /// The bytes of string `i`, 0..<count; valid while the arena lives.
  @inline(__always)
  subscript(i: Int) -> UnsafeBufferPointer<UInt8> {
    let from = start(i)
    return UnsafeBufferPointer(
      start: bytes.pointer(UInt8.self) + from, count: start(i &+ 1) &- from)
  }

  /// The memory held, in bytes.
  var byteCount: Int { bytes.byteCount + starts.byteCount + bases.byteCount }
}
