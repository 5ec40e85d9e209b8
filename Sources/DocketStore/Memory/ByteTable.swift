/// Open addressing from a hash to a number above 0; the owner compares the strings themselves.
struct ByteTable {
  private var slots: [UInt32]
  private var mask: Int
  private(set) var count = 0

  /// A table with room for about `expected` entries before it grows.
  init(expected: Int) {
    var size = 16
    while size < expected &* 2 { size &*= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The entry for which `matches` holds among those of this hash; nil when there is none.
  @inline(__always)
  func find(_ hash: UInt64, where matches: (UInt32) -> Bool) -> UInt32? {
    var at = Int(truncatingIfNeeded: hash) & mask
    return slots.withUnsafeBufferPointer { slots in
      while true {
        let entry = slots[at]
        if entry == 0 { return nil }
        if matches(entry) { return entry }
        at = (at &+ 1) & mask
      }
    }
  }

  /// Adds an entry that is not there yet; `hashOf` gives an older entry's hash when the table grows.
  @inline(__always)
  mutating func insert(_ entry: UInt32, hash: UInt64, hashOf: (UInt32) -> UInt64) {
    if (count &+ 1) &* 2 > slots.count { grow(hashOf) }
    place(entry, hash)
    count &+= 1
  }

  private mutating func place(_ entry: UInt32, _ hash: UInt64) {
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] != 0 { at = (at &+ 1) & mask }
    slots[at] = entry
  }

  private mutating func grow(_ hashOf: (UInt32) -> UInt64) {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for entry in old where entry != 0 { place(entry, hashOf(entry)) }
  }
}
