/// A fast hash of short byte strings, the same in every run. Not for input that an attacker may choose without a
/// bound on probing: `ByteTable` limits its load and mixes all bits.
enum ByteHash {
  /// The hash of `count` bytes.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    let seed = 0x9E37_79B9_7F4A_7C15 ^ (UInt64(truncatingIfNeeded: count) &* 0xA076_1D64_78BD_642F)
    if count <= 8 { return mix(seed ^ short(raw, count)) }
    var h = seed
    var i = 0
    while i &+ 8 < count {
      h = mix(h ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i &+= 8
    }
    return mix(h ^ raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
  }

  /// Up to 8 bytes as a number; texts of one length that differ give different numbers.
  @inline(__always)
  private static func short(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return low | high &<< 32
    }
    if count == 0 { return 0 }
    let first = UInt64(raw.load(as: UInt8.self))
    let middle = UInt64(raw.load(fromByteOffset: count &>> 1, as: UInt8.self))
    let last = UInt64(raw.load(fromByteOffset: count &- 1, as: UInt8.self))
    return first | middle &<< 8 | last &<< 16
  }

  /// Spreads 64 bits over 64 bits by a full product folded in half.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }

  /// Whether two texts of one length are equal.
  @inline(__always)
  static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let x = UnsafeRawPointer(a)
    let y = UnsafeRawPointer(b)
    if count <= 8 { return short(x, count) == short(y, count) }
    var i = 0
    while i &+ 8 < count {
      if x.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        != y.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      {
        return false
      }
      i &+= 8
    }
    return x.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      == y.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  }

  /// How many first bytes two texts of at least `count` bytes share, at most `count`.
  @inline(__always)
  static func commonPrefix(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    let x = UnsafeRawPointer(a)
    let y = UnsafeRawPointer(b)
    var i = 0
    while i &+ 8 <= count {
      let difference =
        x.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        ^ y.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      if difference != 0 { return i &+ difference.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < count, a[i] == b[i] { i &+= 1 }
    return i
  }
}
