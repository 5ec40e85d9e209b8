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

  /// The days of both windows that these units of the first one and their counterparts hold.
  func days(of buckets: Set<Bucket>) -> (own: Int, earlier: Int) {
    var (own, before) = (0, 0)
    for bucket in buckets {
      own += PairedTime.days(bucket.start..<bucket.end, in: window)
      let there = earlierFirst.advanced(by: PairedTime.distance(from: first, to: bucket))
      let end = bucket == last ? max(there.end, earlier.upperBound) : there.end
      before += PairedTime.days(there.start..<end, in: earlier)
    }
    return (own, before)
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

  /// How many days of a stretch lie in a window.
  static func days(_ stretch: Range<CivilDate>, in window: Range<CivilDate>) -> Int {
    let from = max(stretch.lowerBound, window.lowerBound)
    let until = min(stretch.upperBound, window.upperBound)
    return max(0, Int(until.day) - Int(from.day))
  }

  private static func distance(from a: Bucket, to b: Bucket) -> Int {
    b.start.wholeUnits(a.unit, since: a.start)
  }
}
