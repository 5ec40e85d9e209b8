/// Numbers distinct keys in the order in which they first come.
struct CodeHash {
  /// The keys, by number.
  private(set) var keys: [UInt64] = []
  private var slots: [UInt32]
  private var mask: Int

  init(expected: Int = 16) {
    var size = 16
    while size < expected &* 2 { size &*= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a key, a new one when it was not there.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    var at = CodeHash.spread(key) & mask
    while true {
      let entry = slots[at]
      if entry == 0 { break }
      if keys[Int(entry) - 1] == key { return Int(entry) - 1 }
      at = (at &+ 1) & mask
    }
    keys.append(key)
    slots[at] = UInt32(truncatingIfNeeded: keys.count)
    if keys.count &* 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for (i, key) in keys.enumerated() {
      var at = CodeHash.spread(key) & mask
      while slots[at] != 0 { at = (at &+ 1) & mask }
      slots[at] = UInt32(truncatingIfNeeded: i + 1)
    }
  }

  @inline(__always)
  private static func spread(_ key: UInt64) -> Int {
    let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
