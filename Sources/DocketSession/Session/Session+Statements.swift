import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender

extension Session {
  /// Runs one statement of `source`.
  func run(_ statement: Statement, _ source: SourceText) throws {
    switch statement.kind {
    case .ask(let question): try ask(question, source)
    case .explain(let question): try explain(question, source)
    case .define(let definition): try define(definition, statement, source)
    case .set(let name, let value): try set(name, value)
    case .setPeriod(let name, let period): parameters[name.folded] = .period(period)
    case .expect(let expectation): try expect(expectation, source)
    case .dashboard: throw Session.later("dashboard", "Dashboards", statement.span)
    case .use(let library): try use(library, at: statement.span)
    case .mark(let day, let name): try mark(DateMark(day: day, name: name), at: statement.span)
    case .note: throw Session.later("note", "Notes", statement.span)
    case .watch: throw Session.later("watch", "Watches", statement.span)
    case .model, .fiscalYear, .dataAsOf, .dataFrom, .dataLag, .noun:
      throw Diagnostic(
        .modelStatement, "This statement belongs to a model, not to a session.", at: statement.span,
        details: [
          "Write it in model.docket beside the data, or in a file that --model names, "
            + "then .reload. The command .model prints the model in use."
        ])
    }
  }

  private static func later(_ word: String, _ what: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .comesLater,
      "\(what) come later: this version of docket reads `\(word)` but does not run it.",
      at: span)
  }

  /// What questions are asked with now.
  var context: QuestionContext {
    var context = QuestionContext(
      definitions: definitions, parameters: parameters, asOf: settings.asOf,
      today: surroundings.clock.today, cancellation: surroundings.cancellation)
    context.marks = marks
    context.charts = ChartKind.all.map(\.name)
    return context
  }

  /// The open office, or why there is none.
  func openWorkspace() throws -> Workspace {
    guard let workspace else {
      throw Diagnostic(
        .noDataLoaded, "No data are loaded.",
        details: [
          "Load a folder of csv files with .load FOLDER, or start with docket FOLDER."
        ])
    }
    return workspace
  }

  private func explain(_ question: Question, _ source: SourceText) throws {
    let runner = QuestionRunner(try openWorkspace())
    try present(.page(runner.explain(question, source, context)))
  }

  private func define(_ definition: Definition, _ statement: Statement, _ source: SourceText)
    throws
  {
    if let workspace {
      let found = QuestionRunner(workspace).check(statement, source, context)
      if found.contains(where: { $0.severity == .error }) { throw Diagnostics(found) }
      show(found.map { $0.located(in: source) })
    }
    let replaced = definitions[definition.name] != nil
    definitions.define(definition)
    let name = definition.name.text
    remark(replaced ? "\(name) is defined anew." : "\(name) is defined.")
  }

  /// Remembers a named change; a second one of a day takes the place of the first.
  private func mark(_ mark: DateMark, at span: SourceSpan) throws {
    try Session.checkName(of: mark, at: span)
    marks.removeAll { $0.day == mark.day }
    marks.append(mark)
    marks.sort { $0.day < $1.day }
    remark("\(mark.day.iso) is marked: \(mark.name).")
  }

  /// Refuses a mark that says nothing: charts would show a line without a word.
  static func checkName(of mark: DateMark, at span: SourceSpan) throws(Diagnostic) {
    guard mark.name.allSatisfy(\.isWhitespace) else { return }
    throw Diagnostic(
      .badArgument, "A mark needs a name: what happened that day.", at: span,
      details: ["As in mark \(mark.day.iso) \"new filing policy\"."])
  }

  private func set(_ name: Name, _ expression: Expression) throws {
    let today = settings.asOf ?? workspace?.clock ?? surroundings.clock.today
    let value = try ConstantValue(parameters: parameters, today: today).value(of: expression)
    parameters[name.folded] = value
  }

  private func expect(_ expectation: Expectation, _ source: SourceText) throws {
    let runner = QuestionRunner(try openWorkspace())
    let outcome = try runner.test(expectation, source, context)
    if let failure = outcome.failure { throw failure }
    remark(outcome.words)
  }
}
