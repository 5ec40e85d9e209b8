import DocketCore

/// The values of one argument in ascending order, for medians and percentiles.
struct SortedNumbers {
  private enum Values {
    /// Mantissas in order.
    case mantissas(Cells<Int64>)
    /// How many values are at most first, first + 1, ...
    case running([Int], first: Int64)
    case general([Number])
  }

  private let values: Values
  private let scale: Int
  private let count: Int

  /// The values that are not missing, of `total` rows; `index` gives each one's place.
  init(
    _ numbers: NumberCells, _ total: Int, _ index: (Int) -> Int, _ cancellation: Cancellation
  ) throws {
    guard case .scaled(let cells, let scale) = numbers else {
      self.scale = 0
      var all: [Number] = []
      for i in 0..<total { if let number = numbers[index(i)] { all.append(number) } }
      var polled = 0
      try all.sort { a, b in
        polled &+= 1
        if polled & 0xFFFF == 0 { try cancellation.check() }
        return a < b
      }
      values = .general(all)
      count = all.count
      return
    }
    self.scale = scale
    let present = Cells<Int64>(count: total + 1)
    var low = Int64.max
    var high = Int64.min
    var count = 0
    for i in 0..<total {
      let value = cells[index(i)]
      present.base[count] = value
      if value == NumberCells.missing { continue }
      low = min(low, value)
      high = max(high, value)
      count &+= 1
    }
    self.count = count
    try cancellation.check()
    let (width, overflow) = high.subtractingReportingOverflow(low)
    if count > 0, !overflow, width < max(1024, Int64(4 * count)) {
      values = .running(
        SortedNumbers.running(present.base, count, first: low, width: Int(width) + 1), first: low)
    } else {
      let sorted = try RadixSort.sorted(present.view(0..<count), cancellation)
      values = .mantissas(sorted)
    }
  }

  /// How many values are at most each of `width` numbers from `first` on.
  private static func running(
    _ values: UnsafePointer<Int64>, _ count: Int, first: Int64, width: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: width)
    counts.withUnsafeMutableBufferPointer { counts in
      for i in 0..<count { counts[Int(values[i] &- first)] &+= 1 }
    }
    var sum = 0
    for i in 0..<width {
      sum += counts[i]
      counts[i] = sum
    }
    return counts
  }

  /// The percentile by type 7; missing without values.
  func percentile(_ p: Int) throws -> ResultValue {
    if count == 0 { return .missing }
    let position = (count - 1).multipliedFullWidth(by: max(0, min(p, 100)))
    let scaled = Int(truncatingIfNeeded: position.low)
    let (at, rest) = scaled.quotientAndRemainder(dividingBy: 100)
    switch values {
    case .general(let all):
      let low = all[at]
      if rest == 0 { return .number(low) }
      guard let step = all[at + 1].subtracting(low)?.multiplied(by: Number(rest)),
        let part = step.divided(by: Number(100)), let value = low.adding(part)
      else { return .missing }
      return .number(value)
    case .mantissas(let cells):
      return between(cells[at], cells[min(at + 1, count - 1)], rest)
    case .running(let upTo, let first):
      return between(
        first &+ Int64(SortedNumbers.place(at, upTo)),
        first &+ Int64(SortedNumbers.place(min(at + 1, count - 1), upTo)), rest)
    }
  }

  /// low + (high - low) * rest / 100, exactly.
  private func between(_ low: Int64, _ high: Int64, _ rest: Int) -> ResultValue {
    if rest == 0 { return .number(Number(mantissa: low, scale: scale)) }
    let numerator = Int128(low) * Int128(100 - rest) + Int128(high) * Int128(rest)
    let denominator = 100 * Int128(Scaling.power(scale))
    return Number.dividing(numerator, by: denominator).map { .number($0) } ?? .missing
  }

  /// The first place whose running count is above `rank`.
  private static func place(_ rank: Int, _ upTo: [Int]) -> Int {
    var low = 0
    var high = upTo.count
    while low < high {
      let middle = (low + high) / 2
      if upTo[middle] > rank { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
