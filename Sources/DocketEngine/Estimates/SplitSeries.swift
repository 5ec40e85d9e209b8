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

  /// Units of a calendar; with a horizon that counts from them only those of which all was observed that long, data
  /// lag included. Those before the data begin were not seen in full.
  init(
    _ all: [Bucket], _ split: BoundSplit, clock: CivilDate, lag: Int, horizon: BoundHorizon? = nil,
    dataStart: CivilDate? = nil
  ) {
    let begun = all.filter { $0.start <= clock }
    var kept: [Int] = []
    var words: [String] = []
    var range: (from: CivilDate?, until: CivilDate?) = (nil, nil)
    if case .window(let from, let until) = split.time.domain { range = (from, until) }
    var cut: [String] = []
    var provisional: [String] = []
    var unripe: [String] = []
    var early: [String] = []
    for (place, bucket) in begun.enumerated() {
      if TimeBuckets.cut(bucket, from: range.from, until: range.until, clock: clock) != nil {
        cut.append(bucket.label)
      } else if let dataStart, bucket.start < dataStart {
        early.append(bucket.label)
      } else if bucket.start < split.day, split.day < bucket.end {
        words.append("\(bucket.label), which \(split.day.iso) cuts")
      } else if let horizon, horizon.last(from: bucket.end.adding(days: -1)) > clock {
        unripe.append(bucket.label)
      } else if bucket.isProvisional(
        lag: lag, clock: clock, horizons: horizon.map { [$0] } ?? [])
      {
        provisional.append(bucket.label)
      } else {
        kept.append(place)
      }
    }
    if !cut.isEmpty { words.append("\(cut.joined(separator: ", ")) (partial)") }
    if let dataStart, !early.isEmpty {
      words.append("\(early.joined(separator: ", ")) (before the data begin on \(dataStart.iso))")
    }
    if let horizon, !unripe.isEmpty {
      words.append("\(unripe.joined(separator: ", ")) (not observed for \(horizon.words))")
    }
    if !provisional.isEmpty {
      let what = horizon.map { "\($0.words) ended within" } ?? "within"
      words.append("\(provisional.joined(separator: ", ")) (\(what) the data lag of \(lag) days)")
    }
    buckets = begun
    self.kept = kept
    start = begun.firstIndex { $0.start >= split.day }
    leftOut = words
  }

  /// How many of these places lie before and from the change on.
  func sides(_ places: [Int]) -> (before: Int, after: Int) {
    guard let start else { return (places.count, 0) }
    return (places.filter { $0 < start }.count, places.filter { $0 >= start }.count)
  }

  /// Whether a series of these places can be judged: enough of them on both sides.
  func isEnough(_ places: [Int]) -> Bool {
    let sides = sides(places)
    return min(sides.before, sides.after) >= InterruptedSeries.fewestPeriods
  }

  /// Whether so few of these places are on a side that the intervals are too narrow.
  func isShort(_ places: [Int]) -> Bool {
    let sides = sides(places)
    return min(sides.before, sides.after) < InterruptedSeries.fewestSafePeriods
  }

  /// Whether these places have the same months (or quarters) of the year on both sides.
  func hasSameSeasons(_ places: [Int]) -> Bool {
    guard let start else { return false }
    func seasons(_ places: [Int]) -> Set<Int> { Set(places.map { buckets[$0].start.parts.1 }) }
    switch buckets.first?.unit {
    case .month, .quarter, .fiscalQuarter:
      return seasons(places.filter { $0 < start }) == seasons(places.filter { $0 >= start })
    default: return true
    }
  }

  /// "2022-01, 2022-02 and 3 more".
  func names(_ places: [Int], most: Int = 12) -> String {
    let words = places.prefix(most).map { buckets[$0].label }.joined(separator: ", ")
    return places.count > most ? "\(words) and \(places.count - most) more" : words
  }
}
