import DocketEngine

/// Changes every expression of a question and of a model's definitions, innermost first.
struct Rewriting {
  /// What becomes of an expression whose parts have been changed already.
  let change: (BoundExpression) -> BoundExpression

  func expression(_ e: BoundExpression) -> BoundExpression { change(inside(e)) }

  private func inside(_ e: BoundExpression) -> BoundExpression {
    switch e {
    case .up(let steps, let inner): return .up(steps, expression(inner))
    case .pick(let selection, let inner): return .pick(self.selection(selection), expression(inner))
    case .countOf(let path, let inner): return .countOf(path, inner.map(expression))
    case .shift(let inner, let count, let unit): return .shift(expression(inner), count, unit)
    case .units(let unit, let from, let to):
      return .units(unit, from: expression(from), to: expression(to))
    case .difference(let from, let to):
      return .difference(from: expression(from), to: expression(to))
    case .arithmetic(let a, let operation, let b):
      return .arithmetic(expression(a), operation, expression(b))
    case .and(let parts): return .and(parts.map(expression))
    case .or(let parts): return .or(parts.map(expression))
    case .not(let inner): return .not(expression(inner))
    case .compare(let a, let comparison, let b):
      return .compare(expression(a), comparison, expression(b))
    case .isText(let inner, let values): return .isText(expression(inner), values)
    case .isMissing(let inner): return .isMissing(expression(inner))
    case .inRange(let inner, let from, let until, let notYetIsFalse):
      return .inRange(expression(inner), from: from, until: until, notYetIsFalse: notYetIsFalse)
    case .contains(let inner, let needle): return .contains(expression(inner), needle)
    case .quantified(let quantifier, let path, let inner):
      return .quantified(self.quantifier(quantifier), path, inner.map(expression))
    default: return e
    }
  }

  private func quantifier(_ quantifier: BoundExpression.Quantifier) -> BoundExpression.Quantifier {
    if case .selected(let order) = quantifier { return .selected(self.order(order)) }
    return quantifier
  }

  private func selection(_ selection: ChildSelection) -> ChildSelection {
    ChildSelection(path: selection.path, order: order(selection.order))
  }

  private func order(_ order: ChildSelection.Order) -> ChildSelection.Order {
    switch order {
    case .lead: return .lead
    case .first(let date): return .first(expression(date))
    case .last(let date): return .last(expression(date))
    }
  }

  func question(_ question: BoundQuestion) -> BoundQuestion {
    var changed = question
    changed.filters = question.filters.map {
      BoundFilter(expression($0.expression), origin: $0.origin, words: $0.words)
    }
    changed.dimensions = question.dimensions.map(dimension)
    changed.across = question.across.map(dimension)
    switch question.head {
    case .list(let columns):
      changed.head = .list(
        columns.map {
          BoundColumn(name: $0.name, expression: expression($0.expression), type: $0.type)
        })
    case .show(let measures):
      changed.head = .show(
        measures.map {
          BoundMeasure(
            name: $0.name, function: $0.function, argument: $0.argument.map(expression),
            type: $0.type)
        })
    case .estimate(.share(var share)):
      share.outcomes = share.outcomes.map {
        BoundOutcome(
          expression($0.condition), sound: $0.sound.map(expression),
          observed: $0.observed.map(expression))
      }
      changed.head = .estimate(.share(share))
    case .estimate(.time(var time)):
      time.spell.from = expression(time.spell.from)
      time.spell.ends = time.spell.ends.map(expression)
      time.spell.isUnknown = time.spell.isUnknown.map(expression)
      changed.head = .estimate(.time(time))
    case .count, .unit, .estimate: break
    }
    return changed
  }

  private func dimension(_ dimension: BoundDimension) -> BoundDimension {
    var changed = dimension
    switch dimension.kind {
    case .value(let e, let type): changed.kind = .value(expression(e), type)
    case .time(let unit, let e): changed.kind = .time(unit, expression(e))
    case .bands(let e, let edges): changed.kind = .bands(expression(e), edges)
    case .stockPoint, .spread: break
    }
    changed.eachCondition = dimension.eachCondition.map(expression)
    return changed
  }

  func office(_ office: Office) -> Office {
    var changed = office
    changed.nouns = office.nouns.map(noun)
    return changed
  }

  private func noun(_ noun: Noun) -> Noun {
    var changed = noun
    changed.begins = noun.begins.map(expression)
    changed.sealed = noun.sealed.map(expression)
    if let rule = noun.pending {
      changed.pending?.from = expression(rule.from)
      changed.pending?.to = expression(rule.to)
    }
    for i in noun.spans.indices {
      changed.spans[i].condition = noun.spans[i].condition.map(expression)
    }
    for i in noun.fields.indices {
      if case .derived(let e) = noun.fields[i].source {
        changed.fields[i].source = .derived(expression(e))
      }
    }
    for i in noun.milestones.indices {
      changed.milestones[i].source = source(noun.milestones[i].source)
    }
    return changed
  }

  private func source(_ source: Milestone.Source) -> Milestone.Source {
    switch source {
    case .columns: return source
    case .pick(var pick, let otherwise):
      pick.date = expression(pick.date)
      pick.condition = pick.condition.map(expression)
      pick.when = pick.when.map(expression)
      return .pick(pick, otherwise: otherwise.map(self.source))
    case .next(var next):
      next.date = expression(next.date)
      next.after = expression(next.after)
      return .next(next)
    }
  }
}
