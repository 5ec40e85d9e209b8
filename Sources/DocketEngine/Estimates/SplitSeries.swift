import DocketCore
import DocketStatistics

/// The periods of a series that is split at a day, and which of them take part.
struct SplitSeries {
  /// The calendar units in order, of the whole window up to the clock.
  let buckets: [Bucket]
  /// Their places that take part: whole, not provisional, not cut by the split.
  let kept: [Int]
  /// The place of the first whole unit from the day on; nil when there is none.
  let start: Int?
  /// What was left out and why, in words.
  let leftOut: [String]

  /// Units of a calendar, and with a horizon only those of which all was observed that long.
  init(
    _ all: [Bucket], _ split: BoundSplit, clock: CivilDate, lag: Int, horizon: BoundHorizon? = nil
  ) {
    let begun = all.filter { $0.start <= clock }
    var kept: [Int] = []
    var words: [String] = []
    var range: (from: CivilDate?, until: CivilDate?) = (nil, nil)
    if case .window(let from, let until) = split.time.domain { range = (from, until) }
    var cut: [String] = []
    var provisional: [String] = []
    var unripe: [String] = []
    for (place, bucket) in begun.enumerated() {
      if TimeBuckets.cut(bucket, from: range.from, until: range.until, clock: clock) != nil {
        cut.append(bucket.label)
      } else if bucket.start < split.day, split.day < bucket.end {
        words.append("\(bucket.label), which \(split.day.iso) cuts")
      } else if let horizon, horizon.last(from: bucket.end.adding(days: -1)) > clock {
        unripe.append(bucket.label)
      } else if bucket.isProvisional(lag: lag, clock: clock) {
        provisional.append(bucket.label)
      } else {
        kept.append(place)
      }
    }
    if !cut.isEmpty { words.append("\(cut.joined(separator: ", ")) (partial)") }
    if let horizon, !unripe.isEmpty {
      words.append("\(unripe.joined(separator: ", ")) (not observed for \(horizon.words))")
    }
    if !provisional.isEmpty {
      words.append("\(provisional.joined(separator: ", ")) (within the data lag of \(lag) days)")
    }
    buckets = begun
    self.kept = kept
    start = begun.firstIndex { $0.start >= split.day }
    leftOut = words
  }

  /// Units that take part before and from the change on.
  var sides: (before: Int, after: Int) {
    guard let start else { return (kept.count, 0) }
    return (kept.filter { $0 < start }.count, kept.filter { $0 >= start }.count)
  }

  /// Whether both sides have the same months (or quarters) of the year.
  var hasSameSeasons: Bool {
    guard let start else { return false }
    func seasons(_ places: [Int]) -> Set<Int> { Set(places.map { buckets[$0].start.parts.1 }) }
    switch buckets.first?.unit {
    case .month, .quarter, .fiscalQuarter:
      return seasons(kept.filter { $0 < start }) == seasons(kept.filter { $0 >= start })
    default: return true
    }
  }
}
