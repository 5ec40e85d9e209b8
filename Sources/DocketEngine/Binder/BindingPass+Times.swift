import DocketCore
import DocketLanguage

extension BindingPass {
  /// `time from A to B for NOUN`, with or without `within`.
  func bindTime(_ from: Name, _ to: Name) throws -> BoundTime {
    let start = try expressions.moment(from)
    let ways = try ways(to: to, from: start)
    try refuseStockPoints()
    try refuseEqualHorizons()
    return BoundTime(
      spell: BoundSpell(
        from: start, ends: ways.ends, tieOrder: ways.tieOrder, isUnknown: ways.isUnknown,
        following: following(ways.ends), entry: binder.office.dataFrom, clock: clock),
      names: (from.text, to.text), ends: ways.names, horizons: try timeHorizons())
  }

  /// The conditions of a `time` question that are learnt after its start (rule 37); the clock is started elsewhere by
  /// the word after `from`.
  func learntConditions(of time: BoundTime, groups: [BoundDimension]) -> [LearntCondition] {
    guard case .time(let from, _, _) = question.head.kind else { return [] }
    return learntConditions(after: time.spell.from, except: time.spell.ends, groups: groups) {
      self.context.corrected(from.span, with: $0)
    }
  }

  /// The end that is asked for, and those that exclude it where the model says so (`competing`).
  private func ways(to end: Name, from start: BoundExpression) throws -> (
    ends: [BoundExpression], names: [String], tieOrder: [Int], isUnknown: BoundExpression?
  ) {
    let date = try expressions.moment(end)
    let dated = try context.names.upward(end, on: noun, dates: true)
    guard let hit = try dated ?? context.names.upward(end, on: noun),
      case .milestone(let asked) = hit.target
    else { return ([date], [end.text], [0], nil) }
    let owner = binder.office.nouns[hit.noun]
    guard owner.competing.contains(asked) else {
      return ([date], [end.text], [0], isUnknown([asked], hit))
    }
    // What the clock starts at cannot end it.
    var numbers: [Int] = []
    for number in owner.competing where !numbers.contains(number) {
      if number == asked || at(number, hit.ups) != start { numbers.append(number) }
    }
    let all = [asked] + numbers.filter { $0 != asked }
    return (
      all.map { at($0, hit.ups) }, all.map { owner.milestones[$0].name },
      numbers.compactMap { all.firstIndex(of: $0) }, isUnknown(all, hit)
    )
  }

  /// Whether a unit lacks the parent on whom one of these milestones is looked up (rules 1 and 36); nil when none is.
  private func isUnknown(_ milestones: [Int], _ hit: Namespace.Hit) -> BoundExpression? {
    let owner = binder.office.nouns[hit.noun]
    let looked = milestones.filter { number in
      if case .next = owner.milestones[number].source { return true }
      return !hit.ups.isEmpty
    }
    let tests = looked.map { number -> BoundExpression in
      let happened = BoundExpression.happened(number)
      return .isMissing(hit.ups.isEmpty ? happened : .up(hit.ups, happened))
    }
    return tests.count > 1 ? .or(tests) : tests.first
  }

  /// The rule of the one end that is a next date of the counted noun itself.
  private func following(_ ends: [BoundExpression]) -> BoundFollowing? {
    guard ends.count == 1, case .milestone(let number)? = ends.first,
      case .next(let next) = me.milestones[number].source
    else { return nil }
    return BoundFollowing(
      date: next.date, after: next.after, parentLink: next.parentLink,
      excludedLinks: next.excludedLinks)
  }

  private func at(_ milestone: Int, _ ups: [LinkStep]) -> BoundExpression {
    ups.isEmpty ? .milestone(milestone) : .up(ups, .milestone(milestone))
  }

  /// `within` of a curve: whole days since each unit's start, which calendar units are not (rule 34).
  private func timeHorizons() throws -> [BoundHorizon] {
    guard let (counts, unit, of, span) = within else { return [] }
    let numbers = counts.map(String.init).joined(separator: ", ")
    if of != nil {
      let text = "within \(numbers) \(unit.word(plural: true))"
      throw Diagnostic(
        .qualifierMisplaced, "The clock of `time` starts at the date after `from`.", at: span,
        details: ["`within` only says at which days its curve is read."],
        suggestions: [context.suggestion(span, text)])
    }
    guard unit == .day || unit == .week else {
      let days = counts.map { String(BindingPass.days(in: $0, unit)) }.joined(separator: ", ")
      throw Diagnostic(
        .qualifierMisplaced,
        "The curve of `time` counts whole days, and \(unit.word(plural: true)) are not equally long.",
        at: span, details: ["Say how many days, or ask for a share: it takes calendar units."],
        suggestions: [
          context.suggestion(span, "within \(days) days", meaning: "the curve at those days")
        ])
    }
    return counts.map { BoundHorizon(count: $0, unit: unit) }
  }

  /// About how many days some calendar units are, for a suggestion that its reader decides on.
  private static func days(in count: Int, _ unit: TimeUnit) -> Int {
    let months: Int
    switch unit {
    case .year, .fiscalYear: months = 12
    case .quarter, .fiscalQuarter: months = 3
    default: months = 1
    }
    let (days, overflow) = count.multipliedReportingOverflow(by: months * 365)
    return overflow ? count : days / 12
  }

  /// A unit has one spell, however many days a stock is counted on.
  private func refuseStockPoints() throws {
    guard case .points = stock,
      let qualifier = question.qualifiers.first(where: {
        if case .pending = $0.kind { return true }
        return false
      })
    else { return }
    throw Diagnostic(
      .qualifierMisplaced,
      "`time` follows each \(me.singular) once, and this counts on several days.",
      at: qualifier.span,
      details: ["Choose \(me.name) by a window on their start, or count them to see every point."],
      suggestions: [context.suggestion(question.head.span, "count \(Printer.text(subject))")])
  }
}
