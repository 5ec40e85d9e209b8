import DocketCore
import DocketStore

/// Finds the number of the period that holds a day: 0 before the first, n + 1 after the last of n.
struct PeriodNumbers: Sendable {
  /// Number of periods.
  let count: Int
  private let first: Int32
  /// The first day after each period.
  private let ends: [Int32]
  /// The number of every day from the first on, where they are few enough to list.
  private let listed: [Int32]

  /// Days beyond this many are searched for instead.
  private static let most = 400_000

  /// Periods in order and without gaps.
  init(_ periods: [BoundPeriod]) {
    count = periods.count
    first = periods.first?.start.day ?? 0
    ends = periods.map(\.end.day)
    let days = Int(ends.last ?? first) - Int(first)
    var listed: [Int32] = []
    if days <= PeriodNumbers.most {
      listed.reserveCapacity(days)
      for (i, period) in periods.enumerated() {
        for _ in 0..<period.days { listed.append(Int32(truncatingIfNeeded: i + 1)) }
      }
    }
    self.listed = listed
  }

  /// The number of a day; that after the last for a missing one.
  @inline(__always) func number(_ day: Int32) -> Int32 {
    if day == Column.missingDay { return Int32(truncatingIfNeeded: count + 1) }
    if count == 0 { return 1 }
    if day < first { return 0 }
    let place = Int(day) &- Int(first)
    if place < listed.count { return listed[place] }
    if day >= ends[count - 1] { return Int32(truncatingIfNeeded: count + 1) }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return Int32(truncatingIfNeeded: low + 1)
  }
}
