import DocketCore
import DocketLanguage

extension BindingPass {
  /// Whether the question is a flow.
  var isFlow: Bool {
    if case .flow = question.head.kind { return true }
    return false
  }

  /// `flow of NOUN [in PERIOD]`, over the noun's pending rule.
  func bindFlow() throws -> BoundFlow {
    guard let rule = me.pending else { throw noPendingRule() }
    let dependence = Dependence(office: binder.office)
    try refuseMovingSpans(rule, dependence)
    context.use("pending", rule.words)
    let moving = filters.contains { dependence.onCountedDay($0.expression, on: noun) }
    if moving {
      context.notes.append("conditions on the age look at \(clock.iso), not at each period")
    }
    let days = try flowDays()
    let unit = flowUnit
    return BoundFlow(
      periods: try days.map { try flowPeriods(unit, $0).periods() } ?? [], days: days, unit: unit,
      dates: (rule.from, rule.to),
      names: (word(of: rule.from, "begun"), word(of: rule.to, "ended")),
      hasInactive: me.spans.contains { !$0.active }, hasActive: me.spans.contains { $0.active })
  }

  /// A bare time unit in the `by` or `across` of a flow: the flow's own periods.
  func flowTime(_ unit: TimeUnit, _ span: SourceSpan) throws -> BoundDimension {
    if unit == .weekday {
      throw Diagnostic(
        .typeMismatch, "A weekday is not a stretch of time, so nothing flows through it.",
        at: span, details: ["Use days, weeks, months, quarters or years."],
        suggestions: ["week", "month"].map { context.suggestion(span, $0) })
    }
    guard timeUnits.count < 2 else {
      throw Diagnostic(
        .qualifierMisplaced, "A flow is cut into one kind of period, and this names two.",
        at: span,
        details: ["Group by one of them, or by a date."],
        suggestions: me.pending.map { rule in
          [
            context.suggestion(
              span, "\(unit.rawValue) of \(word(of: rule.from, "filed"))",
              meaning: "the \(unit.rawValue) in which each began")
          ]
        } ?? [])
    }
    var values: [ResultValue] = []
    let days = try flowDays()
    if let days { values = try flowPeriods(unit, days).buckets().map { .bucket($0) } }
    return BoundDimension(
      name: unit.rawValue, kind: .spread(values), each: nil,
      domain: .window(from: days?.from, until: days?.until))
  }

  /// The unit of the flow's periods; nil: the whole is one.
  private var flowUnit: TimeUnit? { timeUnits.first }

  /// The bare time units that the question groups by.
  private var timeUnits: [TimeUnit] {
    question.qualifiers.flatMap { qualifier -> [Dimension] in
      switch qualifier.kind {
      case .by(let list): return list
      case .across(let one): return [one]
      default: return []
      }
    }.compactMap { dimension in
      if case .time(let unit, nil, _) = dimension.kind { return unit }
      return nil
    }
  }

  private func flowDays() throws -> DayRange? {
    guard case .flow(_, let period?) = question.head.kind else { return nil }
    return try context.periods.range(period)
  }

  private func flowPeriods(_ unit: TimeUnit?, _ days: DayRange) throws -> FlowPeriods {
    FlowPeriods(
      unit: unit, fiscalStart: unit.map { TimeBuckets.fiscalStart($0, binder.office) } ?? 1,
      from: days.from ?? .first, until: days.until ?? clock.adding(days: 1), clock: clock,
      span: question.head.span)
  }

  /// The name of the milestone that a date is.
  private func word(of date: BoundExpression, _ otherwise: String) -> String {
    let office = binder.office
    switch date {
    case .milestone(let i): return me.milestone(i)?.name ?? otherwise
    case .up(let steps, .milestone(let i)):
      return office.ancestor(steps).flatMap { office.nouns[$0].milestone(i)?.name } ?? otherwise
    default: return otherwise
    }
  }

  /// N120, with the noun above whose pending rule could be meant.
  private func noPendingRule() -> Diagnostic {
    let above = context.names.ancestors(of: noun).map { binder.office.nouns[$0.noun] }.first {
      $0.pending != nil
    }
    return Diagnostic(
      .noPendingRule, "The model does not say when \(me.name) are pending, so nothing flows.",
      at: subject.noun.span,
      details: [
        "Add a clause such as `pending from filed to disposed` to the noun in model.docket."
      ],
      suggestions: above.map {
        [
          context.suggestion(
            subject.noun.span, $0.name, meaning: "the \($0.name) that come in and go out")
        ]
      } ?? [])
  }

  /// A rule whose dates or spans change with the day on which one looks has no moves to count.
  private func refuseMovingSpans(_ rule: Noun.Pending, _ dependence: Dependence) throws {
    var moves = [rule.from, rule.to].contains { dependence.onCountedDay($0, on: noun) }
    for span in me.spans {
      let child = span.path.noun
      let dates = binder.office.nouns[child].pending.map { [$0.from, $0.to] } ?? []
      moves =
        moves
        || (dates + (span.condition.map { [$0] } ?? [])).contains {
          dependence.onCountedDay($0, on: child)
        }
    }
    guard moves else { return }
    throw Diagnostic(
      .qualifierMisplaced,
      "The pending rule of \(me.name) looks at ages or at what is pending, which change every day.",
      at: question.head.span,
      details: ["A flow counts what begins and ends; count the stock instead."],
      suggestions: [
        context.suggestion(
          question.head.span, "count \(Printer.text(subject)) pending at end of each month in 2024")
      ])
  }

  /// T127 for qualifiers that make no sense with a flow or a funnel, each with the question without it.
  func refuseMisplaced() throws {
    if question.through != nil {
      guard case .funnel = question.head.kind else {
        throw misplaced(
          question.through?.span ?? question.span, "`through` names the steps of a funnel.",
          "Ask a funnel: funnel of cases through referred, filed, disposed.")
      }
    }
    guard isFlow else { return }
    let words =
      "A flow counts all that came in and went out, so it is not of what is pending."
    let more = "Its opening and closing are what is pending at both ends of the period."
    for adjective in subject.adjectives where adjective.folded == "pending" && !adjective.quoted {
      throw misplaced(adjective.span, words, more)
    }
    for qualifier in question.qualifiers {
      if case .pending = qualifier.kind { throw misplaced(qualifier.span, words, more) }
    }
  }

  func misplaced(_ span: SourceSpan, _ words: String, _ more: String) -> Diagnostic {
    var suggestions: [Diagnostic.Suggestion] = []
    if let source = context.source, span.end <= source.bytes.count {
      let before = source.slice(SourceSpan(0, span.start))
      let after = source.slice(SourceSpan(span.end, source.bytes.count))
      let whole = [before, after].map(BindingPass.trimmed).filter { !$0.isEmpty }
        .joined(separator: " ")
      suggestions = [.init(whole, meaning: "without it", replacement: whole)]
    }
    return Diagnostic(
      .qualifierMisplaced, words, at: span, details: [more], suggestions: suggestions)
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.last?.isWhitespace ?? false { part.removeLast() }
    return String(part.drop { $0.isWhitespace })
  }
}
