import DocketCore
import DocketLanguage

extension BindingPass {
  /// Adjectives before the noun (rule 47).
  func bindSubject() throws {
    var valuesByField: [String: String] = [:]
    for adjective in subject.adjectives {
      let (expression, words, field) = try self.adjective(adjective)
      if let field {
        if let other = valuesByField[field] {
          throw Diagnostic(
            .contradiction, "\"\(other)\" and \"\(adjective.text)\" are both values of \(field).",
            at: adjective.span,
            details: ["Nothing has both; use \(field) is one of (\(other), \(adjective.text))."],
            suggestions: [either(field, other, adjective.text)])
        }
        valuesByField[field] = adjective.text
      }
      filters.append(BoundFilter(expression, origin: .adjective, words: words))
      filters[filters.count - 1].span = adjective.span
    }
  }

  /// The question with `where FIELD is one of (A, B)` in place of the two adjectives.
  private func either(_ field: String, _ a: String, _ b: String) -> Diagnostic.Suggestion {
    let words = "\(field) is one of (\(a), \(b))"
    let kept = subject.adjectives.filter { ![a, b].contains($0.text) }
    let nouns = (kept.map { Printer.text($0) } + [Printer.text(subject.noun)]).joined(
      separator: " ")
    let span = (subject.adjectives.first?.span ?? subject.noun.span).union(subject.noun.span)
    return .init(
      "where \(words)", meaning: "either of them",
      replacement: context.corrected(span, with: "\(nouns) where \(words)"))
  }

  /// An adjective by rank: pending, fact, milestone, value of an adjective field; nearest noun first.
  private func adjective(_ word: Name) throws -> (BoundExpression, String, field: String?) {
    if word.folded == "pending", !word.quoted {
      return (try expressions.pending(at: word.span), "pending", nil)
    }
    if let hit = try named(
      word,
      { names, n in
        if case .field(let i)? = names.own(word.text, on: n),
          names.office.nouns[n].fields[i].type == .truth
        {
          return .field(i)
        }
        return nil
      })
    {
      expressions.noteUse(hit)
      return (try context.names.expression(hit).0, word.text, nil)
    }
    if let hit = try named(
      word,
      { names, n in
        names.office.nouns[n].milestones.firstIndex { $0.name.lowercased() == word.folded }
          .map { .milestone($0) }
      }), case .milestone(let i) = hit.target
    {
      expressions.noteUse(hit)
      let base = BoundExpression.happened(i)
      return (hit.ups.isEmpty ? base : .up(hit.ups, base), word.text, nil)
    }
    var found: [(BoundExpression, field: String)] = []
    for place in context.names.ancestors(of: noun) {
      let owner = binder.office.nouns[place.noun]
      for field in owner.fields where field.isAdjective && field.type == .text {
        guard case .column(let c) = field.source else { continue }
        let known =
          context.knows(word.text, noun: place.noun, column: c)
          || (field.listed + field.ranked).contains { Folding.fold($0) == word.folded }
        guard known else { continue }
        let test = BoundExpression.isText(.column(c, .text), [word.folded])
        found.append((place.ups.isEmpty ? test : .up(place.ups, test), field.name))
      }
      if !found.isEmpty { break }
    }
    if found.count > 1 {
      throw Diagnostic(
        .ambiguousAdjective,
        "\"\(word.text)\" is a value of \(found.map(\.field).joined(separator: " and of ")).",
        at: word.span,
        details: ["Write it after where: where \(found[0].field) is \(word.text)."])
    }
    if let (test, field) = found.first { return (test, "\(field) is \(word.text)", field) }
    throw unknownAdjective(word)
  }

  /// The nearest noun, itself first, on which `find` finds something; N108 when two at one distance do.
  private func named(_ word: Name, _ find: (Namespace, Int) -> Namespace.Target?) throws
    -> Namespace.Hit?
  {
    let places = context.names.ancestors(of: noun)
    for distance in 0...(places.map(\.ups.count).max() ?? 0) {
      let hits = places.filter { $0.ups.count == distance }.compactMap { place in
        find(context.names, place.noun).map {
          Namespace.Hit(noun: place.noun, ups: place.ups, target: $0)
        }
      }
      if hits.count > 1 {
        let names = hits.map { binder.office.nouns[$0.noun].singular }
        throw Diagnostic(
          .ambiguousAdjective,
          "\"\(word.text)\" is a word of the \(names.joined(separator: " and of the ")).",
          at: word.span, details: ["Write it after where: where \(names[0]).\(word.text)."])
      }
      if let hit = hits.first { return hit }
    }
    return nil
  }

  private func unknownAdjective(_ word: Name) -> Diagnostic {
    var values: [String] = []
    var facts: [String] = []
    var dates: [String] = []
    for place in context.names.ancestors(of: noun) {
      let owner = binder.office.nouns[place.noun]
      dates += owner.milestones.map(\.name)
      facts += owner.fields.filter { $0.type == .truth }.map(\.name)
      for field in owner.fields where field.isAdjective {
        guard case .column(let c) = field.source else { continue }
        values += context.commonest(50, noun: place.noun, column: c).map(\.label)
      }
    }
    let known = ["pending"] + values.prefix(6) + facts + dates
    let meant = expressions.pendingMeant(by: word)
    let near = meant.map { [$0] } ?? Spelling.nearest(to: word.text, among: known)
    var suggestions = near.map { context.suggestion(word.span, $0) }
    if let condition = expressions.conditionOfValue(word.text) {
      suggestions.append(withoutAdjective(word, adding: "where \(condition)"))
    }
    return Diagnostic(
      .unknownAdjective, "\"\(word.text)\" cannot stand before \(me.name).", at: word.span,
      details: ["What can: \(known.prefix(24).joined(separator: ", "))."],
      suggestions: suggestions)
  }

  /// The question without an adjective, with a qualifier after its noun.
  private func withoutAdjective(_ word: Name, adding qualifier: String) -> Diagnostic.Suggestion {
    let kept = subject.adjectives.filter { $0.span != word.span }
    let nouns = (kept + [subject.noun]).map { Printer.text($0) }.joined(separator: " ")
    let span = (subject.adjectives.first?.span ?? word.span).union(subject.noun.span)
    return .init(
      qualifier, replacement: context.corrected(span, with: "\(nouns) \(qualifier)"))
  }

  /// Windows, pending, where, with: everything that selects units.
  func bindQualifiers() throws {
    for qualifier in question.qualifiers {
      let before = filters.count
      defer { for i in before..<filters.count { filters[i].span = qualifier.span } }
      switch qualifier.kind {
      case .window(let name, let when): try window(name, when, qualifier.span)
      case .pending(let pending): try self.pending(pending, qualifier.span)
      case .where_(let e):
        filters.append(
          BoundFilter(
            try expressions.condition(e), origin: .condition, words: "where \(Printer.text(e))"))
      case .with(let role, let negated):
        let test = try expressions.children(role)
        filters.append(
          BoundFilter(
            negated ? .not(test) : test, origin: .children,
            words: (negated ? "without " : "with ") + Printer.text(role)))
      default: break
      }
    }
    joinChildWindows()
  }

  private func window(_ name: Name, _ when: When, _ span: SourceSpan) throws {
    guard !name.text.isEmpty else { throw whichDate(when, span) }
    let range = try moved(context.periods.range(when), name, span)
    if windows.contains(where: { $0.name == name.folded }) {
      throw Diagnostic(
        .twoWindows, "The question has two windows on \(name.text).", at: span,
        details: ["Use one, such as \(name.text) between 2024-01-01 and 2024-06-30."])
    }
    let dated = try context.names.upward(name, on: noun, dates: true)
    if let hit = try dated ?? context.names.upward(name, on: noun) {
      let (date, type) = try context.names.expression(hit)
      guard type == .date else {
        throw Diagnostic(
          .notADate, "\"\(name.text)\" is \(type.words), not a date.", at: name.span,
          suggestions: expressions.milestoneNames().prefix(4).map {
            context.suggestion(name.span, $0)
          })
      }
      try expressions.refuseIdentifying(hit, name)
      expressions.noteUse(hit)
      windows.append((name.folded, date, nil, range))
      filters.append(
        BoundFilter(
          ExpressionBinder.range(date, range), origin: .window,
          words: "\(name.text) \(range.words)"))
      return
    }
    guard let (path, hit) = try context.names.downward(name, on: noun) else {
      throw expressions.unknownMilestone(name)
    }
    let (date, type) = try context.names.expression(hit)
    guard type == .date else { throw expressions.unknownMilestone(name) }
    let child = binder.office.nouns[path.noun]
    context.notes.append(
      "a window on \(name.text) means any of the \(me.singular)'s \(child.name)")
    windows.append((name.folded, date, path, range))
  }

  /// Windows on one child noun must hold for the same child (rule 5).
  private func joinChildWindows() {
    var paths: [ChildPath] = []
    for window in windows {
      if let path = window.path, !paths.contains(path) { paths.append(path) }
    }
    for path in paths {
      let mine = windows.filter { $0.path == path }
      let tests = mine.compactMap { window in
        window.date.map { ExpressionBinder.range($0, window.range) }
      }
      let words = mine.map { "\($0.name) \($0.range.words)" }.joined(separator: " and ")
      filters.append(
        BoundFilter(
          .quantified(.any, path, tests.count == 1 ? tests[0] : .and(tests)), origin: .window,
          words: "any \(binder.office.nouns[path.noun].singular) \(words)"))
    }
  }

  private func pending(_ pending: Qualifier.Pending, _ span: SourceSpan) throws {
    guard stock == .clock else {
      throw Diagnostic(
        .repeatedQualifier, "The question says twice when cases are pending.", at: span)
    }
    let words: String
    switch pending {
    case .now: words = "pending"
    case .on(let moment):
      let day = try context.periods.last(moment)
      stock = .on(day)
      words = "pending on \(day.iso)"
    case .atEndOfEach(let unit, let period):
      stock = .points(try context.periods.buckets(unit, in: period))
      stockUnit = unit
      let range = try context.periods.range(period)
      words = "pending at the end of each \(unit.word(plural: false)) \(range.words)"
    }
    filters.append(
      BoundFilter(try expressions.pending(at: span), origin: .pending, words: words))
  }

  /// N115: the question names a time but not which date falls in it.
  private func whichDate(_ when: When, _ span: SourceSpan) -> Diagnostic {
    let text = context.source?.slice(when.span) ?? "in 2024"
    let names = expressions.milestoneNames().prefix(5)
    return Diagnostic(
      .missingDateField, "\(me.name.capitalizedFirst) have several dates; this does not say which.",
      at: span,
      details: ["A case referred in one year is often filed or disposed in another."],
      suggestions: names.map { name in
        context.suggestion(
          span, "\(name) \(text)", meaning: "\(me.name) \(name) in that time")
      })
  }
}
