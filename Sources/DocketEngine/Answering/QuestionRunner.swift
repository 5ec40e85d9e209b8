import DocketCore
import DocketLanguage
import DocketStore

/// Runs questions on one office: binds, evaluates, lays out.
public struct QuestionRunner {
  let workspace: Workspace

  /// A runner on an opened office.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The bound form of a question; throws located diagnostics.
  public func bind(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws
    -> BoundQuestion
  {
    try QuestionBinder(
      office: workspace.office, store: workspace.store, definitions: context.definitions,
      parameters: context.parameters, clock: context.asOf ?? workspace.clock,
      values: workspace.values
    ).bind(question, in: source)
  }

  /// The answer; throws a located `Diagnostic`.
  public func answer(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws
    -> Answer
  {
    let bound = try bind(question, source, context)
    do {
      return measured(try answer(bound, context), by: question, context)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: bound.source ?? source)
    }
  }

  /// A defined measure brings its target: under the table in words, in a chart as a line.
  private func measured(_ answer: Answer, by question: Question, _ context: QuestionContext)
    -> Answer
  {
    guard case .table(var table) = answer, case .defined(let name, _) = question.head.kind,
      let definition = context.definitions[name]
    else { return answer }
    if let target = definition.target {
      if table.chart != nil, table.chart?.target == nil { table.chart?.target = target }
      let main =
        table.columns.first { $0.role == .measure && $0.part == .value }
        ?? table.columns.first { $0.role == .measure }
      let isShare = main?.format == .percent
      let words = ResultValue.number(target).text(
        in: ResultColumn("", role: .measure, format: isShare ? .percent : .plain))
      let line = "target: \(words)\(definition.direction.map { " (\($0))" } ?? "")"
      let place = table.footer.firstIndex { $0.kind == .asOf } ?? table.footer.endIndex
      table.footer.insert(.init(.note, line), at: place)
    }
    return .table(table)
  }

  /// The answer to a bound question.
  public func answer(_ bound: BoundQuestion, _ context: QuestionContext) throws -> Answer {
    let evaluator = evaluator(context)
    let builder = TableBuilder(
      office: workspace.office, evaluator: evaluator, cancellation: context.cancellation)
    let stages = StagePipeline(
      clock: bound.clock, office: workspace.office, parameters: context.parameters,
      source: bound.source, marks: context.marks, charts: context.charts,
      cancellation: context.cancellation)
    let reach = WindowReach(evaluator: evaluator, office: workspace.office)
    switch bound.head {
    case .unit(let rows, let key):
      return try UnitPages(workspace: workspace, evaluator: evaluator).answer(bound, rows, key)
    case .list:
      var list = try evaluator.list(bound)
      // Sorted cells are copies: these go once the table is made, or not made.
      defer { Discarding.later(&list.cells) }
      let listed = Answer.table(try stages.answer(bound, list: list, builder: builder).table)
      return try reach.noted(listed, to: bound, selected: list.selected)
    case .estimate:
      try LearntLater(evaluator: evaluator, office: workspace.office).check(bound)
      let closed = try OpenFlow(evaluator: evaluator, office: workspace.office).closed(bound)
      let units = try Estimates(office: workspace.office, evaluator: evaluator).units(closed)
      let answer = Answer.table(try stages.answer(closed, groups: units, builder: builder).table)
      return try reach.noted(answer, to: bound, selected: units.selected)
    case .count, .show:
      let units = try Estimates(office: workspace.office, evaluator: evaluator).units(bound)
      let answer = Answer.table(try stages.answer(bound, groups: units, builder: builder).table)
      return try reach.noted(answer, to: bound, selected: units.selected)
    }
  }

  /// What is wrong with a statement, without running it: errors and warnings, located.
  public func check(_ statement: Statement, _ source: SourceText, _ context: QuestionContext)
    -> [Diagnostic]
  {
    do {
      switch statement.kind {
      case .ask(let question), .explain(let question): try check(question, source, context)
      case .expect(let expectation): try check(expectation.question, source, context)
      case .define(let definition): try check(definition, source, context)
      default: break
      }
      return []
    } catch let diagnostic as Diagnostic {
      return [diagnostic.located(in: source)]
    } catch let several as Diagnostics {
      return several.all.map { $0.located(in: source) }
    } catch {
      return [Diagnostic(.internalFault, "\(error)", at: statement.span).located(in: source)]
    }
  }

  private func check(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws
  {
    let bound = try bind(question, source, context)
    try LearntLater(evaluator: evaluator(context), office: workspace.office).check(bound)
  }

  private func check(_ definition: Definition, _ source: SourceText, _ context: QuestionContext)
    throws
  {
    let office = workspace.office
    if office.nouns.contains(where: {
      $0.name.lowercased() == definition.name.folded
        || $0.singular.lowercased() == definition.name.folded
    }) {
      throw Diagnostic(
        .reservedName, "\"\(definition.name.text)\" is a noun of the model.",
        at: definition.name.span, details: ["Choose another name."])
    }
    if Vocabulary.headWords.contains(definition.name.folded) || definition.name.folded == "pending"
    {
      throw Diagnostic(
        .reservedName, "\"\(definition.name.text)\" has a meaning of its own in every question.",
        at: definition.name.span, details: ["Choose another name."])
    }
    let head: Head
    switch definition.body {
    case .measure(let question):
      _ = try bind(question, source, context)
      return
    case .population(let subject, let qualifiers):
      head = Head(.count(subject), at: definition.bodySpan)
      _ = try bind(
        Question(head: head, qualifiers: qualifiers, stages: [], span: definition.bodySpan), source,
        context)
    case .value: return
    }
  }

  /// What evaluates questions here: the office's executor, which keeps what it has worked out.
  func evaluator(_ context: QuestionContext) -> Executor {
    workspace.evaluators.executor(
      office: workspace.office, store: workspace.store, cancellation: context.cancellation)
  }
}
