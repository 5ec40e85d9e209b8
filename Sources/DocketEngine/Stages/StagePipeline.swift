import DocketCore
import DocketLanguage

/// Applies result stages to a laid-out table, left to right.
public struct StagePipeline {
  /// A file that a `save` stage asks for, with the table as it is at that stage.
  public struct Save {
    /// The file name as written.
    public var file: String
    /// Where the stage stands.
    public var span: SourceSpan
    /// What to write.
    public var table: ResultTable
  }

  /// What the stages made of a table.
  public struct Outcome {
    /// The finished table.
    public var table: ResultTable
    /// What is to be saved, in order. Nothing has been written.
    public var saves: [Save]
  }

  private var scope: StageScope

  /// A pipeline for the stages of one question. `source` is the text that their spans point into, unless the
  /// bound question knows better: with it, errors offer whole corrected questions.
  public init(
    clock: CivilDate, office: Office, parameters: [String: ParameterValue] = [:],
    source: SourceText? = nil, marks: [DateMark] = [], charts: [String] = [],
    cancellation: Cancellation = Cancellation()
  ) {
    scope = StageScope(
      periods: PeriodResolver(
        clock: clock, fiscalStart: office.fiscalStart, parameters: parameters), source: source,
      cancellation: cancellation, marks: marks, charts: charts)
  }

  /// Lays out the groups of a `count` or `show` question and applies its stages.
  public func answer(
    _ question: BoundQuestion, groups: any GroupedUnits, builder: TableBuilder
  ) throws -> Outcome {
    try answer(question) { try builder.working(question, groups: groups) }
  }

  /// Lays out the rows of a `list` question and applies its stages.
  public func answer(_ question: BoundQuestion, list: ListedUnits, builder: TableBuilder) throws
    -> Outcome
  {
    try answer(question) { try builder.working(question, list: list) }
  }

  /// Stages of a definition stand in the question as expanded, so errors are placed in that text.
  private func answer(_ question: BoundQuestion, _ table: () throws -> WorkingTable) throws
    -> Outcome
  {
    guard let source = question.source else { return try apply(question.stages, to: try table()) }
    var inner = self
    inner.scope.source = source
    do {
      return try inner.apply(question.stages, to: try table())
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: source)
    }
  }

  /// The table after these stages.
  func apply(_ stages: [Stage], to start: WorkingTable) throws -> Outcome {
    var table = start
    defer { Discarding.later(&table.cells) }
    var saves: [Save] = []
    for stage in stages {
      try scope.cancellation.check()
      if case .save(let file) = stage.kind {
        let saved = try table.result(scope.cancellation)
        saves.append(Save(file: file, span: stage.span, table: saved))
      } else {
        try apply(stage, to: &table)
      }
    }
    return Outcome(table: try table.result(scope.cancellation), saves: saves)
  }

  private func apply(_ stage: Stage, to table: inout WorkingTable) throws {
    switch stage.kind {
    case .sort(let keys): try SortStage(keys: keys, scope: scope).apply(to: &table)
    case .top(let count, let by, let withOthers):
      try TopStage(count: count, by: by, withOthers: withOthers, span: stage.span, scope: scope)
        .apply(to: &table)
    case .keep(let names): try KeepStage(names: names, scope: scope).apply(to: &table)
    case .where_(let condition):
      try WhereStage(condition: condition, scope: scope).apply(to: &table)
    case .add(let name, let expression):
      try AddStage(name: name, expression: expression, scope: scope).apply(to: &table)
    case .total: try TotalStage(span: stage.span, scope: scope).apply(to: &table)
    case .percent(let within):
      try PercentStage(within: within, span: stage.span, scope: scope).apply(to: &table)
    case .show(let measures, let by):
      try ShowStage(measures: measures, by: by, span: stage.span, scope: scope).apply(to: &table)
    case .control: try ControlStage(span: stage.span, scope: scope).apply(to: &table)
    case .chart(let kind, let of, let target):
      // A control chart has its limits, whether or not the question asked for them as columns.
      if kind?.folded == "control", !table.columns.contains(where: { $0.column.part == .center }) {
        try ControlStage(span: stage.span, scope: scope).apply(to: &table)
      }
      try ChartStage(kind: kind, of: of, target: target, scope: scope).apply(to: &table)
    case .save: break
    }
  }
}
