import DocketCore
import DocketLanguage

extension BindingPass {
  /// `before and after D`: takes the time out of the groups, monthly unless they say otherwise, and puts the terms of
  /// the answer in its place; nil without.
  func bindSplit(_ groups: inout [BoundDimension], across: BoundDimension?) throws -> BoundSplit? {
    var found: (moment: Moment, span: SourceSpan)?
    for qualifier in question.qualifiers {
      guard case .beforeAndAfter(let moment) = qualifier.kind else { continue }
      if found != nil {
        throw Diagnostic(
          .repeatedQualifier, "A question splits at one day.", at: qualifier.span)
      }
      found = (moment, qualifier.span)
    }
    guard let (moment, span) = found else { return nil }
    try refuseSplit(at: span, across: across)
    let day = try context.periods.first(moment)
    let window = try splitWindow(span)
    try refuseOutside(day, window.range, span)
    let places = groups.indices.filter { i in
      if case .time(let unit, _) = groups[i].kind {
        return unit != .weekday && groups[i].each == nil
      }
      return false
    }
    if places.count > 1 {
      throw Diagnostic(
        .qualifierMisplaced, "`before and after` follows one series, and this groups by two times.",
        at: span)
    }
    let time =
      places.first.map { groups[$0] }
      ?? BoundDimension(
        name: "month", kind: .time(.month, window.date), each: nil,
        domain: .window(from: window.range.from, until: window.range.until))
    if let place = places.first { groups.remove(at: place) }
    groups.append(
      BoundDimension(
        name: "term", kind: .spread(SplitTerm.allCases.map { .text($0.rawValue) }), each: nil,
        domain: .occurring))
    return BoundSplit(day: day, time: time, span: span)
  }

  /// What cannot be split, with a question that can.
  private func refuseSplit(at span: SourceSpan, across: BoundDimension?) throws {
    let isCountOrShare: Bool
    switch question.head.kind {
    case .count, .share: isCountOrShare = true
    default: isCountOrShare = false
    }
    guard isCountOrShare else {
      throw Diagnostic(
        .qualifierMisplaced, "`before and after` judges counts and shares.", at: span,
        details: ["Start with count or share: share declined of cases decided in 2022 to 2024 ..."],
        suggestions: [
          .init(
            "count \(Printer.text(subject)) ...", meaning: "how many, before and after",
            replacement: context.corrected(
              question.head.span, with: "count \(Printer.text(subject))"))
        ])
    }
    for qualifier in question.qualifiers {
      guard case .pending(.atEndOfEach) = qualifier.kind else { continue }
      throw Diagnostic(
        .qualifierMisplaced,
        "`before and after` follows what happened, and this counts what is pending.",
        at: qualifier.span, details: ["Use a window, such as filed in 2022 to 2024."])
    }
    if across != nil {
      throw Diagnostic(
        .qualifierMisplaced, "`across` makes columns, and `before and after` needs them.", at: span,
        details: ["Use `by` for the groups."])
    }
    if let within, within.counts.count > 1 {
      throw Diagnostic(
        .qualifierMisplaced,
        "`before and after` follows one share, and this has \(within.counts.count).",
        at: within.span,
        suggestions: within.counts.prefix(2).map {
          context.suggestion(
            within.span, "within \($0) \(within.unit.word(plural: $0 != 1))")
        })
    }
  }

  /// The one window whose date the series runs over.
  private func splitWindow(_ span: SourceSpan) throws -> (date: BoundExpression, range: DayRange) {
    let own = windows.filter { $0.path == nil }
    if own.count == 1, let date = own[0].date { return (date, own[0].range) }
    throw Diagnostic(
      .missingDateField,
      own.isEmpty
        ? "`before and after` needs a window: which date, and how long on both sides."
        : "The question has \(own.count) windows, so this does not say which date the series runs over.",
      at: span,
      details: ["Such as decided in 2022 to 2024."])
  }

  private func refuseOutside(_ day: CivilDate, _ range: DayRange, _ span: SourceSpan) throws {
    let end = min(range.until ?? clock.adding(days: 1), clock.adding(days: 1))
    let isInside = (range.from.map { $0 < day } ?? true) && day < end
    if isInside { return }
    let from = range.from ?? end.adding(months: -24)
    let middle = from.adding(days: (Int(end.day) - Int(from.day)) / 2).parts
    let isLong = from.adding(months: 18) <= end
    let suggestion = isLong ? CivilDate(year: middle.0, month: middle.1, day: 1) : nil
    throw Diagnostic(
      .splitOutside, "\(day.iso) is not inside the window \(range.words).", at: span,
      details: ["There must be time before it and time after it, eight whole periods at least."],
      suggestions: suggestion.map {
        [
          context.suggestion(
            span, "before and after \($0.iso)", meaning: "in the middle of the window")
        ]
      } ?? [])
  }
}
