/// Numbers of dictionary entries, one a row, in the narrowest width that holds those met so far.
final class EntryCodes: @unchecked Sendable {
  /// Bytes a number: 1, 2 or 4.
  private(set) var width = 1
  /// Number of rows.
  private(set) var count = 0
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int

  init(expectedRows: Int) {
    capacity = max(64, expectedRows)
    memory = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The largest number of the present width.
  var largest: UInt32 { width == 1 ? 0xFF : width == 2 ? 0xFFFF : UInt32.max }

  /// Room for `rows` more numbers of the present width; `count` grows once they are filled in.
  @inline(__always)
  func room<T: BitwiseCopyable>(_ type: T.Type, _ rows: Int) -> UnsafeMutablePointer<T> {
    if (count &+ rows) &* width > capacity { grow(to: max((count + rows) * width, capacity * 2)) }
    return memory.assumingMemoryBound(to: T.self) + count
  }

  /// Takes in numbers written to `room`.
  @inline(__always)
  func filled(_ rows: Int) { count &+= rows }

  /// Goes to the next wider width.
  func widen() {
    let wider = UnsafeMutableRawPointer.allocate(
      byteCount: max(capacity, count * 2 * width * 2), alignment: 16)
    if width == 1 {
      copy(UInt8.self, UInt16.self, wider)
    } else {
      copy(UInt16.self, UInt32.self, wider)
    }
    memory.deallocate()
    memory = wider
    capacity = max(capacity, count * 2 * width * 2)
    width *= 2
  }

  private func copy<A: FixedWidthInteger, B: FixedWidthInteger>(
    _ from: A.Type, _ to: B.Type, _ wider: UnsafeMutableRawPointer
  ) {
    let old = memory.assumingMemoryBound(to: A.self)
    let new = wider.assumingMemoryBound(to: B.self)
    for i in 0..<count { new[i] = B(truncatingIfNeeded: old[i]) }
  }

  private func grow(to bytes: Int) {
    let wider = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
    wider.copyMemory(from: memory, byteCount: count * width)
    memory.deallocate()
    memory = wider
    capacity = bytes
  }

  /// Writes `codes[number]` of every row to `out`.
  func translate<T: FixedWidthInteger>(
    by codes: UnsafeBufferPointer<UInt32>, to out: UnsafeMutablePointer<T>
  ) {
    switch width {
    case 1: translate(UInt8.self, codes, out)
    case 2: translate(UInt16.self, codes, out)
    default: translate(UInt32.self, codes, out)
    }
  }

  private func translate<A: FixedWidthInteger, T: FixedWidthInteger>(
    _ from: A.Type, _ codes: UnsafeBufferPointer<UInt32>, _ out: UnsafeMutablePointer<T>
  ) {
    let numbers = memory.assumingMemoryBound(to: A.self)
    for i in 0..<count {
      out[i] = T(truncatingIfNeeded: codes[Int(truncatingIfNeeded: numbers[i])])
    }
  }
}
