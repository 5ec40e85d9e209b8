import DocketCore

/// Points and stretches of time.
extension Reader {
  /// `in 2024`, `since 2024-03-01`, ...; nil when no such word is at hand.
  func when() throws(Abandoned) -> When? {
    let start = token.span.start
    guard let kind = try whenKind() else { return nil }
    return When(kind, at: span(from: start))
  }

  private func whenKind() throws(Abandoned) -> When.Kind? {
    if take("in") { return .inside(try period()) }
    if take("since") { return .since(try moment("a day after `since`")) }
    if at("before"), !peek(1).isWord("and") {
      index += 1
      return .before(try moment("a day after `before`"))
    }
    if take("after") { return .after(try moment("a day after `after`")) }
    if take("between") {
      let first = try moment("a day after `between`")
      try demand("and", "and the second day")
      return .between(first, try moment("the second day"))
    }
    return nil
  }

  /// A day, month, quarter, year, parameter or `today`.
  func moment(_ wanted: String) throws(Abandoned) -> Moment {
    expect(.moment)
    expect(.parameter)
    let start = token.span.start
    let kind: Moment.Kind
    if take("today") {
      kind = .today
    } else if token.kind == .parameter {
      kind = .parameter(try parameter(wanted))
    } else if let bucket = token.calendarBucket {
      index += 1
      kind = .bucket(bucket)
    } else {
      throw noMoment(wanted)
    }
    return Moment(kind, at: span(from: start))
  }

  /// `2024`, `2023-Q1 to 2024-Q2`, `fiscal 2025`, `last 12 months`.
  func period() throws(Abandoned) -> Period {
    let start = token.span.start
    let kind = try periodKind()
    return Period(kind, at: span(from: start))
  }

  private func periodKind() throws(Abandoned) -> Period.Kind {
    expect(.moment)
    expect(.parameter)
    if token.kind == .parameter { return .parameter(try parameter("a period")) }
    if at("this") || at("last") { return try relative() }
    if at("fiscal") {
      index += 1
      _ = take("year")
      let first = try year("a fiscal year, such as 2025")
      guard take("to") else { return .fiscal(first, nil) }
      _ = take("fiscal") && take("year")
      return .fiscal(first, try year("the last fiscal year"))
    }
    guard let first = token.calendarBucket else { throw noPeriod() }
    index += 1
    guard take("to") else { return .span(first, nil) }
    guard let last = token.calendarBucket else { throw noPeriod() }
    index += 1
    return .span(first, last)
  }

  /// `this month`, `last 26 weeks`, `last fiscal year`.
  private func relative() throws(Abandoned) -> Period.Kind {
    let last = token.isWord("last")
    index += 1
    var count: Int?
    if last, case .number = token.kind {
      count = try whole("a whole number, as in `last 12 months`", in: 1...100_000)
    }
    if last, count == nil, let error = countInWords() { throw error }
    let fiscal = take("fiscal")
    let unit = try timeUnit(fiscal ? "`year` or `quarter`" : "a time unit, such as month")
    switch (fiscal, unit) {
    case (true, .year): return .relative(last: last, count: count, unit: .fiscalYear)
    case (true, .quarter): return .relative(last: last, count: count, unit: .fiscalQuarter)
    case (true, _), (_, .weekday):
      index -= 1
      throw unexpected(fiscal ? "`year` or `quarter`" : "a day, week, month, quarter or year")
    default: return .relative(last: last, count: count, unit: unit)
    }
  }

  private func year(_ wanted: String) throws(Abandoned) -> Int {
    expect(.moment)
    guard let bucket = token.calendarBucket, bucket.unit == .year else { throw unexpected(wanted) }
    index += 1
    return bucket.start.year
  }
}

extension Token {
  /// The day, month, quarter or year (a number of four digits) that this token names.
  var calendarBucket: Bucket? {
    switch kind {
    case .date(let date): return Bucket(unit: .day, start: date)
    case .bucket(let bucket): return bucket
    case .number(let value, percent: false):
      guard text.utf8.count == 4, let year = value.integer,
        let start = CivilDate(year: year, month: 1, day: 1)
      else { return nil }
      return Bucket(unit: .year, start: start)
    default: return nil
    }
  }
}
