import DocketCore
import DocketStore

/// Days or their calendar buckets as codes.
struct DayCodes: BlockNode {
  let source: DayNode
  /// The earliest day there is.
  let first: Int32
  /// The code of every day from `first` on; nil: the days themselves, `first` being 1.
  let table: Cells<UInt32>?

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let days = try source.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    let first = first
    if let table {
      for i in 0..<rows.count {
        let day = days.base[i]
        out.base[i] = day == Column.missingDay ? 0 : table[Int(day &- first)]
      }
    } else {
      for i in 0..<rows.count {
        let day = days.base[i]
        out.base[i] = day == Column.missingDay ? 0 : UInt32(truncatingIfNeeded: day &- first &+ 1)
      }
    }
    return out
  }

  /// The buckets of all days of a range in order, and the code of each day.
  static func buckets(
    _ days: ClosedRange<Int32>, _ unit: TimeUnit, fiscalStart: Int
  ) -> (buckets: [Bucket], table: Cells<UInt32>) {
    let table = Cells<UInt32>(count: Int(days.upperBound) - Int(days.lowerBound) + 1)
    var buckets: [Bucket] = []
    if unit == .weekday {
      buckets = (0..<7).map {
        Bucket.containing(CivilDate(day: Int32(4 + $0)), unit: .weekday)
      }
      for day in days {
        table.base[Int(day - days.lowerBound)] = UInt32(CivilDate(day: day).weekday + 1)
      }
      return (buckets, table)
    }
    var day = Int(days.lowerBound)
    while day <= Int(days.upperBound) {
      let bucket = Bucket.containing(
        CivilDate(day: Int32(day)), unit: unit, fiscalStart: fiscalStart)
      buckets.append(bucket)
      let end = max(day + 1, min(Int(bucket.end.day), Int(days.upperBound) + 1))
      for i in day..<end {
        table.base[i - Int(days.lowerBound)] = UInt32(truncatingIfNeeded: buckets.count)
      }
      day = end
    }
    return (buckets, table)
  }
}
