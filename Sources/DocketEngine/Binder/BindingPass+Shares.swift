import DocketCore
import DocketLanguage

extension BindingPass {
  /// `share X of NOUN`, with or without `within`.
  func bindShare(_ outcome: Expression) throws -> BoundShare {
    let name = sourceText(outcome)
    guard let (counts, unit, of, span) = within else {
      let condition = try expressions.condition(outcome)
      var share = BoundShare(
        name: name, outcomes: [BoundOutcome(condition)], cluster: cluster(of: condition),
        horizons: [], start: nil, end: nil, open: nil)
      if isOpenEnded(condition), let open = stillOpen {
        share.open = open
        share.outcomes.append(BoundOutcome(.and([open, .not(condition)])))
      }
      return share
    }
    try refuseEqualHorizons()
    let (happened, date) = try milestone(outcome, span)
    let start = try clockStart(of, span)
    let sound = BindingPass.sound(start, date)
    let outcomes = counts.map { count -> BoundOutcome in
      let last = BoundExpression.shift(start, count, unit)
      return BoundOutcome(
        .and([happened, .compare(date, .lessOrEqual, last)]), sound: sound,
        observed: .compare(last, .lessOrEqual, .date(clock)))
    }
    return BoundShare(
      name: name, outcomes: outcomes, cluster: cluster(of: happened),
      horizons: counts.map { BoundHorizon(count: $0, unit: unit) }, start: start,
      end: date, open: nil)
  }

  /// Has a start, and does not end before it (rule 19).
  static func sound(_ start: BoundExpression, _ end: BoundExpression) -> BoundExpression {
    .and([
      .not(.isMissing(start)), .or([.isMissing(end), .compare(end, .greaterOrEqual, start)]),
    ])
  }

  /// The `within` qualifier; nil without.
  var within: (counts: [Int], unit: TimeUnit, of: Name?, span: SourceSpan)? {
    for qualifier in question.qualifiers {
      if case .within(let counts, let unit, let of) = qualifier.kind {
        return (counts, unit, of, qualifier.span)
      }
    }
    return nil
  }

  /// The words of an expression as they were written, without outer parentheses.
  func sourceText(_ expression: Expression) -> String { Printer.text(expression) }

  /// T127 when `within` has one length of time twice: both would be the same column.
  func refuseEqualHorizons() throws {
    guard let (counts, unit, of, span) = within else { return }
    var distinct: [Int] = []
    for count in counts where !distinct.contains(count) { distinct.append(count) }
    guard distinct.count < counts.count else { return }
    let numbers = distinct.map(String.init).joined(separator: ", ")
    let text =
      "within \(numbers) \(unit.word(plural: distinct != [1]))"
      + (of.map { " of \($0.text)" } ?? "")
    throw Diagnostic(
      .qualifierMisplaced, "`within` has the same length of time twice.", at: span,
      suggestions: [context.suggestion(span, text)])
  }

  /// Rule 33: only a milestone may stand before `within`.
  func milestone(_ e: Expression, _ span: SourceSpan) throws -> (
    happened: BoundExpression, date: BoundExpression
  ) {
    if case .path(let path) = e.kind, path.selector == nil, path.names.count == 1,
      let hit = try context.names.upward(path.names[0], on: noun),
      case .milestone(let i) = hit.target
    {
      expressions.noteUse(hit)
      let (date, _) = try context.names.expression(hit)
      return (hit.ups.isEmpty ? .happened(i) : .up(hit.ups, .happened(i)), date)
    }
    _ = try expressions.condition(e)
    let names = expressions.milestoneNames().prefix(4)
    throw Diagnostic(
      .withinNeedsMilestone,
      "`within` asks whether something happened in time, and this has no date of its own.",
      at: e.span,
      details: ["Name a milestone of the model: \(names.joined(separator: ", "))."],
      suggestions: names.prefix(3).map { context.suggestion(e.span, $0) })
  }

  /// Rule 32: the clock starts at `of M`, else at the one window's milestone.
  func clockStart(_ of: Name?, _ span: SourceSpan) throws -> BoundExpression {
    if let of { return try expressions.moment(of) }
    let own = windows.filter { $0.path == nil && $0.date != nil }
    if own.count == 1, windows.count == 1, let date = own[0].date { return date }
    let names = own.isEmpty ? Array(expressions.milestoneNames().prefix(4)) : own.map(\.name)
    let text = context.source?.slice(span) ?? "within"
    throw Diagnostic(
      .clockStartUnclear,
      own.isEmpty
        ? "`within` does not say from which date it counts."
        : "The question has \(windows.count) windows, so `within` needs to know from which date it counts.",
      at: span,
      suggestions: names.map { name in
        let form = me.milestones.first { $0.name == name }?.nounForm ?? name
        return context.suggestion(span, "\(text) of \(form)")
      })
  }

  /// Whose units go together in an interval: the person that a `next` rule looks at, else the top noun that the
  /// first links lead to.
  func cluster(of condition: BoundExpression) -> BoundCluster? {
    let office = binder.office
    for found in LearntDates(office: office).dates(of: condition, on: noun) {
      guard found.path == nil, case .next(let next) = found.milestone.source else { continue }
      // Asked on a charge, it is the defendant's return that is looked at.
      var steps: [LinkStep] = []
      if case .up(let ups, _) = found.date { steps = ups }
      let owner = office.ancestor(steps) ?? noun
      return BoundCluster(
        ups: steps + [LinkStep(noun: owner, link: next.parentLink)],
        noun: office.nouns[owner].links[next.parentLink].parent)
    }
    var ups: [LinkStep] = []
    var current = noun
    while let link = office.nouns[current].links.first, ups.count < office.nouns.count {
      ups.append(LinkStep(noun: current, link: 0))
      current = link.parent
    }
    return ups.isEmpty ? nil : BoundCluster(ups: ups, noun: current)
  }

  /// Begun and not ended by the clock, under the pending rule of the noun or else of the nearest noun above it; nil when
  /// none has one (rule 38).
  var stillOpen: BoundExpression? {
    guard let rule = pendingDates else { return nil }
    return .and([.not(.isMissing(rule.from)), .isMissing(rule.to)])
  }

  /// The dates of the pending rule of the noun, or else of the nearest noun above it, as seen from the noun.
  private var pendingDates: (from: BoundExpression, to: BoundExpression)? {
    if let rule = me.pending { return (rule.from, rule.to) }
    let nouns = binder.office.nouns
    var ups: [LinkStep] = []
    var current = noun
    while let link = nouns[current].links.first, ups.count < nouns.count {
      ups.append(LinkStep(noun: current, link: 0))
      current = link.parent
      if let rule = nouns[current].pending { return (.up(ups, rule.from), .up(ups, rule.to)) }
    }
    return nil
  }

  /// Whether time can still make a condition true: it rests on a milestone other than the start of `pending`.
  private func isOpenEnded(_ condition: BoundExpression) -> Bool {
    guard let rule = pendingDates else { return false }
    return LearntDates(office: binder.office).dates(of: condition, on: noun).contains {
      $0.path == nil && $0.date != rule.from
    }
  }
}
