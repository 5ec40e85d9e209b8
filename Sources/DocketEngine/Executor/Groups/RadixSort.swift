import DocketCore

/// Sorts 64-bit numbers byte by byte; digits that all share are skipped. Polls for cancellation between pieces of a pass.
enum RadixSort {
  /// The values in ascending order.
  static func sorted(_ values: Cells<Int64>, _ cancellation: Cancellation) throws -> Cells<Int64> {
    let count = values.count
    var from = Cells<Int64>(count: count)
    from.base.update(from: values.base, count: count)
    if count < 64 {
      var few = UnsafeMutableBufferPointer(start: from.base, count: count)
      few.sort()
      return from
    }
    var to = Cells<Int64>(count: count)
    for shift in stride(from: 0, to: 64, by: 8) {
      var starts = [Int](repeating: 0, count: 257)
      try pieces(of: count, cancellation) { piece in
        for i in piece { starts[digit(from.base[i], shift) &+ 1] &+= 1 }
      }
      if starts.contains(count) { continue }
      for i in 0..<256 { starts[i + 1] += starts[i] }
      let (source, target) = (from.base, to.base)
      try starts.withUnsafeMutableBufferPointer { next in
        try pieces(of: count, cancellation) { piece in
          for i in piece {
            let value = source[i]
            let slot = digit(value, shift)
            target[next[slot]] = value
            next[slot] &+= 1
          }
        }
      }
      swap(&from, &to)
    }
    return from
  }

  /// Calls `body` for one stretch after another, polling before each.
  @inline(__always)
  private static func pieces(
    of count: Int, _ cancellation: Cancellation, _ body: (Range<Int>) -> Void
  ) throws {
    for start in stride(from: 0, to: count, by: 1 << 18) {
      try cancellation.check()
      body(start..<min(count, start + (1 << 18)))
    }
  }

  /// A byte of the number with its sign turned, so that unsigned order is the order of the numbers.
  @inline(__always)
  private static func digit(_ value: Int64, _ shift: Int) -> Int {
    Int(((UInt64(bitPattern: value) ^ (1 << 63)) >> UInt64(shift)) & 0xFF)
  }
}
