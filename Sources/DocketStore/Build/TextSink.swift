/// Text cells of one part of a file as numbers of a dictionary of their own.
///
/// The dictionary's texts are not copied: they lie in the file's bytes or in the scanner's memory, which must outlive
/// this object. As long as new texts come in ascending order, as keys mostly do, no hash table is made.
final class TextSink: CellSink, @unchecked Sendable {
  /// The entry of each row, 0 for an empty cell; entries count from 1 in the order of first appearance.
  let codes: EntryCodes
  /// Where each entry's text begins, entry 1 first.
  let starts: GrowingMemory<UnsafePointer<UInt8>>
  /// How long it is.
  let lengths: GrowingMemory<UInt32>
  /// Whether each entry comes after the one before it in `AscendingOrder`.
  private(set) var isAscending = true
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask = 0
  private var lastStart: UnsafePointer<UInt8>
  private var lastLength: UInt32 = 0
  private var lastCode: UInt32 = 0

  init(expectedRows: Int, empty: UnsafePointer<UInt8>) {
    codes = EntryCodes(expectedRows: expectedRows)
    starts = GrowingMemory()
    lengths = GrowingMemory()
    slots = .allocate(capacity: 1)
    lastStart = empty
  }

  deinit { slots.deallocate() }

  func add(
    _ starts: UnsafePointer<UnsafePointer<UInt8>>, _ lengths: UnsafePointer<UInt32>, stride: Int,
    rows: Int
  ) {
    var done = 0
    while done < rows {
      let (starts, lengths) = (starts + done &* stride, lengths + done &* stride)
      switch codes.width {
      case 1: done += add(UInt8.self, starts, lengths, stride, rows &- done)
      case 2: done += add(UInt16.self, starts, lengths, stride, rows &- done)
      default: done += add(UInt32.self, starts, lengths, stride, rows &- done)
      }
      if done < rows { codes.widen() }
    }
  }

  /// Adds rows until an entry's number needs a wider width; says how many.
  @inline(__always)
  private func add<T: FixedWidthInteger & BitwiseCopyable>(
    _ type: T.Type, _ starts: UnsafePointer<UnsafePointer<UInt8>>,
    _ lengths: UnsafePointer<UInt32>, _ stride: Int, _ rows: Int
  ) -> Int {
    let out = codes.room(type, rows)
    let largest = codes.largest
    var held = (start: lastStart, length: lastLength, code: lastCode)
    var done = rows
    for row in 0..<rows {
      let start = starts[row &* stride]
      let length = lengths[row &* stride]
      if length != held.length || !ByteHash.equal(start, held.start, Int(length)) {
        held = (start, length, length == 0 ? 0 : entry(start, length))
      }
      if held.code > largest {
        done = row
        break
      }
      out[row] = T(truncatingIfNeeded: held.code)
    }
    codes.filled(done)
    lastStart = held.start
    lastLength = held.length
    lastCode = held.code
    return done
  }

  @inline(__always)
  private func entry(_ start: UnsafePointer<UInt8>, _ length: UInt32) -> UInt32 {
    if isAscending, let code = ascendingEntry(start, length) { return code }
    let hash = ByteHash.hash(start, Int(length))
    var at = Int(truncatingIfNeeded: hash >> 32) & mask
    while true {
      let slot = slots[at]
      if slot == 0 { break }
      if slot >> 32 == hash >> 32 {
        let i = Int(slot & 0xFFFF_FFFF) &- 1
        if lengths.base[i] == length, ByteHash.equal(starts.base[i], start, Int(length)) {
          return UInt32(truncatingIfNeeded: slot)
        }
      }
      at = (at &+ 1) & mask
    }
    let code = append(start, length)
    slots[at] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(code)
    if starts.count &* 2 > mask { makeSlots((mask &+ 1) &* 4) }
    return code
  }

  /// The code of a text that comes after all others, or is the last of them; nil when the order breaks here, which
  /// makes the hash table.
  private func ascendingEntry(_ start: UnsafePointer<UInt8>, _ length: UInt32) -> UInt32? {
    let count = starts.count
    if count == 0 { return append(start, length) }
    let last = (start: starts.base[count &- 1], length: lengths.base[count &- 1])
    if AscendingOrder.precedes(last.start, Int(last.length), start, Int(length)) {
      return append(start, length)
    }
    if last.length == length, ByteHash.equal(last.start, start, Int(length)) {
      return UInt32(truncatingIfNeeded: count)
    }
    isAscending = false
    var size = 256
    while size < count &* 4 { size &*= 2 }
    makeSlots(size)
    return nil
  }

  @inline(__always)
  private func append(_ start: UnsafePointer<UInt8>, _ length: UInt32) -> UInt32 {
    starts.append(start)
    lengths.append(length)
    return UInt32(truncatingIfNeeded: starts.count)
  }

  private func makeSlots(_ size: Int) {
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    mask = size - 1
    for i in 0..<starts.count {
      let hash = ByteHash.hash(starts.base[i], Int(lengths.base[i]))
      var at = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[at] != 0 { at = (at &+ 1) & mask }
      slots[at] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(i + 1)
    }
  }

  /// Lets the texts go once they are in a common dictionary; the numbers stay.
  func dropTexts() {
    starts.drop()
    lengths.drop()
    slots.deallocate()
    slots = .allocate(capacity: 1)
    mask = 0
  }
}
