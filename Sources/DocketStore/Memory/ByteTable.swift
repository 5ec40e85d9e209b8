/// Open addressing from a hash to a number above 0; the owner compares the strings themselves.
///
/// A slot holds half of the hash beside the number, so that other entries are seldom looked at and growing does not need
/// them. Copies share their slots: only whoever made a table adds to it, before handing it on.
struct ByteTable {
  private var memory: MemoryBlock
  private var mask: Int
  private(set) var count = 0

  /// A table with room for about `expected` entries before it grows.
  init(expected: Int) {
    var size = 16
    while size < expected &* 2 { size &*= 2 }
    memory = MemoryBlock(UInt64.self, count: size)
    mask = size - 1
  }

  /// The entry for which `matches` holds among those of this hash; nil when there is none.
  @inline(__always)
  func find(_ hash: UInt64, where matches: (UInt32) -> Bool) -> UInt32? {
    let tag = hash >> 32
    let mask = mask
    var at = Int(truncatingIfNeeded: tag) & mask
    let slots = memory.pointer(UInt64.self)
    while true {
      let slot = slots[at]
      if slot == 0 { return nil }
      if slot >> 32 == tag {
        let entry = UInt32(truncatingIfNeeded: slot)
        if matches(entry) { return entry }
      }
      at = (at &+ 1) & mask
    }
  }

  /// Adds an entry that is not there yet.
  @inline(__always)
  mutating func insert(_ entry: UInt32, hash: UInt64) {
    if (count &+ 1) &* 2 > mask &+ 1 { grow() }
    place(hash & 0xFFFF_FFFF_0000_0000 | UInt64(entry))
    count &+= 1
  }

  @inline(__always)
  private func place(_ slot: UInt64) {
    var at = Int(truncatingIfNeeded: slot >> 32) & mask
    let slots = memory.mutable(UInt64.self)
    while slots[at] != 0 { at = (at &+ 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let (old, size) = (memory, mask + 1)
    memory = MemoryBlock(UInt64.self, count: size * 2)
    mask = size * 2 - 1
    let slots = old.pointer(UInt64.self)
    for i in 0..<size where slots[i] != 0 { place(slots[i]) }
  }
}
