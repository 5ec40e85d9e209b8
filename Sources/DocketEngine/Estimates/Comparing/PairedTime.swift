import DocketCore

/// How the time units of two windows stand beside each other: by position from the first unit of each (rule 39).
struct PairedTime {
  /// The place of the dimension in a key.
  let place: Int
  /// Whether the dimension's date is that of the windows, so that its units are what the windows are made of.
  let isOfWindow: Bool
  /// The first unit of each window.
  private let first, earlierFirst: Bucket
  /// The last unit of the window.
  private let last: Bucket
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
    earlierFirst = holding(earlier.lowerBound)
    last = holding(window.upperBound.adding(days: -1))
  }

  /// The unit of the window that an earlier one stands beside. The last one takes those for which there is none.
  func counterpart(of bucket: Bucket) -> Bucket {
    let later = first.advanced(by: PairedTime.distance(from: earlierFirst, to: bucket))
    return isOfWindow ? min(later, last) : later
  }

  /// The days of both windows that lie in one unit of each of several kinds: in a month and in its year.
  static func days(ofAll units: [(time: PairedTime, bucket: Bucket)]) -> (own: Int, earlier: Int) {
    guard let first = units.first?.time else { return (0, 0) }
    var (own, before) = (first.window, first.earlier)
    for (time, bucket) in units {
      own = own.clamped(to: bucket.start..<bucket.end)
      let there = time.earlierUnit(beside: bucket)
      let end = bucket == time.last ? max(there.end, time.earlier.upperBound) : there.end
      before = before.clamped(to: there.start..<end)
    }
    return (length(own), length(before))
  }

  /// The units of the window, in order; none where there are too many to print.
  var buckets: [Bucket] {
    let count = PairedTime.distance(from: first, to: last)
    guard (0..<TimeBuckets.most).contains(count) else { return [] }
    return (0...count).map { first.advanced(by: $0) }
  }

  /// The earlier unit that stands beside one of the window.
  func earlierUnit(beside bucket: Bucket) -> Bucket {
    earlierFirst.advanced(by: PairedTime.distance(from: first, to: bucket))
  }

  private static func length(_ days: Range<CivilDate>) -> Int {
    Int(days.upperBound.day) - Int(days.lowerBound.day)
  }

  private static func distance(from a: Bucket, to b: Bucket) -> Int {
    b.start.wholeUnits(a.unit, since: a.start)
  }
}
