import DocketCore

/// Statements and model declarations.
extension Outline {
  static func of(_ statement: Statement) -> Outline {
    switch statement.kind {
    case .ask(let question): return Outline("ask", [of(question)])
    case .explain(let question): return Outline("explain", [of(question)])
    case .define(let definition): return of(definition)
    case .set(let name, let value): return Outline("set", [Outline("$" + name.folded), of(value)])
    case .setPeriod(let name, let period):
      return Outline("set", [Outline("$" + name.folded), of(period)])
    case .expect(let expectation):
      return Outline(
        "expect",
        [
          Outline(expectation.comparison.rawValue), Outline(Quoted.number(expectation.value)),
          of(expectation.question),
        ] + note("label", expectation.label))
    case .dashboard(let name, let title, let tiles):
      return Outline(
        "dashboard",
        [of(name)] + note("title", title)
          + tiles.map { Outline("tile", [Outline(Quoted.text($0.title)), of($0.question)]) })
    case .use(let library): return Outline("use", leaves: [Quoted.text(library)])
    case .mark(let date, let text): return Outline("mark", leaves: [date.iso, Quoted.text(text)])
    case .note(let noun, let subject, let text):
      return Outline("note", [of(noun)] + [subject, text].map { Outline(Quoted.text($0)) })
    case .watch(let name, let text):
      return Outline("watch", [of(name), Outline(Quoted.text(text))])
    case .model(let title): return Outline("model", leaves: [Quoted.text(title)])
    case .fiscalYear(let month): return Outline("fiscal-year", leaves: ["\(month)"])
    case .dataAsOf(let date): return Outline("data-as-of", leaves: [date.iso])
    case .dataFrom(let date): return Outline("data-from", leaves: [date.iso])
    case .dataLag(let n, let unit): return Outline("data-lag", leaves: ["\(n)", unit.rawValue])
    case .noun(let noun): return of(noun)
    }
  }

  private static func note(_ label: String, _ text: String?) -> [Outline] {
    text.map { [Outline(label, leaves: [Quoted.text($0)])] } ?? []
  }

  private static func of(_ definition: Definition) -> Outline {
    var children = [of(definition.name)]
    children += note("description", definition.description) + note("source", definition.source)
    children += note("better", definition.betterHigher.map { $0 ? "higher" : "lower" })
    children += note("target", definition.target.map { Quoted.number($0) })
    switch definition.body {
    case .measure(let question): children.append(of(question))
    case .population(let subject, let qualifiers):
      children.append(Outline("population", [of(subject)] + qualifiers.map(of)))
    case .value(let value): children.append(Outline("value", [of(value)]))
    }
    return Outline("define", children)
  }

  private static func of(_ noun: NounDeclaration) -> Outline {
    var children = [of(noun.name)] + (noun.singular.map { [Outline("singular", [of($0)])] } ?? [])
    children += note("description", noun.description)
    switch noun.source {
    case .file(let file, let notes, _)?:
      children.append(Outline("from", [Outline(Quoted.text(file))] + notes.map(of)))
    case .within(let parent)?: children.append(Outline("within", [of(parent)]))
    case nil: break
    }
    if !noun.key.isEmpty { children.append(Outline("key", noun.key.map(of))) }
    children += noun.links.map { Outline("link", [of($0.parent)] + $0.columns.map(of)) }
    return Outline("noun", children + noun.clauses.map(of))
  }

  private static func of(_ note: NounDeclaration.SourceNote) -> Outline {
    switch note {
    case .missing(let texts): Outline("missing", leaves: texts.map(Quoted.text))
    case .delimiter(let value): Outline("delimiter", leaves: [Quoted.text(value)])
    case .encoding(let value): Outline("encoding", leaves: [Quoted.text(value)])
    case .quote(let value): Outline("quote", leaves: [Quoted.text(value)])
    case .header(let line): Outline("header", leaves: ["\(line)"])
    }
  }

  private static func of(_ clause: NounDeclaration.Clause) -> Outline {
    switch clause.kind {
    case .milestone(let name, let noun, let description, let source):
      return Outline(
        "milestone",
        [of(name)] + (noun.map { [Outline("form", [of($0)])] } ?? [])
          + note("description", description) + [of(source)])
    case .begins(let name): return Outline("begins", [of(name)])
    case .pending(let from, let to): return Outline("pending", [of(from), of(to)])
    case .span(let active, let noun, let condition):
      return Outline(active ? "active" : "inactive", [of(noun)] + list(condition))
    case .competing(let names): return Outline("competing", names.map(of))
    case .fact(let name, let description, let condition):
      return Outline("fact", [of(name)] + note("description", description) + [of(condition)])
    case .field(let name, let description, let source):
      return Outline("field", [of(name)] + note("description", description) + [of(source)])
    case .leadBy(let name): return Outline("lead-by", [of(name)])
    case .identifying(let names): return Outline("identifying", names.map(of))
    case .sealed(let condition): return Outline("sealed", [of(condition)])
    }
  }

  private static func list(_ condition: Expression?) -> [Outline] {
    condition.map { [Outline("if", [of($0)])] } ?? []
  }

  private static func of(_ source: NounDeclaration.MilestoneSource) -> Outline {
    switch source {
    case .columns(let columns, let dates):
      Outline("columns", columns.map(of) + note("dates", dates))
    case .rule(let rule): of(rule)
    }
  }

  private static func of(_ rule: NounDeclaration.MomentRule) -> Outline {
    switch rule {
    case .next(let milestone, let parent, let after):
      return Outline("next", [of(milestone), of(parent)] + (after.map { [of($0)] } ?? []))
    case .pick(let last, let milestone, let noun, let condition, let when, let otherwise):
      return Outline(
        last ? "last" : "first",
        [of(milestone), of(noun)] + list(condition)
          + (when.map { [Outline("when", [of($0)])] } ?? [])
          + (otherwise.map { [Outline("else", [of($0)])] } ?? []))
    }
  }

  private static func of(_ source: NounDeclaration.FieldSource) -> Outline {
    switch source {
    case .column(let column, let notes): Outline("column", [of(column)] + notes.map(of))
    case .expression(let value): Outline("value", [of(value)])
    case .count(let noun, let condition): Outline("count", [of(noun)] + list(condition))
    }
  }

  private static func of(_ note: NounDeclaration.FieldNote) -> Outline {
    switch note {
    case .adjective: Outline("adjective")
    case .dates(let format): Outline("dates", leaves: [Quoted.text(format)])
    case .type(let name): Outline("type", [of(name)])
    case .missing(let literals): Outline("missing", literals.map(of))
    case .ranked(let literals): Outline("ranked", literals.map(of))
    case .values(let literals): Outline("values", literals.map(of))
    }
  }
}
