import DocketCore
import DocketLanguage

extension BindingPass {
  /// One step of a funnel: that it happened, and when.
  private struct Step {
    var name: Name
    var happened: BoundExpression
    var date: BoundExpression
  }

  /// `funnel of NOUN through A, B, C [within N days]`: step k needs every step before it and its own milestone
  /// (rule 35).
  func bindFunnel() throws -> BoundFunnel {
    let steps = try funnelSteps()
    guard let first = steps.first else { throw funnelWithoutSteps() }
    var horizon: BoundHorizon?
    var start: BoundExpression?
    var sound: BoundExpression?
    var observed: BoundExpression?
    var happened = steps.map(\.happened)
    if let (counts, unit, of, span) = within {
      guard let count = counts.first, counts.count == 1 else {
        throw severalHorizons(counts, unit, of, span)
      }
      let clockStart =
        of == nil && windows.isEmpty ? first.date : try self.clockStart(of, span)
      let last = BoundExpression.shift(clockStart, count, unit)
      horizon = BoundHorizon(count: count, unit: unit)
      start = clockStart
      sound = .and(
        [.not(.isMissing(clockStart))]
          + steps.map(\.date).filter { $0 != clockStart }.map {
            .or([.isMissing($0), .compare($0, .greaterOrEqual, clockStart)])
          })
      observed = .compare(last, .lessOrEqual, .date(clock))
      happened = steps.map { .and([$0.happened, .compare($0.date, .lessOrEqual, last)]) }
    }
    func outcome(_ condition: BoundExpression) -> BoundOutcome {
      BoundOutcome(condition, sound: sound, observed: observed)
    }
    let reached = steps.indices.map { BoundExpression.and(Array(happened[...$0])) }
    let skipped = steps.indices.dropFirst().map {
      BoundExpression.and([happened[$0], .not(reached[$0 - 1])])
    }
    var outcomes = (reached + skipped).map(outcome)
    let open = horizon == nil ? stillOpen : nil
    if let open, let last = reached.last {
      outcomes.append(BoundOutcome(.and([open, .not(last)])))
    }
    return BoundFunnel(
      steps: steps.map(\.name.text), dates: steps.map(\.date), outcomes: outcomes,
      horizon: horizon, start: start,
      startName: within?.of?.text ?? windows.first?.name ?? first.name.text,
      countsOpen: open != nil)
  }

  /// The steps of a funnel as groups: the last dimension before `across`.
  func stepDimension(_ funnel: BoundFunnel, beside others: [BoundDimension]) -> BoundDimension {
    let isTaken = others.contains { $0.name.lowercased() == "step" }
    return BoundDimension(
      name: isTaken ? "funnel_step" : "step", kind: .spread(funnel.steps.map { .text($0) }),
      each: nil, domain: .occurring)
  }

  private func funnelSteps() throws -> [Step] {
    var steps: [Step] = []
    for name in question.through?.names ?? [] {
      let step = try funnelStep(name)
      if steps.contains(where: { $0.date == step.date }) {
        throw Diagnostic(
          .funnelSteps, "\"\(name.text)\" is a step of this funnel twice.", at: name.span,
          details: ["Every step counts those that came to all steps before it as well."],
          suggestions: steps.count > 1 ? [fewerSteps(without: name)].compactMap { $0 } : [])
      }
      steps.append(step)
    }
    return steps
  }

  /// The question without a step that stands twice.
  private func fewerSteps(without twice: Name) -> Diagnostic.Suggestion? {
    guard let through = question.through else { return nil }
    let names = through.names.filter { $0.span != twice.span }.map(\.text)
    return context.suggestion(through.span, "through \(names.joined(separator: ", "))")
  }

  private func funnelStep(_ name: Name) throws -> Step {
    guard let hit = try context.names.upward(name, on: noun), case .milestone(let i) = hit.target
    else {
      // A word that no date has, and a date of children, are errors of their own.
      _ = try expressions.moment(name)
      throw Diagnostic(
        .funnelSteps, "\"\(name.text)\" is no milestone, so nothing can come to it.",
        at: name.span,
        details: ["The steps of a funnel are milestones of the model."],
        suggestions: expressions.milestoneNames().prefix(4).map {
          context.suggestion(name.span, $0)
        })
    }
    expressions.noteUse(hit)
    let (date, _) = try context.names.expression(hit)
    let happened = BoundExpression.happened(i)
    return Step(
      name: name, happened: hit.ups.isEmpty ? happened : .up(hit.ups, happened), date: date)
  }

  private func severalHorizons(
    _ counts: [Int], _ unit: TimeUnit, _ of: Name?, _ span: SourceSpan
  ) -> Diagnostic {
    let rest = of.map { " of \($0.text)" } ?? ""
    return Diagnostic(
      .qualifierMisplaced, "A funnel follows its units for one length of time.", at: span,
      details: ["A share can be read at several: share disposed of ... within 90, 180 days."],
      suggestions: counts.map { count in
        context.suggestion(span, "within \(count) \(unit.word(plural: count != 1))\(rest)")
      })
  }

  /// T133: a funnel that does not say its steps.
  private func funnelWithoutSteps() -> Diagnostic {
    var suggestions: [Diagnostic.Suggestion] = []
    let names = me.milestones.prefix(3).map(\.name)
    if names.count > 1 {
      let through = "through \(names.joined(separator: ", "))"
      let head = context.source?.slice(question.head.span) ?? ""
      suggestions = [context.suggestion(question.head.span, "\(head) \(through)")]
    }
    return Diagnostic(
      .funnelSteps, "A funnel needs its steps.", at: question.head.span,
      details: ["Name the milestones in the order in which they come."], suggestions: suggestions)
  }
}

extension Question {
  /// The `through` qualifier; nil without.
  var through: (names: [Name], span: SourceSpan)? {
    for qualifier in qualifiers {
      if case .through(let names) = qualifier.kind { return (names, qualifier.span) }
    }
    return nil
  }
}
