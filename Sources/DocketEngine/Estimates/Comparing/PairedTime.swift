import DocketCore

/// How the time units of two windows stand beside each other: by position from the first unit of each (rule 39), weeks
/// as many whole weeks back as come nearest to how far the window moves.
struct PairedTime {
  /// The place of the dimension in a key.
  let place: Int
  /// Whether the dimension's date is that of the windows, so that its units are what the windows are made of.
  let isOfWindow: Bool
  /// The first and the last unit of the window.
  private let first, last: Bucket
  /// How many units before each unit the one beside it is.
  private let step: Int
  private let window, earlier: Range<CivilDate>

  /// Nil for a dimension that is not time on the calendar.
  init?(_ dimension: BoundDimension, at place: Int, _ previous: BoundPrevious, fiscalStart: Int) {
    guard case .time(let unit, _) = dimension.kind, unit != .weekday else { return nil }
    self.place = place
    if case .window(let from?, _) = dimension.domain {
      isOfWindow = from == previous.window.lowerBound
    } else {
      isOfWindow = false
    }
    (window, earlier) = (previous.window, previous.earlier)
    func holding(_ day: CivilDate) -> Bucket {
      Bucket.containing(day, unit: unit, fiscalStart: fiscalStart)
    }
    first = holding(window.lowerBound)
    last = holding(window.upperBound.adding(days: -1))
    let days = Int(window.lowerBound.day) - Int(earlier.lowerBound.day)
    step =
      unit == .week
      ? max(1, (days + 3) / 7)
      : PairedTime.distance(from: holding(earlier.lowerBound), to: first)
  }

  /// The unit of the window that an earlier one stands beside. The first and the last one take those for which there is
  /// none.
  func counterpart(of bucket: Bucket) -> Bucket {
    let later = bucket.advanced(by: step)
    return isOfWindow ? max(first, min(later, last)) : later
  }

  /// The days of both windows that lie in one unit of each of several kinds: in a month and in its year.
  static func days(ofAll units: [(time: PairedTime, bucket: Bucket)]) -> PairedDays {
    var days = PairedDays()
    guard let first = units.first?.time else { return days }
    var (own, before) = (first.window, first.earlier)
    for (time, bucket) in units {
      own = own.clamped(to: bucket.start..<bucket.end)
      before = before.clamped(to: time.earlierDays(beside: bucket))
    }
    days.add(own, before)
    return days
  }

  /// The days of the earlier window that stand beside a unit, and maybe more.
  private func earlierDays(beside bucket: Bucket) -> Range<CivilDate> {
    let there = earlierUnit(beside: bucket)
    let start = bucket <= first ? min(there.start, earlier.lowerBound) : there.start
    let end = bucket >= last ? max(there.end, earlier.upperBound) : there.end
    return start..<end
  }

  /// Why the numbers beside each other in one unit are of unlike stretches: the ends of the windows cut one of them more
  /// than the other. Nil where both are cut alike, and where whole units differ by the calendar only.
  func uneven(_ bucket: Bucket) -> String? {
    let days = PairedTime.days(ofAll: [(self, bucket)])
    let (own, before) = days.counts
    let there = earlierUnit(beside: bucket)
    guard isOfWindow, own > 0, own != before,
      days.own != [bucket.start..<bucket.end] || days.earlier != [there.start..<there.end]
    else { return nil }
    let beside = before == 0 ? "none" : "\(before)"
    return "\(bucket.label) counts \(own) day\(own == 1 ? "" : "s") beside \(beside)"
  }

  /// The units of the window, in order; none where there are too many to print.
  var buckets: [Bucket] {
    let count = PairedTime.distance(from: first, to: last)
    guard (0..<TimeBuckets.most).contains(count) else { return [] }
    return (0...count).map { first.advanced(by: $0) }
  }

  /// The earlier unit that stands beside one of the window.
  func earlierUnit(beside bucket: Bucket) -> Bucket { bucket.advanced(by: -step) }

  private static func distance(from a: Bucket, to b: Bucket) -> Int {
    b.start.wholeUnits(a.unit, since: a.start)
  }
}
