import DocketCore

/// Calendar labels for a row of buckets: the unit itself where there is room, else months, quarters, years.
struct TimeTicks {
  /// Ascending, all of one unit.
  let buckets: [Bucket]
  private let page: ChartPage

  init(_ buckets: [Bucket], _ page: ChartPage) {
    self.buckets = buckets
    self.page = page
  }

  /// The first and last day of the axis.
  private var ends: (first: Double, last: Double) {
    (Double(buckets.first?.start.day ?? 0), Double(buckets.last?.end.day ?? 1))
  }

  /// Where a day stands, 0 to 1 inside.
  func fraction(_ day: CivilDate) -> Double {
    (Double(day.day) - ends.first) / max(1, ends.last - ends.first)
  }

  /// Where a bucket's point stands: its middle.
  func fraction(_ bucket: Bucket) -> Double {
    (fraction(bucket.start) + fraction(bucket.end)) / 2
  }

  /// Sets of labels, the richest first.
  var sets: [[AxisLabel]] {
    guard let unit = buckets.first?.unit else { return [] }
    switch unit {
    case .weekday:
      return [1, 2, 3, 6].map { every($0) { (String($0.label.prefix(3)), nil) } }
    case .fiscalYear, .fiscalQuarter:
      return TimeTicks.strides.map { every($0) { ($0.label, nil) } }
    case .year: return years
    case .quarter:
      return [1, 2].map { stride in
        labels({ (start(of: $0).month - 1) / 3 % stride == 0 }) {
          ("Q\((start(of: $0).month - 1) / 3 + 1)", start(of: $0).year)
        }
      } + years
    case .month: return months([1, 2, 3, 6]) + years
    case .week, .day:
      return [1, 2, 4, 7, 14].map { stride in
        every(stride) { (TimeTicks.dayAndMonth($0), $0.start.year) }
      } + months([1, 2, 3, 6]) + years
    }
  }

  private static let strides = [1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 500, 1000, 5000]

  /// A label at the first bucket of every month whose number is a multiple.
  private func months(_ strides: [Int]) -> [[AxisLabel]] {
    strides.map { stride in
      labels({ (start(of: $0).month - 1) % stride == 0 }, once: { start(of: $0).month }) {
        (TimeTicks.months[start(of: $0).month - 1], start(of: $0).year)
      }
    }
  }

  /// A label at the first bucket of every year that is a multiple.
  private var years: [[AxisLabel]] {
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map { stride in
      labels({ start(of: $0).year % stride == 0 }, once: { start(of: $0).year }) {
        ("\(start(of: $0).year)", nil)
      }
    }
  }

  /// The day that decides in which month and year a bucket is shown.
  private func start(of index: Int) -> CivilDate.Parts { CivilDate.Parts(buckets[index].start) }

  private func every(_ stride: Int, _ text: (Bucket) -> (String, Int?)) -> [AxisLabel] {
    labels({ $0 % stride == 0 }) { text(buckets[$0]) }
  }

  /// Labels of the buckets that pass, one for each run of equal keys; the year below its first one.
  private func labels(
    _ passes: (Int) -> Bool, once key: ((Int) -> Int)? = nil, _ text: (Int) -> (String, Int?)
  ) -> [AxisLabel] {
    var out: [AxisLabel] = []
    var (lastKey, lastYear): (Int?, Int?) = (nil, nil)
    for i in buckets.indices where passes(i) {
      if let key {
        if lastKey == key(i) { continue }
        lastKey = key(i)
      }
      let (first, year) = text(i)
      let second = year.flatMap { $0 == lastYear ? nil : "\($0)" } ?? ""
      lastYear = year
      out.append(
        AxisLabel(
          at: fraction(buckets[i]), text: page.clean(first), second: page.clean(second)))
    }
    return out
  }

  private static func dayAndMonth(_ bucket: Bucket) -> String {
    let (_, month, day) = bucket.start.parts
    return "\(months[month - 1]) \(day)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension CivilDate {
  /// Year and month of a day, computed once.
  fileprivate struct Parts {
    let year, month: Int

    init(_ date: CivilDate) { (year, month, _) = date.parts }
  }
}
