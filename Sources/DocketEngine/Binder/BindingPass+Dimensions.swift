import DocketCore
import DocketLanguage

extension BindingPass {
  /// `by` and `across`.
  func bindDimensions() throws -> ([BoundDimension], BoundDimension?) {
    context.isGrouping = true
    defer { context.isGrouping = false }
    var dimensions: [BoundDimension] = []
    var selected: [String?] = []
    var across: BoundDimension?
    for qualifier in question.qualifiers {
      switch qualifier.kind {
      case .by(let list):
        dimensions += try list.map(dimension)
        selected += list.map(BindingPass.selected)
      case .across(let one): across = try dimension(one)
      default: break
      }
    }
    let paths = Set((dimensions + (across.map { [$0] } ?? [])).compactMap(\.each))
    if paths.count > 1 {
      let nouns = paths.map { binder.office.nouns[$0.noun].singular }.sorted()
      throw Diagnostic(
        .eachTwoNouns, "`each \(nouns[0])` and `each \(nouns[1])` would pair unrelated rows.",
        at: question.qualifiers.last { $0.isGrouping }?.span ?? question.span,
        details: ["Ask two questions, or use lead, first or last for one."])
    }
    // Two of one field are told apart by their selectors, then by number.
    var seen = Set<String>()
    for i in dimensions.indices {
      var name = dimensions[i].name
      if seen.contains(name.lowercased()), let selected = selected[i] { name = selected }
      var n = 2
      while !seen.insert(name.lowercased()).inserted {
        name = "\(dimensions[i].name)_\(n)"
        n += 1
      }
      dimensions[i].name = name
    }
    for i in dimensions.indices { restrictEach(&dimensions[i]) }
    if var spread = across {
      restrictEach(&spread)
      across = spread
    }
    return (dimensions, across)
  }

  /// The name of a dimension with its selector: "lead charge.class"; nil without one.
  private static func selected(_ dimension: Dimension) -> String? {
    guard case .path(let path, let each) = dimension.kind else { return nil }
    if each { return "each \(path.dotted)" }
    return path.selector.map { "\($0.rawValue) \(path.dotted)" }
  }

  /// A field whose values are the strata of an adjusted comparison.
  func stratum(_ path: Path) throws -> BoundDimension {
    try self.path(path, each: false, path.span)
  }

  /// `each` walks only the children inside the question's windows on their noun.
  private func restrictEach(_ dimension: inout BoundDimension) {
    guard let path = dimension.each else { return }
    let tests = windows.filter { $0.path == path }.compactMap { window in
      window.date.map { ExpressionBinder.range($0, window.range) }
    }
    if !tests.isEmpty { dimension.eachCondition = tests.count == 1 ? tests[0] : .and(tests) }
  }

  private func dimension(_ d: Dimension) throws -> BoundDimension {
    switch d.kind {
    case .time(let unit, let of, let each): return try time(unit, of: of, each: each, d.span)
    case .path(let path, let each): return try self.path(path, each: each, d.span)
    case .bands(let path, let edges):
      let typed = try expressions.path(path)
      guard typed.type == .number || typed.type == .duration else {
        throw Diagnostic(
          .notANumber, "\"\(path.dotted)\" is \(typed.type.words), and bands cut numbers.",
          at: path.span,
          suggestions: [context.suggestion(d.span, path.dotted, meaning: "without bands")])
      }
      return BoundDimension(
        name: path.dotted, kind: .bands(typed.expression, try ordered(edges, d.span, path.dotted)),
        each: nil,
        domain: .bands)
    case .spanBands(let unit, let from, let to, let edges):
      let number = BoundExpression.units(
        unit, from: try expressions.moment(from), to: try expressions.moment(to))
      return BoundDimension(
        name: spanName(unit, from, to),
        kind: .bands(number, try ordered(edges, d.span, spanName(unit, from, to))),
        each: nil, domain: .bands)
    case .span(let unit, let from, let to):
      let number = BoundExpression.units(
        unit, from: try expressions.moment(from), to: try expressions.moment(to))
      return BoundDimension(
        name: spanName(unit, from, to), kind: .value(number, .number), each: nil,
        domain: .occurring)
    }
  }

  func spanName(_ unit: TimeUnit, _ from: Name, _ to: Name) -> String {
    "\(unit.word(plural: true)) from \(from.text) to \(to.text)"
  }

  private func ordered(_ edges: [Number], _ span: SourceSpan, _ words: String) throws -> [Number] {
    for (a, b) in zip(edges, edges.dropFirst()) where b <= a {
      let rising = Set(edges).sorted().map(\.plain).joined(separator: ", ")
      throw Diagnostic(
        .badBands,
        a == b
          ? "The edges of bands rise, and \(a.plain) stands twice."
          : "The edges of bands rise, and \(b.plain) stands after \(a.plain).",
        at: span, suggestions: [context.suggestion(span, "\(words) in bands (\(rising))")])
    }
    return edges
  }

  private func time(_ unit: TimeUnit, of name: Name?, each: Bool, _ span: SourceSpan) throws
    -> BoundDimension
  {
    _ = try context.periods.fiscal(unit, span)
    let word = unit.rawValue
    guard let name else { return isFlow ? try flowTime(unit, span) : try bareTime(unit, span) }
    let dated = try context.names.upward(name, on: noun, dates: true)
    if let hit = try dated ?? context.names.upward(name, on: noun) {
      let (date, type) = try context.names.expression(hit)
      guard type == .date else {
        throw Diagnostic(
          .notADate, "\"\(name.text)\" is \(type.words), not a date.", at: name.span,
          suggestions: expressions.milestoneNames().prefix(3).map {
            context.suggestion(name.span, $0)
          })
      }
      expressions.noteUse(hit)
      let range = windows.first { $0.date == date && $0.path == nil }?.range
      return BoundDimension(
        name: word, kind: .time(unit, date), each: nil,
        domain: .window(from: range?.from, until: range?.until))
    }
    guard let (path, hit) = try context.names.downward(name, on: noun) else {
      throw expressions.unknownMilestone(name)
    }
    let (date, type) = try context.names.expression(hit)
    guard type == .date else { throw expressions.unknownMilestone(name) }
    guard each else {
      throw Diagnostic(
        .eachNeeded,
        "One \(me.singular) can have several \(binder.office.nouns[path.noun].name), each with its own \(name.text) date.",
        at: span,
        suggestions: [
          context.suggestion(
            span, "each \(word) of \(name.text)",
            meaning: "under every \(word) it has one in; the rows overlap")
        ])
    }
    let range = windows.first { $0.date == date && $0.path == path }?.range
    return BoundDimension(
      name: word, kind: .time(unit, date), each: path,
      domain: .window(from: range?.from, until: range?.until))
  }

  /// `by month` with no `of`: the one window's date.
  private func bareTime(_ unit: TimeUnit, _ span: SourceSpan) throws -> BoundDimension {
    let word = unit.rawValue
    guard windows.count == 1, let window = windows.first, let date = window.date else {
      let names =
        windows.isEmpty ? Array(expressions.milestoneNames().prefix(4)) : windows.map(\.name)
      throw Diagnostic(
        .bareTimeUnit,
        windows.isEmpty
          ? "`by \(word)` needs to know which date."
          : "The question has \(windows.count) windows, so `by \(word)` needs to know which date.",
        at: span,
        suggestions: names.map { context.suggestion(span, "\(word) of \($0)") })
    }
    if let path = window.path {
      throw Diagnostic(
        .eachNeeded,
        "One \(me.singular) can have several \(binder.office.nouns[path.noun].name), each with its own \(window.name) date.",
        at: span,
        suggestions: [
          context.suggestion(
            span, "each \(word) of \(window.name)",
            meaning: "under every \(word) it has one in; the rows overlap")
        ])
    }
    return BoundDimension(
      name: word, kind: .time(unit, date), each: nil,
      domain: .window(from: window.range.from, until: window.range.until))
  }

  private func path(_ path: Path, each: Bool, _ span: SourceSpan) throws -> BoundDimension {
    if each { return try eachPath(path, span) }
    let typed = try expressions.path(path)
    if case .up(let ups, .column(let c, .text)) = typed.expression, path.names.count == 1,
      let top = ups.last,
      let parent = parentNoun(top, key: c, named: path.names[0])
    {
      return BoundDimension(
        name: path.dotted, kind: .value(typed.expression, .text), each: nil,
        domain: .parentNoun(parent))
    }
    return BoundDimension(
      name: path.dotted, kind: .value(typed.expression, typed.type), each: nil,
      domain: domain(of: typed.expression))
  }

  private func parentNoun(_ top: LinkStep, key: Int, named name: Name) -> Int? {
    let parent = binder.office.nouns[top.noun].links[top.link].parent
    let noun = binder.office.nouns[parent]
    guard noun.keyColumns.first == key, context.names.noun(name.text) == parent else { return nil }
    return parent
  }

  private func eachPath(_ path: Path, _ span: SourceSpan) throws -> BoundDimension {
    let target: Int
    let name: Name
    if path.names.count > 1 {
      (target, name) = try expressions.owner(path)
    } else if let down = try context.names.downward(path.names[0], on: noun),
      try context.names.upward(path.names[0], on: noun) == nil
    {
      (target, name) = (down.path.noun, path.names[0])
    } else {
      throw Diagnostic(
        .needsQuantifier,
        "A \(me.singular) has one \(path.dotted), so `each` is not needed.", at: span,
        suggestions: [context.suggestion(span, path.dotted)])
    }
    let way = try context.names.childPath(from: noun, to: target, at: path.span)
    let inner = try ExpressionBinder(context: context, noun: target).word(name, path)
    if !way.ups.isEmpty, let top = way.ups.last {
      let ancestor = binder.office.nouns[binder.office.nouns[top.noun].links[top.link].parent]
      context.notes.append("\(binder.office.nouns[target].name) of its \(ancestor.singular)")
    }
    return BoundDimension(
      name: path.dotted, kind: .value(inner.expression, inner.type), each: way,
      domain: domain(of: inner.expression, on: target))
  }

  /// Which groups print even when empty: ranked and listed values (rule 23).
  private func domain(of e: BoundExpression, on number: Int? = nil) -> BoundDimension.Domain {
    if case .column(let c, .text) = e {
      let owner = number ?? noun
      let links = binder.store.tables[owner].links
      // The column that links to a parent: every parent is a group (rule 23).
      if let link = links.firstIndex(where: { $0.columns == [c] }) {
        return .parentNoun(binder.office.nouns[owner].links[link].parent)
      }
    }
    guard let (_, _, field) = expressions.column(of: e, on: number), let field else {
      return .occurring
    }
    if !field.ranked.isEmpty { return .known(field.ranked, printEmpty: true) }
    if !field.listed.isEmpty { return .listed(field.listed) }
    return .occurring
  }
}
