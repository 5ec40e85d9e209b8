import DocketCore
import DocketLanguage
import DocketStore

/// Turns a parsed question into a bound one: every name resolved, every expression typed.
public struct QuestionBinder {
  let office: Office
  let store: CaseStore
  let definitions: Definitions
  let parameters: [String: ParameterValue]
  /// The clock of questions without `as of`.
  let clock: CivilDate
  let values: VisibleValues?

  /// A binder for one office, one set of definitions and one default clock.
  public init(
    office: Office, store: CaseStore, definitions: Definitions,
    parameters: [String: ParameterValue], clock: CivilDate, values: VisibleValues? = nil
  ) {
    self.values = values
    self.office = office
    self.store = store
    self.definitions = definitions
    self.parameters = parameters
    self.clock = clock
  }

  /// The bound question; throws a located `Diagnostic`.
  public func bind(_ question: Question, in source: SourceText) throws -> BoundQuestion {
    do {
      let expanded = try DefinitionExpander(definitions: definitions, office: office)
        .expand(question, in: source)
      do {
        return try BindingPass(self, expanded.question, expanded.source).run()
      } catch let diagnostic as Diagnostic {
        throw diagnostic.located(in: expanded.source)
      }
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: source)
    }
  }
}

/// One walk over one question.
final class BindingPass {
  let binder: QuestionBinder
  let question: Question
  let context: BindingContext
  let noun: Int
  let clock: CivilDate
  let subject: Subject
  var filters: [BoundFilter] = []
  var windows: [(name: String, date: BoundExpression?, path: ChildPath?, range: DayRange)] = []
  var stock: BoundQuestion.Stock = .clock
  var stockUnit: TimeUnit?

  /// How far the window is moved back: the pass binds the other side of a comparison. Nil: not at all.
  let earlier: TimeUnit?

  init(
    _ binder: QuestionBinder, _ question: Question, _ source: SourceText,
    earlier: TimeUnit? = nil
  ) throws {
    self.binder = binder
    self.earlier = earlier
    self.question = question
    try BindingPass.refuseWithin(question)
    subject = try BindingPass.subject(of: question.head)
    let names = Namespace(office: binder.office, store: binder.store)
    clock = try BindingPass.clock(of: question, binder)
    let periods = PeriodResolver(
      clock: clock, fiscalStart: binder.office.fiscalStart, parameters: binder.parameters)
    context = BindingContext(
      names: names, definitions: binder.definitions, periods: periods, source: source,
      values: binder.values)
    context.subject = subject
    guard let number = names.noun(subject.noun.text) else {
      throw BindingPass.unknownNoun(subject.noun, context)
    }
    noun = number
  }

  /// The binder of expressions on the counted noun.
  var expressions: ExpressionBinder { ExpressionBinder(context: context, noun: noun) }
  var me: Noun { binder.office.nouns[noun] }

  func run() throws -> BoundQuestion {
    try refuseMisplaced()
    try refuseComparing()
    try bindSubject()
    try bindQualifiers()
    let (dimensions, across) = try bindDimensions()
    let head = try bindHead()
    var all = dimensions
    let split = try bindSplit(&all, across: across)
    if case .points = stock {
      let name = stockUnit?.word(plural: false) ?? "month"
      all.insert(
        BoundDimension(name: name, kind: .stockPoint, each: nil, domain: .occurring), at: 0)
    }
    if case .estimate(.funnel(let funnel)) = head { all.append(stepDimension(funnel, beside: all)) }
    let learnt = learnt(head, all + (across.map { [$0] } ?? []))
    let comparison = try bindComparison(head, all + (across.map { [$0] } ?? []))
    var bound = BoundQuestion(
      syntax: question, head: head, noun: noun, clock: clock, stock: stock, filters: filters,
      dimensions: all, across: across, stages: question.stages, footer: footer(),
      text: Printer.text(question))
    bound.windows = windows.map { window in
      BoundWindow(
        name: window.name, range: window.range,
        isMilestone: window.date?.isMilestone ?? false)
    }
    bound.source = context.source
    bound.learnt = learnt
    bound.split = split
    bound.comparison = comparison
    return bound
  }

  /// What an estimate must not be chosen by (rule 37).
  private func learnt(_ head: BoundQuestion.Head, _ groups: [BoundDimension]) -> [LearntCondition] {
    guard case .estimate(let estimate) = head else { return [] }
    let start: BoundExpression?
    let ends: [BoundExpression]
    switch estimate {
    case .share(let share): (start, ends) = (share.start, share.end.map { [$0] } ?? [])
    case .funnel(let funnel): (start, ends) = (funnel.start, funnel.dates)
    case .time(let time): return learntConditions(of: time, groups: groups)
    case .flow: return []
    }
    guard let start, let within else { return [] }
    let text = within.of.map { of in
      { form in self.context.corrected(of.span, with: form) }
    }
    return learntConditions(after: start, except: ends, groups: groups) { form in
      if let text { return text(form) }
      return self.context.corrected(
        within.span, with: "\(self.context.source?.slice(within.span) ?? "") of \(form)")
    }
  }

  /// `within` without anything it could time.
  private static func refuseWithin(_ question: Question) throws {
    switch question.head.kind {
    case .share, .time, .funnel: return
    default: break
    }
    for qualifier in question.qualifiers {
      if case .within = qualifier.kind {
        throw Diagnostic(
          .qualifierMisplaced, "`within` goes with share, time and funnel.", at: qualifier.span,
          details: [
            "It asks what part had come so far by then, of those observed that long: share disposed of cases filed in 2023 within 180 days."
          ])
      }
    }
  }

  private static func subject(of head: Head) throws -> Subject {
    switch head.kind {
    case .count(let s), .list(let s), .show(_, let s), .share(_, let s), .time(_, _, let s),
      .flow(let s, _), .funnel(let s):
      return s
    case .showUnit(let noun, _): return Subject(adjectives: [], noun: noun, at: head.span)
    case .defined(let name, _):
      throw Diagnostic(
        .unknownDefinition, "Nothing is defined as \"\(name.text)\".", at: name.span)
    }
  }

  static func unknownNoun(_ name: Name, _ context: BindingContext) -> Diagnostic {
    if let misspelt = misspeltQualifier(context) { return misspelt }
    var diagnostic = ExpressionBinder(context: context, noun: 0).unknownNoun(name)
    let populations = context.definitions.all.filter {
      if case .population = $0.body { return true }
      return false
    }.map(\.name.text)
    diagnostic.suggestions += adjectivesAsNouns(name, context)
    diagnostic.suggestions += Spelling.nearest(to: name.text, among: populations).map {
      context.suggestion(name.span, $0)
    }
    return diagnostic
  }

  /// `felonies` for felony cases: the plural of a value that stands before a noun.
  private static func adjectivesAsNouns(_ name: Name, _ context: BindingContext)
    -> [Diagnostic.Suggestion]
  {
    let word = name.folded
    var singulars = [word]
    if word.hasSuffix("ies") { singulars.append(String(word.dropLast(3)) + "y") }
    if word.hasSuffix("s") { singulars.append(String(word.dropLast())) }
    var found: [Diagnostic.Suggestion] = []
    for (number, noun) in context.office.nouns.enumerated() {
      for field in noun.fields where field.isAdjective {
        guard case .column(let column) = field.source else { continue }
        for value in singulars where context.knows(value, noun: number, column: column) {
          found.append(context.suggestion(name.span, "\(value) \(noun.name)"))
        }
      }
    }
    return Array(found.prefix(3))
  }

  /// `count cases bu unit`: a noun among the words before the last one, and after it nearly a qualifier.
  private static func misspeltQualifier(_ context: BindingContext) -> Diagnostic? {
    guard let subject = context.subject,
      let noun = subject.adjectives.firstIndex(where: { context.names.noun($0.text) != nil })
    else { return nil }
    let words = subject.adjectives + [subject.noun]
    let word = words[noun + 1]
    let meant = context.names.noun(words[noun].text).flatMap {
      ExpressionBinder(context: context, noun: $0).pendingMeant(by: word)
    }
    let near = meant.map { [$0] } ?? Vocabulary.nearestQualifiers(to: word.text)
    guard !near.isEmpty else { return nil }
    return Diagnostic(
      .misspeltKeyword, "`\(word.text)` is no word of a question.", at: word.span,
      suggestions: near.map { context.suggestion(word.span, $0) })
  }

  /// The as-of day of a question (rule 11).
  private static func clock(of question: Question, _ binder: QuestionBinder) throws -> CivilDate {
    let moments = question.qualifiers.compactMap { qualifier -> (Moment, SourceSpan)? in
      if case .asOf(let moment) = qualifier.kind { return (moment, qualifier.span) }
      return nil
    }
    if moments.count > 1 {
      throw Diagnostic(.repeatedQualifier, "A question has one `as of`.", at: moments[1].1)
    }
    guard let (moment, _) = moments.first else { return binder.clock }
    return try PeriodResolver(
      clock: binder.clock, fiscalStart: binder.office.fiscalStart, parameters: binder.parameters
    ).last(moment)
  }
}
