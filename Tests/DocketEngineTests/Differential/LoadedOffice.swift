import DocketCore
import DocketLanguage
import DocketStore

@testable import DocketEngine

/// An office in memory, its model bound, and what answers questions about it.
struct LoadedOffice {
  let office: Office
  let store: CaseStore
  let clock: CivilDate

  /// Binds a model over cells; throws the binder's diagnostic.
  init(model: String, files: [RandomOffice.File]) throws {
    let source = SourceText(model)
    let script = Parser.parse(source)
    if let error = script.diagnostics.first(where: { $0.severity == .error }) { throw error }
    let draft = try ModelDraft(script.statements)
    guard let store = PlainStore.store(try draft.schema(), files) else {
      throw Diagnostic(.fileNotFound, "The model asks for columns that the files lack.")
    }
    let today = CivilDate(year: 2025, month: 1, day: 15) ?? .first
    let binder = ModelBinder(draft, store, source: source, today: today)
    office = try binder.bind()
    self.store = store
    clock = try ClockFinder(office: office, store: store, today: today).clock()
  }

  /// A made-up office in memory.
  init(_ random: RandomOffice) throws {
    try self.init(model: random.model.text, files: random.files)
  }

  /// The bound form of a question; throws the diagnostic of the parser or the binder.
  func bind(_ text: String) throws -> BoundQuestion {
    let source = SourceText(text)
    let script = Parser.parse(source)
    if let error = script.diagnostics.first(where: { $0.severity == .error }) { throw error }
    guard case .ask(let question)? = script.statements.first?.kind else {
      throw Diagnostic(.notAQuestion, "This is no question.")
    }
    let bound = try QuestionBinder(
      office: office, store: store, definitions: Definitions(), parameters: [:], clock: clock
    ).bind(question, in: source)
    return try OpenFlow(evaluator: reference, office: office).closed(bound)
  }

  /// The finished table of a question, or the diagnostic that refuses one of its stages.
  func table(_ question: BoundQuestion, _ evaluator: any QuestionEvaluator) -> Result<
    ResultTable, Diagnostic
  > {
    let builder = TableBuilder(office: office, evaluator: evaluator)
    let stages = StagePipeline(clock: question.clock, office: office)
    do {
      if case .list = question.head {
        return .success(
          try stages.answer(question, list: evaluator.list(question), builder: builder).table)
      }
      let units = try Estimates(office: office, evaluator: evaluator).units(question)
      return .success(try stages.answer(question, groups: units, builder: builder).table)
    } catch let refusal as Diagnostic {
      return .failure(refusal)
    } catch {
      return .failure(Diagnostic(.internalFault, "\(error)"))
    }
  }

  /// What is tested.
  var subject: any QuestionEvaluator { evaluator(understanding: office) }

  /// What is tested, given definitions that may differ from the office's own.
  func evaluator(understanding office: Office) -> any QuestionEvaluator {
    Executor(office: office, store: store)
  }

  /// The oracle.
  var reference: ReferenceInterpreter { ReferenceInterpreter(office: office, store: store) }
}
