import DocketCore
import DocketLanguage

extension ExpressionBinder {
  /// A path as a value: a field or milestone of the noun, an ancestor's, or of one selected child.
  func path(_ path: Path) throws -> Typed {
    if let selector = path.selector { return try selected(selector, path) }
    guard path.names.count > 1 else { return try word(path.names[0], path) }
    let (target, name) = try owner(path)
    if target == noun { return try ExpressionBinder(context: context, noun: noun).word(name, path) }
    if let above = context.names.ancestors(of: noun).first(where: { $0.noun == target }) {
      let inner = try ExpressionBinder(context: context, noun: target).word(name, path)
      return (.up(above.ups, inner.expression), inner.type)
    }
    _ = try ExpressionBinder(context: context, noun: target).word(name, path)
    if (try? context.names.childPath(from: noun, to: target, at: path.span)) == nil,
      let down = try context.names.downward(name, on: noun), down.hit.noun == target
    {
      // A parent of a child: the child is what there are several of.
      throw fanOut(path, on: down.path.noun, field: name)
    }
    let way = try context.names.childPath(from: noun, to: target, at: path.span)
    throw fanOut(path, on: way.noun, field: name)
  }

  /// The noun named by all but the last word of a path, and that last word.
  func owner(_ path: Path) throws -> (noun: Int, name: Name) {
    let prefix = path.names.dropLast()
    guard let last = prefix.last, let name = path.names.last else {
      return (noun, path.names[0])
    }
    for word in prefix where context.names.noun(word.text) == nil {
      throw unknownNoun(word)
    }
    guard let number = context.names.noun(last.text) else { throw unknownNoun(last) }
    return (number, name)
  }

  /// The children of a path's noun, for `lead`, `first`, `last`, `each`.
  func selected(_ selector: Path.Selector, _ path: Path) throws -> Typed {
    guard path.names.count > 1 else {
      let name = path.names[0]
      if let number = context.names.noun(name.text) {
        let child = context.office.nouns[number]
        throw Diagnostic(
          .needsQuantifier, "This does not say which field of the \(child.singular) is meant.",
          at: path.span,
          suggestions: child.fields.filter { $0.declared && $0.type == .text }.prefix(3).map {
            context.suggestion(path.span, "\(selector.rawValue) \(child.singular).\($0.name)")
          })
      }
      if let down = try context.names.downward(name, on: noun) {
        let child = context.office.nouns[down.path.noun].singular
        throw Diagnostic(
          .needsQuantifier, "\"\(selector.rawValue)\" needs to know which \(child) it chooses.",
          at: path.span,
          suggestions: [
            context.suggestion(path.span, "\(selector.rawValue) \(child).\(name.text)")
          ])
      }
      throw unknownField(name)
    }
    let (target, name) = try owner(path)
    let way = try context.names.childPath(from: noun, to: target, at: path.span)
    if !way.ups.isEmpty, let top = way.ups.last {
      let ancestor = context.office.nouns[context.office.nouns[top.noun].links[top.link].parent]
      context.notes.append(
        "\(selector.rawValue) \(context.office.nouns[target].singular) of its \(ancestor.singular)")
    }
    let inner = try ExpressionBinder(context: context, noun: target).word(name, path)
    let order = try order(selector, of: target, at: path.span)
    return (
      .pick(ChildSelection(path: way, order: order), inner.expression), inner.type
    )
  }

  /// How `lead`, `first` and `last` choose among the rows of a noun (rules 6 and 7).
  func order(_ selector: Path.Selector, of number: Int, at span: SourceSpan) throws
    -> ChildSelection.Order
  {
    let child = context.office.nouns[number]
    if selector == .lead {
      guard child.lead != nil else {
        throw Diagnostic(
          .noLead, "The model does not say which \(child.singular) is the leading one.", at: span,
          details: ["Add `lead by FIELD` to the noun \(child.name) in model.docket."])
      }
      return .lead
    }
    guard let date = child.begins ?? (child.milestones.isEmpty ? nil : .milestone(0)) else {
      throw Diagnostic(
        .noBegins, "\(child.name.capitalizedFirst) have no date to put them in order by.",
        at: span, details: ["Add a milestone and `begins` to the noun in model.docket."])
    }
    return selector == .first ? .first(date) : .last(date)
  }

  /// One word as a value: a name on the noun or above it, `age`, a `value` definition.
  func word(_ name: Name, _ path: Path) throws -> Typed {
    if let hit = try context.names.upward(name, on: noun) {
      try refuseIdentifying(hit, name)
      noteUse(hit)
      return try context.names.expression(hit)
    }
    if name.folded == "age" {
      for place in context.names.ancestors(of: noun) {
        if let rule = context.office.nouns[place.noun].pending {
          context.use("age", rule.ageDefinition)
          return (place.ups.isEmpty ? .age : .up(place.ups, .age), .duration)
        }
      }
    }
    if let definition = context.definitions[name], case .value(let body) = definition.body {
      let source = context.source
      context.source = nil
      defer { context.source = source }
      context.use(definition.name.text, definition.description ?? "")
      return try value(body)
    }
    if context.names.noun(name.text) != nil, let typed = try parentKey(name) { return typed }
    if let down = try context.names.downward(name, on: noun) {
      throw fanOut(path, on: down.path.noun, field: name)
    }
    throw unknownField(name)
  }

  /// A parent noun's name as a value: its key.
  private func parentKey(_ name: Name) throws -> Typed? {
    guard let number = context.names.noun(name.text), number != noun,
      let place = context.names.ancestors(of: noun).first(where: { $0.noun == number }),
      let key = context.office.nouns[number].keyColumns.first
    else { return nil }
    return (.up(place.ups, .column(key, .text)), .text)
  }

  /// The three ways out of a field on a child (N104).
  func fanOut(_ path: Path, on child: Int, field: Name) -> Diagnostic {
    let other = context.office.nouns[child]
    let one = other.singular
    var suggestions: [Diagnostic.Suggestion] = []
    let grouped = context.isGrouping
    if other.lead != nil {
      suggestions.append(
        context.suggestion(
          path.span, "lead \(one).\(field.text)",
          meaning: "each \(me.singular) once, by its most serious \(one)"))
    } else if other.begins != nil || !other.milestones.isEmpty {
      suggestions.append(
        context.suggestion(
          path.span, "first \(one).\(field.text)",
          meaning: "each \(me.singular) once, by its first \(one)"))
    }
    if grouped {
      suggestions.append(
        context.suggestion(
          path.span, "each \(one).\(field.text)",
          meaning: "under every \(field.text) it has; the rows overlap"))
    } else {
      suggestions.append(anyChild(one, path, field))
    }
    if let flat = context.countingInstead(other.name, dropping: path.span, field: field.text) {
      suggestions.append(
        .init("count \(other.name) ...", meaning: "if you meant \(other.name)", replacement: flat))
    }
    let mean = context.childrenPerUnit(of: noun, child: child)
    let some = mean.map { " (\($0) on average here)" } ?? ""
    return Diagnostic(
      .fanOut,
      "One \(me.singular) can have several \(other.name)\(some), so this does not say which \(one) counts.",
      at: path.span, suggestions: suggestions)
  }

  /// `has any charge (category is weapons)` for `category is weapons`.
  private func anyChild(_ one: String, _ path: Path, _ field: Name) -> Diagnostic.Suggestion {
    let meaning = "if one \(one) is enough"
    guard let test = context.test, test.start <= path.span.start, path.span.end <= test.end,
      let source = context.source, test.end <= source.bytes.count
    else { return .init("has any \(one) (\(field.text) ...)", meaning: meaning) }
    let before = source.slice(SourceSpan(test.start, path.span.start))
    let after = source.slice(SourceSpan(path.span.end, test.end))
    let inner = "\(before)\(field.text)\(after)"
    let isBracketed = inner.hasPrefix("(") && inner.hasSuffix(")")
    let text = "has any \(one) \(isBracketed ? inner : "(\(inner))")"
    return context.suggestion(test, isBracketed ? "(\(text))" : text, meaning: meaning)
  }

  /// A bare word as a condition: a fact, a flag, a milestone that has happened, `pending`.
  func bareWord(_ path: Path) throws -> BoundExpression {
    if path.selector == nil, path.names.count == 1, !path.names[0].quoted,
      path.names[0].folded == "pending",
      try context.names.upward(path.names[0], on: noun) == nil
    {
      return try pending(at: path.span)
    }
    if path.selector == nil, path.names.count == 1 {
      if let hit = try context.names.upward(path.names[0], on: noun) {
        try refuseIdentifying(hit, path.names[0])
        noteUse(hit)
        if case .milestone(let i) = hit.target {
          return hit.ups.isEmpty ? .happened(i) : .up(hit.ups, .happened(i))
        }
      } else if let suggestion = valueAsCondition(path.names[0]) {
        throw suggestion
      }
    }
    let typed = try self.path(path)
    if typed.type == .truth { return typed.expression }
    if typed.type == .date, let happened = happened(typed.expression) { return happened }
    throw Diagnostic(
      .notACondition, "\"\(path.dotted)\" is \(typed.type.words), not a condition.",
      at: path.span,
      details: ["Say what it should be."],
      suggestions: typed.type == .text
        ? knownValues(typed.expression).prefix(2).map {
          context.suggestion(path.span, "\(path.dotted) is \(quoted($0.label))")
        } : [context.suggestion(path.span, "\(path.dotted) is not missing")])
  }

  /// Whether the noun in scope, or the nearest ancestor with a pending rule, is pending.
  func pending(at span: SourceSpan) throws -> BoundExpression {
    for place in context.names.ancestors(of: noun) {
      if let rule = context.office.nouns[place.noun].pending {
        context.use("pending", rule.definition)
        return place.ups.isEmpty ? .isPending : .up(place.ups, .isPending)
      }
    }
    throw Diagnostic(
      .noPendingRule, "The model does not say when \(me.name) are pending.", at: span,
      details: [
        "Add a clause such as `pending from filed to disposed` to the noun in model.docket."
      ])
  }

  private func happened(_ e: BoundExpression) -> BoundExpression? {
    switch e {
    case .milestone(let i): return .happened(i)
    case .up(let ups, let inner): return happened(inner).map { .up(ups, $0) }
    case .pick(let selection, let inner): return happened(inner).map { .pick(selection, $0) }
    default: return nil
    }
  }

  func refuseIdentifying(_ hit: Namespace.Hit, _ name: Name) throws {
    guard !context.mayIdentify, case .field(let i) = hit.target,
      context.office.nouns[hit.noun].identifying.contains(i)
    else { return }
    throw Diagnostic(
      .identifyingField,
      "\"\(name.text)\" identifies a person, so it is shown only when a list names it.",
      at: name.span, details: ["Write: list \(me.name) ... showing \(name.text)"])
  }
}
