/// The dated rows of a column in the order of their days; equal days in row order.
public final class DateIndex: Sendable {
  /// The earliest and latest day, nil when every row is missing.
  public let range: ClosedRange<Int32>?
  /// Number of rows with a day.
  public let count: Int
  private let rowBlock: MemoryBlock
  private let dayBlock: MemoryBlock

  init(_ days: DayStorage, rowCount: Int, missingCount: Int) {
    var low = Int32.max
    var high = Int32.min
    var present = 0
    for row in 0..<rowCount {
      let day = days[row]
      if day == Int32.min { continue }
      present += 1
      low = min(low, day)
      high = max(high, day)
    }
    count = present
    let rowBlock = MemoryBlock(UInt32.self, count: present)
    let dayBlock = MemoryBlock(Int32.self, count: present)
    self.rowBlock = rowBlock
    self.dayBlock = dayBlock
    guard present > 0 else {
      range = nil
      return
    }
    range = low...high
    let rows = rowBlock.mutable(UInt32.self)
    let sortedDays = dayBlock.mutable(Int32.self)
    let width = Int(high) - Int(low) + 1
    if width <= max(1 << 16, 4 * present) {
      let starts = MemoryBlock(UInt32.self, count: width + 1)
      let next = starts.mutable(UInt32.self)
      for row in 0..<rowCount where days[row] != Int32.min {
        next[Int(days[row]) - Int(low) + 1] += 1
      }
      for i in 1...width { next[i] += next[i - 1] }
      for row in 0..<rowCount where days[row] != Int32.min {
        let slot = Int(days[row]) - Int(low)
        let at = Int(next[slot])
        next[slot] += 1
        rows[at] = UInt32(row)
        sortedDays[at] = days[row]
      }
    } else {
      var pairs: [(Int32, UInt32)] = []
      pairs.reserveCapacity(present)
      for row in 0..<rowCount where days[row] != Int32.min {
        pairs.append((days[row], UInt32(row)))
      }
      pairs.sort { $0 < $1 }
      for (i, pair) in pairs.enumerated() {
        sortedDays[i] = pair.0
        rows[i] = pair.1
      }
    }
  }

  /// The rows from one day through another, both included. Valid while this index lives.
  public func rows(from: Int32, through: Int32) -> UnsafeBufferPointer<UInt32> {
    let start = lowerBound(Int64(from))
    let end = max(start, lowerBound(Int64(through) + 1))
    return UnsafeBufferPointer(start: rowBlock.pointer(UInt32.self) + start, count: end - start)
  }

  /// How many rows lie from one day through another, without touching them.
  public func count(from: Int32, through: Int32) -> Int {
    max(0, lowerBound(Int64(through) + 1) - lowerBound(Int64(from)))
  }

  private func lowerBound(_ day: Int64) -> Int {
    let days = dayBlock.pointer(Int32.self)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int64(days[middle]) < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
