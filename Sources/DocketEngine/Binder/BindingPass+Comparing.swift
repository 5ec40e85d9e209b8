import DocketCore
import DocketLanguage

extension BindingPass {
  /// The `compared to` qualifier; nil without.
  private var compared: (with: Qualifier.Comparand, strata: [Path], span: SourceSpan)? {
    for qualifier in question.qualifiers {
      if case .compared(let with, let strata) = qualifier.kind {
        return (with, strata, qualifier.span)
      }
    }
    return nil
  }

  /// Comparisons beside heads and qualifiers that they make no sense with.
  func refuseComparing() throws {
    let isRate: Bool
    let isShare: Bool
    switch question.head.kind {
    case .share: (isRate, isShare) = (true, true)
    case .count: (isRate, isShare) = (true, false)
    default: (isRate, isShare) = (false, false)
    }
    guard let (_, strata, span) = compared else { return }
    guard isRate else {
      throw misplaced(
        span, "Two counts or two shares are compared, and this is neither.",
        "Use count or share, or group with `by` to see the numbers side by side.")
    }
    if !strata.isEmpty, !isShare {
      throw misplaced(
        span, "Only shares are adjusted: a count has no denominator to make alike.",
        "Leave out `adjusting for`, or compare a share.")
    }
    let splits = question.qualifiers.contains { qualifier in
      if case .beforeAndAfter = qualifier.kind { return true }
      return false
    }
    if splits {
      throw misplaced(
        span, "`before and after` is a comparison already, so `compared to` does not go with it.",
        "Ask the two questions one by one.")
    }
  }

  /// What the groups are compared with; nil for most questions.
  func bindComparison(_ head: BoundQuestion.Head, _ groups: [BoundDimension]) throws
    -> BoundComparison?
  {
    guard earlier == nil, let (with, strata, span) = compared else { return nil }
    if case .estimate(.share(let share)) = head, share.horizons.count > 1 {
      throw severalHorizons(span)
    }
    let dimensions = try strata.map(stratum)
    let learnt = zip(strata, dimensions).flatMap { learntStrata($0, $1) }
    switch with {
    case .previous(let unit):
      try refuseLonger(than: unit, groups, span)
      return BoundComparison(
        other: .previous(try previous(unit, span)), strata: dimensions, learnt: learnt, span: span)
    case .group(let literal):
      return BoundComparison(
        other: .group(try reference(literal, groups, span)), strata: dimensions, learnt: learnt,
        span: span)
    }
  }

  /// T127 for rows that are longer than the step back: a quarter has no place beside the month before it.
  private func refuseLonger(
    than unit: TimeUnit, _ groups: [BoundDimension], _ span: SourceSpan
  ) throws {
    for group in groups {
      guard case .time(let row, _) = group.kind, row != .weekday, row.length > unit.length else {
        continue
      }
      throw Diagnostic(
        .qualifierMisplaced,
        "A \(row.word(plural: false)) is longer than a \(unit.word(plural: false)), so none stands beside the one before.",
        at: span,
        details: [
          "Compare with the \(row.word(plural: false)) before, or group by something shorter."
        ],
        suggestions: [
          context.suggestion(span, "compared to previous \(row.word(plural: false))")
        ])
    }
  }

  /// T127 for `within 90, 180 days` where one share is needed.
  func severalHorizons(_ span: SourceSpan) -> Diagnostic {
    guard let (counts, unit, of, place) = within, let first = counts.first else {
      return misplaced(span, "This needs one share.", "Name one length of time.")
    }
    let text =
      "within \(first) \(unit.word(plural: first != 1))" + (of.map { " of \($0.text)" } ?? "")
    return Diagnostic(
      .qualifierMisplaced,
      "`within` has \(counts.count) lengths of time, and one share is compared.",
      at: place, suggestions: [context.suggestion(place, text)])
  }

  /// The window of this side; nothing moves on the first one.
  func moved(_ range: DayRange, _ name: Name, _ span: SourceSpan) throws -> DayRange {
    guard let unit = earlier else { return range }
    guard let window = observed(range) else { return range }
    let days = BindingPass.moved(window, unit, range)
    let (from, until) = (days.lowerBound, days.upperBound)
    var moved = DayRange(
      from: from, until: until,
      words: "from \(from.iso) to \(until.adding(days: -1).iso)")
    moved.isOfWeeks = range.isOfWeeks
    return moved
  }

  /// Both ends moved back by the unit. Where clamping leaves no day between them, the last day is moved instead of
  /// the one after it: a month before 30 March is 29 February. A window named in weeks moves by whole weeks, 52 for a
  /// year, so that Monday to Sunday stands beside Monday to Sunday.
  private static func moved(_ days: Range<CivilDate>, _ unit: TimeUnit, _ window: DayRange)
    -> Range<CivilDate>
  {
    if window.isOfWeeks, let weeks = unit.wholeWeeks {
      let from = days.lowerBound.adding(days: -7 * weeks)
      return from..<max(from, days.upperBound.adding(days: -7 * weeks))
    }
    let from = days.lowerBound.shifted(by: -1, unit)
    let until = days.upperBound.shifted(by: -1, unit)
    if from < until { return from..<until }
    let last = days.upperBound.adding(days: -1).shifted(by: -1, unit)
    return from..<max(from, last).adding(days: 1)
  }

  /// The days of a window up to the clock; nil without a beginning, or when it begins after the clock.
  private func observed(_ range: DayRange) -> Range<CivilDate>? {
    let today = clock.adding(days: 1)
    let until = min(range.until ?? today, today)
    guard let from = range.from, from < until else { return nil }
    return from..<until
  }

  private func previous(_ unit: TimeUnit, _ span: SourceSpan) throws -> BoundPrevious {
    if unit == .weekday {
      throw Diagnostic(
        .typeMismatch, "A weekday is not a stretch of time.", at: span,
        suggestions: [context.suggestion(span, "compared to previous week")])
    }
    _ = try context.periods.fiscal(unit, span)
    if case .clock = stock {
    } else {
      throw misplaced(
        span, "A stock on a day has no period before it.",
        "Count the stock at both days: pending at end of each year in 2023 to 2024.")
    }
    guard windows.count == 1, let window = windows.first else { throw needsOneWindow(span) }
    guard let days = observed(window.range), let source = context.source else {
      throw Diagnostic(
        .nothingToCompare,
        window.range.from == nil
          ? "The window has no beginning, so there is no period before it."
          : "The window begins after \(clock.iso), so there is nothing to compare yet.",
        at: span, details: ["Name a period, such as \(window.name) in \(clock.year - 1)."],
        suggestions: windowSpan.map {
          [context.suggestion($0, "\(window.name) in \(clock.year - 1)")]
        } ?? [])
    }
    var other = try BindingPass(binder, question, source, earlier: unit).run()
    other.comparison = nil
    let today = clock.adding(days: 1)
    return BoundPrevious(
      question: other, unit: unit, window: days,
      earlier: BindingPass.moved(days, unit, window.range),
      isCut: window.range.toDate || (window.range.until.map { $0 > today } ?? true))
  }

  /// Where the first window stands.
  var windowSpan: SourceSpan? {
    question.qualifiers.first { if case .window = $0.kind { true } else { false } }?.span
  }

  private func needsOneWindow(_ span: SourceSpan) -> Diagnostic {
    let names = windows.isEmpty ? Array(expressions.milestoneNames().prefix(4)) : []
    let text = context.source?.slice(span) ?? "compared to previous year"
    return Diagnostic(
      .nothingToCompare,
      windows.isEmpty
        ? "Without a period there is none before it."
        : "The question has \(windows.count) windows, so it is not clear which one moves back.",
      at: span,
      details: windows.isEmpty ? [] : ["Keep one window, and write the others after where."],
      suggestions: names.map { name in
        context.suggestion(span, "\(name) in \(clock.year - 1) \(text)")
      } + keepingOne())
  }

  /// With two windows, one of them as a condition.
  private func keepingOne() -> [Diagnostic.Suggestion] {
    let spans = question.qualifiers.filter {
      if case .window = $0.kind { return true }
      return false
    }.map(\.span)
    guard spans.count == 2, windows.allSatisfy({ $0.path == nil }) else { return [] }
    return spans.reversed().compactMap { span in
      context.source.map { context.suggestion(span, "where \($0.slice(span))") }
    }
  }

  private func reference(
    _ literal: Literal, _ groups: [BoundDimension], _ span: SourceSpan
  ) throws -> BoundReference {
    let name = try expressions.literalText(literal)
    let place = groups.firstIndex { if case .stockPoint = $0.kind { false } else { true } }
    guard let place, question.qualifiers.contains(where: \.isGrouping) else {
      let field = expressions.fieldOfValue(name)?.name
      let text = context.source?.slice(span) ?? "compared to \(name)"
      throw Diagnostic(
        .nothingToCompare, "Without `by` there are no groups to compare with \"\(name)\".",
        at: span, details: ["The group is a value of the first field after by."],
        suggestions: field.map { [context.suggestion(span, "by \($0) \(text)")] } ?? [])
    }
    var isKnown = false
    let dimension = groups[place]
    switch dimension.kind {
    case .value(let e, .text):
      let owner = ExpressionBinder(context: context, noun: dimension.each?.noun ?? noun)
      if case .missing = literal.kind {
        isKnown = true
      } else if owner.column(of: e) != nil {
        let path = Path([Name(dimension.name, at: span)], at: span)
        try owner.requireKnown(name, of: e, at: literal.span, Expression(.path(path), at: span))
        isKnown = true
      }
    case .time: isKnown = PeriodResolver.bucket(text: name) != nil
    case .value, .bands, .stockPoint, .spread: break
    }
    return BoundReference(
      name: name, folded: Folding.fold(name), flag: ExpressionBinder.flag(name), place: place,
      isKnown: isKnown, span: literal.span)
  }

  /// Dates that a field of `adjusting for` rests on, other than the one the question starts at: what the office decides
  /// later must not be adjusted for.
  private func learntStrata(_ path: Path, _ dimension: BoundDimension) -> [LearntStratum] {
    let own = windows.count == 1 && windows[0].path == nil ? windows[0].date : nil
    guard case .value(let value, _) = dimension.kind, let start = own ?? me.pending?.from else {
      return []
    }
    return LearntDates(office: binder.office).dates(of: value, on: noun).compactMap { found in
      guard found.date != start, let later = comesLater(found, start) else { return nil }
      return LearntStratum(
        field: path.dotted, milestone: found.milestone.name, comesLater: later)
    }
  }
}

extension TimeUnit {
  /// How long it is beside the others.
  fileprivate var length: Int {
    switch self {
    case .day, .weekday: return 1
    case .week: return 7
    case .month: return 30
    case .quarter, .fiscalQuarter: return 91
    case .year, .fiscalYear: return 365
    }
  }

  /// The whole weeks that come nearest to it: 52 for a year, 13 for a quarter, 4 for a month; nil for days.
  fileprivate var wholeWeeks: Int? {
    switch self {
    case .day, .weekday: return nil
    case .week: return 1
    case .month: return 4
    case .quarter, .fiscalQuarter: return 13
    case .year, .fiscalYear: return 52
    }
  }
}
