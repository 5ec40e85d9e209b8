import DocketCore

/// The calendar units that a time dimension prints (rule 17) and which of them are cut (rule 16).
struct TimeBuckets {
  let unit: TimeUnit
  let fiscalStart: Int
  let clock: CivilDate

  /// More than this many are an error.
  static let most = 10_000

  /// The month in which a unit's year starts: that of the office for fiscal units.
  static func fiscalStart(_ unit: TimeUnit, _ office: Office) -> Int {
    unit == .fiscalYear || unit == .fiscalQuarter ? office.fiscalStart ?? 1 : 1
  }

  /// From the first to the last unit of a window; where the window is open, from the first and to the last that
  /// occurs, or to the clock. All seven weekdays.
  func from(
    _ from: CivilDate?, until: CivilDate?, occurring: Set<ResultValue>, _ name: String
  ) throws -> [ResultValue] {
    if unit == .weekday {
      return (0..<7).map { .bucket(Bucket(unit: .weekday, start: CivilDate(day: Int32(4 + $0)))) }
    }
    let found = occurring.compactMap { value -> Bucket? in
      if case .bucket(let bucket) = value { return bucket }
      return nil
    }
    var first = from.map(holding)
    var last = until.map { holding($0.adding(days: -1)) }
    if from != nil, until == nil { last = max(holding(clock), found.max() ?? holding(clock)) }
    first = first ?? found.min()
    last = last ?? found.max()
    guard let first, let last, first <= last else { return [] }
    // A window that is open to the left starts with what was found; nothing found, nothing to fill.
    var buckets: [ResultValue] = []
    var bucket = first
    while bucket <= last {
      guard buckets.count < TimeBuckets.most else { throw tooMany(name) }
      buckets.append(.bucket(bucket))
      let next = bucket.advanced(by: 1)
      if next <= bucket { break }
      bucket = next
    }
    return buckets
  }

  private func holding(_ day: CivilDate) -> Bucket {
    Bucket.containing(day, unit: unit, fiscalStart: fiscalStart)
  }

  private func tooMany(_ name: String) -> Diagnostic {
    let plural = unit.word(plural: true)
    return Diagnostic(
      .bucketsTooMany, "From the first to the last date there are more than 10,000 \(plural).",
      details: [
        "One date far out of range is enough: it makes an empty row for every \(name) before it.",
        "Name the time you mean with a window, such as `filed in 2024`, or group by a longer unit.",
      ])
  }

  /// Why a bucket counts only a part of its days: it starts before the window, or ends after the window or the clock.
  static func cut(_ bucket: Bucket, from: CivilDate?, until: CivilDate?, clock: CivilDate)
    -> String?
  {
    guard bucket.unit != .weekday, bucket.start <= clock else { return nil }
    var parts: [String] = []
    if let from, bucket.start < from, from < bucket.end { parts.append("from \(from.iso)") }
    let end = min(until ?? bucket.end, clock.adding(days: 1))
    if bucket.start < end, end < bucket.end {
      parts.append("through \(end.adding(days: -1).iso)")
    }
    return parts.isEmpty
      ? nil : "\(bucket.label) counts only \(parts.joined(separator: " "))"
  }
}
