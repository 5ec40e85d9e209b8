import DocketCore
import DocketStore

/// The days of several stock points, and at which of them a span that begins and ends on two days is open.
///
/// Points are bits of a run of words, the first point the lowest bit of the first word.
struct StockPoints: Sendable {
  /// Number of points.
  let count: Int
  /// Words that hold a bit for each of them.
  let words: Int
  private let first: Int32
  /// How many points lie before each day from the first on, and before the one after the last.
  private let before: Cells<UInt16>

  /// More points than this, or points over more days, are not worth a table.
  private static let most = (points: 1024, days: 400_000)

  /// The points at the ends of these days; nil when they do not ascend or are too many.
  init?(_ days: [Int32]) {
    guard let first = days.first, let last = days.last, days.count <= StockPoints.most.points,
      Int(last) - Int(first) < StockPoints.most.days,
      zip(days, days.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    count = days.count
    words = (days.count + 63) / 64
    self.first = first
    before = Cells<UInt16>(count: Int(last) - Int(first) + 2)
    var passed = 0
    for place in 0..<before.count {
      before.base[place] = UInt16(truncatingIfNeeded: passed)
      if passed < count, Int(days[passed]) - Int(first) == place { passed += 1 }
    }
  }

  /// How many points lie before a day: the number of the first that does not.
  @inline(__always) private func number(_ day: Int32) -> Int {
    let place = Int(day) &- Int(first)
    return place <= 0 ? 0 : place < before.count ? Int(before.base[place]) : count
  }

  /// Calls `body` with each word of which bits are set, and those bits: the points at which a span is open, begun and
  /// not ended. A span without a start or with an end before it is never open (rule 19).
  @inline(__always)
  func open(_ start: Int32, _ end: Int32, _ body: (Int, UInt64) -> Void) {
    if start == Column.missingDay { return }
    let from = number(start)
    let until = end == Column.missingDay ? count : number(end)
    if from >= until { return }
    for word in (from &>> 6)...((until &- 1) &>> 6) {
      let low = max(0, from &- word &* 64)
      let high = min(64, until &- word &* 64)
      let bits = high == 64 ? UInt64.max : (1 &<< UInt64(high)) &- 1
      body(word, bits & (UInt64.max &<< UInt64(low)))
    }
  }
}
