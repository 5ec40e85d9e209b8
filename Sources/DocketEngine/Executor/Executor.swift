import DocketCore
import DocketStore

/// Answers bound questions over a store, a block of rows at a time on all processors.
///
/// Keeps derived dates, facts and row maps between questions, bounded by `ExecutorOptions.cacheBytes`. Throws
/// R101 within a block of rows once cancelled.
public final class Executor: QuestionEvaluator, Sendable {
  /// The model the questions are bound to.
  public let office: Office
  /// The rows.
  public let store: CaseStore
  /// How it works.
  public let options: ExecutorOptions

  let compiler: ExpressionCompiler
  let planner: Planner
  var parallel: Parallel { compiler.parallel }

  /// An executor over one office's rows; `cancellation` is polled while a question runs.
  public init(
    office: Office, store: CaseStore, cancellation: Cancellation = Cancellation(),
    options: ExecutorOptions = ExecutorOptions()
  ) {
    self.office = office
    self.store = store
    self.options = options
    compiler = ExpressionCompiler(
      office: office, store: store, cache: VectorCache(limit: options.cacheBytes),
      parallel: Parallel(options, cancellation))
    planner = Planner(
      office: office, store: store, disabledRules: options.disabledRules,
      useIndexes: options.useIndexes, rowsPerFoundRow: options.rowsPerFoundRow)
  }

  private init(_ other: Executor, polling cancellation: Cancellation) {
    office = other.office
    store = other.store
    options = other.options
    planner = other.planner
    compiler = ExpressionCompiler(
      office: office, store: store, cache: other.compiler.cache,
      parallel: Parallel(options, cancellation))
  }

  /// This executor, sharing what it keeps between questions, but stopped by another flag.
  public func polling(_ cancellation: Cancellation) -> Executor {
    Executor(self, polling: cancellation)
  }

  /// Runs a `count` or `show` question up to its groups.
  public func group(_ question: BoundQuestion) throws -> any GroupedUnits {
    try group(planner.plan(question))
  }

  /// Runs a `list` question up to its rows.
  public func list(_ question: BoundQuestion) throws -> ListedUnits {
    if case .unit(let rows, _) = question.head {
      let there = try existing(rows, of: question.noun, clock: question.clock)
      return ListedUnits(
        rows: there, cells: [], unknown: 0, unsound: 0, selected: there.count)
    }
    return try list(planner.plan(question))
  }

  /// Where evaluation of a plan's expressions starts: on the counted noun, on this counted day.
  func scope(_ plan: QuestionPlan, counted: CivilDate? = nil) -> ExpressionCompiler.Scope {
    ExpressionCompiler.Scope(
      noun: plan.noun,
      moment: EvaluationDays(clock: plan.clock, counted: counted ?? plan.countedDay))
  }

  /// The plan's conditions on one counted day.
  func filter(
    _ plan: QuestionPlan, _ scope: ExpressionCompiler.Scope
  ) throws -> RowFilter {
    var conditions: [TruthNode] = []
    var stock: [TruthNode] = []
    var unsound: [TruthNode] = []
    for filter in plan.filters where filter.expression != .constant(true) {
      let node = try compiler.truth(filter.expression, scope)
      if filter.expression == .isPending {
        stock.append(node)
        unsound.append(try compiler.unsound(scope))
      } else if let parent = unsoundParent(filter.expression) {
        stock.append(node)
        unsound.append(try compiler.truth(parent, scope))
      } else {
        conditions.append(node)
      }
    }
    return RowFilter(
      exists: try compiler.existence(of: plan.noun, scope.moment, depth: 0),
      conditions: conditions,
      pending: stock.isEmpty
        ? nil : (AllOf(parts: stock), AnyOf(parts: unsound)))
  }

  /// For a unit that is pending through a parent: whether that parent has no start or an end before it (rule 19);
  /// nil for every other condition.
  private func unsoundParent(_ expression: BoundExpression) -> BoundExpression? {
    guard case .up(let steps, .isPending) = expression, let top = steps.last,
      let rule = office.nouns[office.nouns[top.noun].links[top.link].parent].pending
    else { return nil }
    let endsEarly = BoundExpression.and([
      .not(.isMissing(rule.to)), .compare(rule.to, .less, rule.from),
    ])
    return .up(steps, .or([.isMissing(rule.from), endsEarly]))
  }

  /// The rows that exist on a day, of those given.
  func existing(_ rows: [Int], of noun: Int, clock: CivilDate) throws -> [Int] {
    let count = try compiler.table(noun).rowCount
    let exists = try compiler.existence(
      of: noun, EvaluationDays(clock: clock, counted: clock), depth: 0)
    return rows.filter { $0 >= 0 && $0 < count && exists?[$0] != 0 }
  }
}
