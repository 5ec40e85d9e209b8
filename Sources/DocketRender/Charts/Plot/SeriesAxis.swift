import DocketCore

/// The horizontal axis under series: a calendar, bands, or numbers.
struct SeriesAxis {
  /// Where each position stands, 0 to 1.
  let places: [Double]
  /// Sets of labels, the richest first.
  let labels: [[AxisLabel]]
  private let ticks: TimeTicks?

  /// The axis of a series set.
  init(_ set: SeriesSet, _ page: ChartPage) {
    if let buckets = set.buckets {
      let time = TimeTicks(buckets, page)
      places = buckets.map { time.fraction($0) }
      labels = time.sets
      ticks = time
      return
    }
    ticks = nil
    let count = Double(set.positions.count)
    let spots = set.positions.indices.map { (Double($0) + 0.5) / max(1, count) }
    places = spots
    let column = ResultColumn("", role: .group)
    let texts = set.positions.map { page.clean($0.text(in: column), limit: 24) }
    labels = [1, 2, 5, 10, 20, 50, 100, 1000].map { stride in
      texts.indices.filter { $0 % stride == 0 }.map { AxisLabel(at: spots[$0], text: texts[$0]) }
    }
  }

  /// Where a day stands on a calendar; nil beyond its ends and on any other axis.
  func place(_ day: CivilDate) -> Double? {
    guard let ticks else { return nil }
    let fraction = ticks.fraction(day)
    return (0...1).contains(fraction) ? fraction : nil
  }
}
