/// Text cells of one part of a file as numbers of a dictionary of their own.
///
/// The dictionary's texts are not copied: they lie in the file's bytes or in the scanner's memory, which must outlive
/// this object.
final class TextSink: CellSink, @unchecked Sendable {
  /// The entry of each row, 0 for an empty cell; entries count from 1 in the order of first appearance.
  let codes: GrowingMemory<UInt32>
  /// Where each entry's text begins, entry 1 first.
  let starts: GrowingMemory<UnsafePointer<UInt8>>
  /// How long it is.
  let lengths: GrowingMemory<UInt32>
  private let hashes: GrowingMemory<UInt32>
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask: Int
  private var lastStart: UnsafePointer<UInt8>
  private var lastLength: UInt32 = 0
  private var lastCode: UInt32 = 0

  init(expectedRows: Int, empty: UnsafePointer<UInt8>) {
    codes = GrowingMemory(capacity: expectedRows)
    starts = GrowingMemory()
    lengths = GrowingMemory()
    hashes = GrowingMemory()
    mask = 255
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: 0, count: 256)
    lastStart = empty
  }

  deinit { slots.deallocate() }

  func add(
    _ starts: UnsafePointer<UnsafePointer<UInt8>>, _ lengths: UnsafePointer<UInt32>, stride: Int,
    rows: Int
  ) {
    codes.reserve(rows)
    let out = codes.base + codes.count
    var held = (start: lastStart, length: lastLength, code: lastCode)
    for row in 0..<rows {
      let start = starts[row &* stride]
      let length = lengths[row &* stride]
      if length != held.length || !ByteHash.equal(start, held.start, Int(length)) {
        held = (start, length, length == 0 ? 0 : entry(start, length))
      }
      out[row] = held.code
    }
    codes.count &+= rows
    lastStart = held.start
    lastLength = held.length
    lastCode = held.code
  }

  @inline(__always)
  private func entry(_ start: UnsafePointer<UInt8>, _ length: UInt32) -> UInt32 {
    let wide = ByteHash.hash(start, Int(length))
    let hash = UInt32(truncatingIfNeeded: wide >> 32)
    var at = Int(truncatingIfNeeded: wide) & mask
    while true {
      let entry = slots[at]
      if entry == 0 { break }
      let i = Int(entry) &- 1
      if hashes.base[i] == hash, lengths.base[i] == length,
        ByteHash.equal(starts.base[i], start, Int(length))
      {
        return entry
      }
      at = (at &+ 1) & mask
    }
    starts.append(start)
    lengths.append(length)
    hashes.append(hash)
    let entry = UInt32(truncatingIfNeeded: starts.count)
    slots[at] = entry
    if starts.count &* 2 > mask { grow() }
    return entry
  }

  private func grow() {
    let size = (mask + 1) * 4
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    mask = size - 1
    for i in 0..<starts.count {
      var at =
        Int(truncatingIfNeeded: ByteHash.hash(starts.base[i], Int(lengths.base[i]))) & mask
      while slots[at] != 0 { at = (at &+ 1) & mask }
      slots[at] = UInt32(i + 1)
    }
  }
}
