import DocketCore
import DocketLanguage

/// Turns periods and moments as written into days, for one clock and one fiscal year (rules 11, 12, 18).
struct PeriodResolver {
  let clock: CivilDate
  let fiscalStart: Int?
  let parameters: [String: ParameterValue]

  /// The days of `filed in ...`, `since`, `before`, `after`, `between`.
  func range(_ when: When) throws -> DayRange {
    switch when.kind {
    case .inside(let period): return try range(period)
    case .since(let moment):
      let day = try first(moment)
      return DayRange(from: day, until: nil, words: "since \(day.iso)")
    case .before(let moment):
      let day = try first(moment)
      return DayRange(from: nil, until: day, words: "before \(day.iso)")
    case .after(let moment):
      let day = try last(moment)
      return DayRange(from: day.adding(days: 1), until: nil, words: "after \(day.iso)")
    case .between(let a, let b):
      let (from, to) = (try first(a), try last(b))
      guard from <= to else {
        throw emptyRange(
          from, to, when.span, "between \(try first(b).iso) and \(try last(a).iso)")
      }
      return DayRange(
        from: from, until: to.adding(days: 1), words: "between \(from.iso) and \(to.iso)")
    }
  }

  /// The days of a period.
  func range(_ period: Period) throws -> DayRange {
    switch period.kind {
    case .span(let a, let b):
      let end = (b ?? a).end
      guard a.start < end else {
        throw emptyRange(
          a.start, end.adding(days: -1), period.span, b.map { "\($0.label) to \(a.label)" })
      }
      return days(a.start, end, label: b.map { "\(a.label) to \($0.label)" } ?? a.label)
    case .fiscal(let a, let b):
      let first = try fiscalYear(a, period.span)
      let last = try fiscalYear(b ?? a, period.span)
      guard first.start < last.end else {
        throw emptyRange(
          first.start, last.end.adding(days: -1), period.span, b.map { "fiscal \($0) to \(a)" })
      }
      return days(
        first.start, last.end, label: b == nil ? first.label : "\(first.label) to \(last.label)")
    case .relative(let isLast, let count, let unit):
      return try relative(isLast: isLast, count: count, unit: unit, period.span)
    case .parameter(let name):
      if let held = held(name, at: period.span) { return try range(held) }
      let bucket = try bucket(of: name, at: period.span)
      return days(bucket.start, bucket.end, label: bucket.label)
    }
  }

  /// The buckets of `at end of each UNIT in PERIOD`: those whose last day lies in the period.
  func buckets(_ unit: TimeUnit, in period: Period) throws -> [Bucket] {
    let range = try range(period)
    let start = try fiscal(unit, period.span)
    guard unit != .weekday, let from = range.from, let until = range.until else {
      throw Diagnostic(
        .typeMismatch, "A stock is counted at the end of days, weeks, months, quarters or years.",
        at: period.span)
    }
    var buckets: [Bucket] = []
    var bucket = Bucket.containing(from, unit: unit, fiscalStart: start)
    while bucket.start < until {
      let last = bucket.end.adding(days: -1)
      if last >= from && (last < until || range.toDate) { buckets.append(bucket) }
      if buckets.count > 10_000 {
        throw Diagnostic(
          .bucketsTooMany, "That is more than 10,000 points in time.", at: period.span,
          details: ["Name a shorter period or a longer unit."])
      }
      let next = bucket.advanced(by: 1)
      if next.start <= bucket.start { break }
      bucket = next
    }
    return buckets
  }

  /// The month in which a fiscal unit's year starts; 1 for calendar units.
  func fiscal(_ unit: TimeUnit, _ span: SourceSpan) throws -> Int {
    guard unit == .fiscalYear || unit == .fiscalQuarter else { return 1 }
    guard let fiscalStart else { throw noFiscalYear(span) }
    return fiscalStart
  }

  /// The first day of a moment.
  func first(_ moment: Moment) throws -> CivilDate {
    switch moment.kind {
    case .bucket(let b): return b.start
    case .today: return clock
    case .parameter(let name):
      if let from = try held(name, at: moment.span).map({ try range($0) })?.from { return from }
      return try bucket(of: name, at: moment.span).start
    }
  }

  /// The last day of a moment.
  func last(_ moment: Moment) throws -> CivilDate {
    switch moment.kind {
    case .bucket(let b): return b.end.adding(days: -1)
    case .today: return clock
    case .parameter(let name):
      if let until = try held(name, at: moment.span).map({ try range($0) })?.until {
        return until.adding(days: -1)
      }
      return try bucket(of: name, at: moment.span).end.adding(days: -1)
    }
  }

  private func relative(isLast: Bool, count: Int?, unit: TimeUnit, _ span: SourceSpan) throws
    -> DayRange
  {
    if unit == .weekday {
      throw Diagnostic(
        .typeMismatch, "A weekday is not a stretch of time.", at: span,
        details: ["Use days, weeks, months, quarters or years."])
    }
    let start = try fiscal(unit, span)
    let holding = Bucket.containing(clock, unit: unit, fiscalStart: start)
    if !isLast {
      let n = max(1, count ?? 1)
      let from = holding.advanced(by: 1 - n).start
      var range = days(
        from, clock.adding(days: 1),
        label: n == 1 ? "this \(unit.word(plural: false))" : "this \(n) \(unit.word(plural: true))")
      range.words += " so far"
      range.toDate = true
      range.isOfWeeks = unit == .week
      return range
    }
    guard let count else {
      let bucket = holding.advanced(by: -1)
      var range = days(bucket.start, bucket.end, label: bucket.label)
      range.isOfWeeks = unit == .week
      return range
    }
    guard count >= 1, count <= 100_000 else {
      throw Diagnostic(
        .emptyRange,
        "\"last \(count)\" is not a number of \(unit.word(plural: true)) to look back.",
        at: span, suggestions: [.init("last 12 months")])
    }
    let ends = holding.end.adding(days: -1) == clock ? holding : holding.advanced(by: -1)
    let first = ends.advanced(by: 1 - count)
    var range = days(
      first.start, ends.end, label: "last \(count) \(unit.word(plural: count != 1))")
    range.isOfWeeks = unit == .week
    return range
  }

  private func fiscalYear(_ year: Int, _ span: SourceSpan) throws -> Bucket {
    guard let fiscalStart else { throw noFiscalYear(span) }
    guard
      let start = CivilDate(
        year: fiscalStart == 1 ? year : year - 1, month: fiscalStart, day: 1)
    else { throw Diagnostic(.dateOutOfRange, "There is no year \(year).", at: span) }
    return Bucket(unit: .fiscalYear, start: start, fiscalStart: fiscalStart)
  }

  private func noFiscalYear(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noFiscalYear, "The model does not say when the fiscal year starts.", at: span,
      details: ["Add a line such as `fiscal year starts in july;` to model.docket."])
  }

  private func emptyRange(
    _ from: CivilDate, _ to: CivilDate, _ span: SourceSpan, _ swapped: String?
  ) -> Diagnostic {
    Diagnostic(
      .emptyRange, "The period ends (\(to.iso)) before it starts (\(from.iso)).", at: span,
      suggestions: swapped.map { [.inPlace($0)] } ?? [])
  }

  private func days(_ from: CivilDate, _ until: CivilDate, label: String) -> DayRange {
    let last = until.adding(days: -1)
    let words = from == last ? "in \(from.iso)" : "in \(label) (\(from.iso) to \(last.iso))"
    return DayRange(from: from, until: until, words: words)
  }

  /// The period that a parameter was set to; nil when it holds something else.
  private func held(_ name: Name, at span: SourceSpan) -> Period? {
    guard case .period(let period)? = parameters[name.folded] else { return nil }
    if case .parameter = period.kind { return nil }
    return Period(period.kind, at: span)
  }

  /// The stretch a parameter names: a date is a day, a four-digit number a year, text may be a month or quarter.
  private func bucket(of name: Name, at span: SourceSpan) throws -> Bucket {
    guard let value = parameters[name.folded] else { throw unknownParameter(name, span) }
    switch value {
    case .date(let d): return Bucket(unit: .day, start: d)
    case .number(let n):
      if let year = n.integer, year >= 1000, let start = CivilDate(year: year, month: 1, day: 1) {
        return Bucket(unit: .year, start: start)
      }
    case .text(let text):
      if let bucket = PeriodResolver.bucket(text: text) { return bucket }
    case .duration, .period: break
    }
    throw Diagnostic(
      .typeMismatch, "$\(name.text) is \(value.words), which is not a time.", at: span,
      details: ["Set it to a date, a month, a quarter or a year: set $\(name.text) = 2024-03-01"])
  }

  /// The error for a `$name` that nothing set.
  func unknownParameter(_ name: Name, _ span: SourceSpan) -> Diagnostic {
    let known = Spelling.nearest(to: name.text, among: Array(parameters.keys).sorted())
    return Diagnostic(
      .unknownParameter, "$\(name.text) has no value.", at: span,
      details: [
        "Give it one first, such as set $\(name.text) = \"Homicide\" or set $\(name.text) = 2024-03-01."
      ],
      suggestions: known.map { .inPlace("$\($0)") })
  }

  /// The error for a period where one value is wanted.
  func periodForValue(_ name: Name, _ value: ParameterValue, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .typeMismatch, "$\(name.text) is the period \(value.words), and one value is wanted here.",
      at: span, details: ["Say `in $\(name.text)`, as in `where filed in $\(name.text)`."])
  }

  /// `2024-03-01`, `2024-03`, `2024-Q1`, `2024` as a bucket; nil for any other text.
  static func bucket(text: String) -> Bucket? {
    if let day = CivilDate(iso: text) { return Bucket(unit: .day, start: day) }
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let head = parts.first, head.count == 4, let year = Int(head) else { return nil }
    if parts.count == 1 {
      return CivilDate(year: year, month: 1, day: 1).map { Bucket(unit: .year, start: $0) }
    }
    guard parts.count == 2 else { return nil }
    if parts[1].first == "Q", let q = Int(parts[1].dropFirst()), (1...4).contains(q) {
      return CivilDate(year: year, month: q * 3 - 2, day: 1)
        .map { Bucket(unit: .quarter, start: $0) }
    }
    guard parts[1].count == 2, let month = Int(parts[1]) else { return nil }
    return CivilDate(year: year, month: month, day: 1).map { Bucket(unit: .month, start: $0) }
  }
}
