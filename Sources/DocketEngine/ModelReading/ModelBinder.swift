import DocketCore
import DocketLanguage
import DocketStore

/// Resolves a model's definitions against the loaded columns: draft and store in, office out.
///
/// Names may be used before they are declared and across nouns, so every name gets its number first and derived
/// fields get their types on demand; a definition that needs itself is a circle (M105).
final class ModelBinder {
  let draft: ModelDraft
  let store: CaseStore
  let names: Namespace
  let context: BindingContext
  /// Clauses that still have to be bound: by noun, the field's clause.
  private var waiting: [Int: [Int: NounDeclaration.Clause]] = [:]
  private var binding: Set<[Int]> = []

  /// Warnings that do not stop the model: facts that name a value the data lack (rule 45).
  var warnings: [Diagnostic] {
    context.warnings.map { warning in
      var warning = warning
      if warning.code == .unknownValue {
        warning.code = .modelValueAbsent
        warning.details.insert(
          "The model is loaded, and what rests on this is true for no row.", at: 0)
      }
      return warning
    }
  }

  init(_ draft: ModelDraft, _ store: CaseStore, source: SourceText?, today: CivilDate) {
    self.draft = draft
    self.store = store
    let office = Office(
      name: draft.name, fiscalStart: draft.fiscalStart, dataAsOf: draft.dataAsOf,
      dataFrom: draft.dataFrom, lagDays: draft.lagDays, nouns: [])
    names = Namespace(office: office, store: store)
    context = BindingContext(
      names: names, definitions: Definitions(),
      periods: PeriodResolver(
        clock: draft.dataAsOf ?? today, fiscalStart: draft.fiscalStart, parameters: [:]),
      source: source)
    context.toleratesAbsentValues = true
    context.mayIdentify = true
  }

  /// The bound office.
  func bind() throws -> Office {
    for (i, noun) in draft.nouns.enumerated() { try declare(noun, i) }
    for (i, noun) in draft.nouns.enumerated() { try declareFields(noun, i) }
    for (i, noun) in draft.nouns.enumerated() { try bindOrder(noun, i) }
    names.typeOfDerived = { [unowned self] noun, field in try self.type(ofField: field, on: noun) }
    for i in draft.nouns.indices {
      for field in (waiting[i] ?? [:]).keys.sorted() { _ = try type(ofField: field, on: i) }
    }
    for (i, noun) in draft.nouns.enumerated() { try bindMilestones(noun, i) }
    for (i, noun) in draft.nouns.enumerated() { try bindRules(noun, i) }
    names.typeOfDerived = nil
    try CircleFinder(office: names.office, draft: draft).check()
    return names.office
  }

  /// Nouns with links and keys, milestones and columns by number; nothing bound yet.
  private func declare(_ noun: NounDeclaration, _ number: Int) throws {
    var bound = Noun(
      name: noun.name.text, singular: noun.singularName.text, description: noun.description ?? "")
    let table = store.tables[number]
    bound.links = table.links.map { Noun.Link(parent: $0.parent) }
    bound.keyColumns = table.key
    if case .within(let name) = noun.source,
      let source = draft.nouns.firstIndex(where: { $0.name == name }),
      let link = store.tables[source].links.lastIndex(where: { $0.parent == number })
    {
      bound.liftedFrom = LinkStep(noun: source, link: link)
    }
    var taken: Set<String> = []
    for clause in noun.clauses {
      guard let name = clause.declaredName else { continue }
      guard taken.insert(name.folded).inserted else {
        throw Diagnostic(
          .modelDuplicateName, "\(noun.name.text) has two things called \"\(name.text)\".",
          at: name.span, details: ["Give one of them another name."])
      }
    }
    names.office.nouns.append(bound)
  }

  private func declareFields(_ noun: NounDeclaration, _ number: Int) throws {
    let table = store.tables[number]
    var fields: [Field] = []
    for clause in noun.clauses {
      switch clause.kind {
      case .fact(let name, let description, let e):
        waiting[number, default: [:]][fields.count] = clause
        fields.append(
          Field(
            name: name.text, description: description ?? "", source: .derived(.constant(false)),
            type: .truth, declared: true, isFact: true, definition: Printer.text(e)))
      case .field(let name, let description, .column(let column, let notes)):
        fields.append(
          try stored(name, description ?? "", column, notes, table, noun))
      case .field(let name, let description, let derived):
        waiting[number, default: [:]][fields.count] = clause
        fields.append(
          Field(
            name: name.text, description: description ?? "", source: .derived(.constant(false)),
            type: .number, declared: true, definition: ModelBinder.words(derived)))
      case .milestone(let name, let nounForm, let description, let source):
        try names.office.nouns[number].milestones.append(
          milestone(name, nounForm, description ?? "", source, table, noun))
      default: break
      }
    }
    let declared = Set(fields.map { $0.name.lowercased() })
    for (c, column) in table.columns.enumerated() where !declared.contains(column.name) {
      fields.append(
        Field(
          name: column.name, source: .column(c), type: ModelBinder.type(column.type),
          declared: false))
    }
    names.office.nouns[number].fields = fields
    for clause in noun.clauses {
      if case .identifying(let list) = clause.kind {
        for name in list {
          guard case .field(let i)? = names.own(name.text, on: number) else {
            throw unknownColumn(name, table, noun)
          }
          names.office.nouns[number].identifying.insert(i)
        }
      }
    }
  }

  private func stored(
    _ name: Name, _ description: String, _ column: Name, _ notes: [NounDeclaration.FieldNote],
    _ table: Table, _ noun: NounDeclaration
  ) throws -> Field {
    guard let c = table.column(named: column.text) else {
      throw unknownColumn(column, table, noun)
    }
    var field = Field(
      name: name.text, description: description, source: .column(c),
      type: ModelBinder.type(table.columns[c].type), declared: true,
      definition: column.text == name.text ? "" : "from \(column.text)")
    for note in notes {
      switch note {
      case .adjective: field.isAdjective = true
      case .ranked(let values):
        field.ranked = try values.map { try expressions(0).literalText($0) }
      case .values(let values):
        field.listed = try values.map { try expressions(0).literalText($0) }
      case .dates, .type, .missing: break
      }
    }
    return field
  }

  private func milestone(
    _ name: Name, _ nounForm: Name?, _ description: String,
    _ source: NounDeclaration.MilestoneSource, _ table: Table, _ noun: NounDeclaration
  ) throws -> Milestone {
    switch source {
    case .columns(let columns, _):
      let numbers = try columns.map { column in
        guard let c = table.column(named: column.text) else {
          throw unknownColumn(column, table, noun)
        }
        guard table.columns[c].type == .date else {
          throw Diagnostic(
            .modelBadDates, "The column \(column.text) of \(noun.name.text) does not hold dates.",
            at: column.span, details: ["A milestone is read from a date column."])
        }
        return c
      }
      return Milestone(
        name: name.text, nounForm: nounForm?.text, description: description,
        source: .columns(numbers),
        definition: "from \(columns.map(\.text).joined(separator: ", "))")
    case .rule(let rule):
      return Milestone(
        name: name.text, nounForm: nounForm?.text, description: description, source: .columns([]),
        definition: Printer.text(rule))
    }
  }

  /// `lead by` and `begins` come before the rest: `lead`, `first` and `last` rest on them.
  private func bindOrder(_ noun: NounDeclaration, _ number: Int) throws {
    for clause in noun.clauses {
      switch clause.kind {
      case .leadBy(let name):
        guard case .field(let i)? = names.own(name.text, on: number) else {
          throw modelField(name, noun, number)
        }
        names.office.nouns[number].lead = i
      case .begins(let name):
        names.office.nouns[number].begins = try moment(name, number)
      default: break
      }
    }
  }

  private func bindMilestones(_ noun: NounDeclaration, _ number: Int) throws {
    for clause in noun.clauses {
      guard case .milestone(let name, _, _, .rule(let rule)) = clause.kind,
        let i = names.office.nouns[number].milestones.firstIndex(where: {
          $0.name.lowercased() == name.folded
        })
      else { continue }
      names.office.nouns[number].milestones[i].source = try source(rule, number, clause.span)
    }
  }

  private func source(_ rule: NounDeclaration.MomentRule, _ number: Int, _ span: SourceSpan)
    throws -> Milestone.Source
  {
    switch rule {
    case .pick(let last, let milestone, let of, let condition, let when, let otherwise):
      guard let child = names.noun(of.text) else { throw unknownNoun(of) }
      let path = try names.childPath(from: number, to: child, at: of.span)
      let inner = expressions(child)
      return .pick(
        Milestone.Pick(
          last: last, path: path, date: try moment(milestone, child),
          condition: try condition.map(inner.condition),
          when: try when.map(expressions(number).condition)),
        otherwise: try otherwise.map { try source($0, number, span) })
    case .next(let milestone, let of, let after):
      guard let parent = names.noun(of.text) else { throw unknownNoun(of) }
      let links = names.office.nouns[number].links
      guard let link = links.firstIndex(where: { $0.parent == parent }) else {
        throw Diagnostic(
          .modelLinkNotKey,
          "\(names.office.nouns[number].name.capitalizedFirst) are not linked to \(of.text).",
          at: of.span, details: ["`next M of P` looks among the rows of one parent P."])
      }
      let start: BoundExpression
      if let after {
        start = try moment(after, number)
      } else if let begins = names.office.nouns[number].begins {
        start = begins
      } else {
        throw Diagnostic(
          .modelUnknownMilestone, "`next` needs to know after which date.", at: span,
          details: ["Write next \(milestone.text) of \(of.text) after MILESTONE."])
      }
      return .next(
        Milestone.Next(
          parentLink: link, date: try moment(milestone, number), after: start,
          excludedLinks: links.indices.filter { $0 != link }))
    }
  }

  private func bindRules(_ noun: NounDeclaration, _ number: Int) throws {
    for clause in noun.clauses {
      switch clause.kind {
      case .pending(let from, let to):
        names.office.nouns[number].pending = Noun.Pending(
          from: try moment(from, number), to: try moment(to, number),
          words: "pending from \(from.text) to \(to.text)",
          definition: "from \(from.text) to \(to.text)"
            + noun.spanWords(active: false, "without days in")
            + noun.spanWords(active: true, "with days in"),
          ageDefinition:
            "days from \(from.text) to \(to.text), or to the day counted when that comes first")
      case .competing(let list):
        names.office.nouns[number].competing = try list.map { name in
          guard case .milestone(let i)? = names.own(name.text, on: number) else {
            throw modelMilestone(name, noun, number)
          }
          return i
        }
      case .sealed(let e):
        names.office.nouns[number].sealed = try expressions(number).condition(e)
      default: break
      }
    }
    for clause in noun.clauses {
      guard case .span(let active, let name, let e) = clause.kind else { continue }
      guard let child = names.noun(name.text) else { throw unknownNoun(name) }
      let path = try names.childPath(from: number, to: child, at: name.span)
      guard draft.nouns[child].clauses.contains(where: { $0.isPendingRule }) else {
        throw Diagnostic(
          .noPendingRule,
          "\(name.text.capitalizedFirst) have no pending rule, so they span no time.",
          at: name.span, details: ["Add `pending from A to B` to the noun \(name.text)."])
      }
      names.office.nouns[number].spans.append(
        Noun.Span(
          active: active, path: path, condition: try e.map(expressions(child).condition),
          words: e.map { "\(name.text) (\(Printer.text($0)))" } ?? name.text))
    }
  }

  /// The type of a field, binding its definition when that has not happened yet.
  private func type(ofField field: Int, on number: Int) throws -> ValueType {
    guard let clause = waiting[number]?[field] else {
      return names.office.nouns[number].fields[field].type
    }
    guard binding.insert([number, field]).inserted else {
      throw Diagnostic(
        .modelCircle,
        "\(names.office.nouns[number].fields[field].name) of \(names.office.nouns[number].name) is defined by way of itself.",
        at: clause.span, details: ["Break the circle: one of them has to be read from a column."])
    }
    defer { binding.remove([number, field]) }
    let bound = try definition(clause, number)
    names.office.nouns[number].fields[field].source = .derived(bound.expression)
    names.office.nouns[number].fields[field].type = bound.type
    waiting[number]?[field] = nil
    return bound.type
  }

  private func definition(_ clause: NounDeclaration.Clause, _ number: Int) throws
    -> ExpressionBinder.Typed
  {
    switch clause.kind {
    case .fact(_, _, let e): return (try expressions(number).condition(e), .truth)
    case .field(_, _, .expression(let e)): return try expressions(number).value(e)
    case .field(_, _, .count(let of, let e)):
      guard let child = names.noun(of.text) else { throw unknownNoun(of) }
      let path = try names.childPath(from: number, to: child, at: of.span)
      return (.countOf(path, try e.map(expressions(child).condition)), .number)
    default: return (.constant(false), .truth)
    }
  }

  private func moment(_ name: Name, _ number: Int) throws -> BoundExpression {
    try expressions(number).moment(name)
  }

  private func expressions(_ number: Int) -> ExpressionBinder {
    ExpressionBinder(context: context, noun: number)
  }
}
