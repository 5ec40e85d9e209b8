import DocketCore

/// Cuts the days of a flow into its periods.
struct FlowPeriods {
  /// The calendar unit; nil: the whole is one period.
  let unit: TimeUnit?
  /// The month in which the unit's year starts; 1 for calendar units.
  let fiscalStart: Int
  /// The first day, and the first day after.
  let from, until: CivilDate
  /// The as-of day, on which the last period ends at the latest.
  let clock: CivilDate
  /// Where the question says the period.
  var span: SourceSpan?

  /// The calendar units that hold any of the days, in order; T128 for more than 10,000.
  func buckets() throws -> [Bucket] {
    guard let unit, from < until else { return [] }
    var all: [Bucket] = []
    var bucket = Bucket.containing(from, unit: unit, fiscalStart: fiscalStart)
    while bucket.start < until {
      guard all.count < FlowPeriods.most else {
        throw Diagnostic(
          .bucketsTooMany,
          "From \(from.iso) to \(until.adding(days: -1).iso) there are more than 10,000 \(unit.word(plural: true)).",
          at: span,
          details: ["Name a shorter period or a longer unit."])
      }
      all.append(bucket)
      let next = bucket.advanced(by: 1)
      if next.start <= bucket.start { break }
      bucket = next
    }
    return all
  }

  /// The periods that have begun by the clock, in order and without gaps.
  func periods() throws -> [BoundPeriod] {
    let whole = unit == nil ? [BoundPeriod(start: from, end: until, bucket: nil)] : []
    let cut = try buckets().map { BoundPeriod(start: $0.start, end: $0.end, bucket: $0) }
    return (whole + cut).compactMap { period in
      var days = period
      days.start = max(period.start, from)
      days.end = min(period.end, until, clock.adding(days: 1))
      return days.start < days.end ? days : nil
    }
  }

  /// More periods than this are an error.
  static let most = 10_000
}
