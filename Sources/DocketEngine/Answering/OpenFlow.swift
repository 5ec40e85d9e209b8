import DocketCore

/// Gives a flow that names no period its first and last day: from the first start among its units, or from `data from`
/// where that is later, to the clock.
struct OpenFlow {
  let evaluator: any QuestionEvaluator
  let office: Office

  /// The question with its periods; the question itself when it names them, or is no flow.
  func closed(_ question: BoundQuestion) throws -> BoundQuestion {
    guard case .estimate(.flow(var flow)) = question.head, flow.days == nil else {
      return question
    }
    let until = question.clock.adding(days: 1)
    var start = try firstDay(question, flow) ?? question.clock
    if let day = office.dataFrom { start = max(start, day) }
    start = min(start, question.clock)
    let cut = FlowPeriods(
      unit: flow.unit, fiscalStart: flow.unit.map { TimeBuckets.fiscalStart($0, office) } ?? 1,
      from: start, until: until, clock: question.clock, span: question.syntax.head.span)
    flow.days = DayRange(
      from: start, until: until, words: "from \(start.iso) to \(question.clock.iso)")
    flow.periods = try cut.periods()
    let values = try cut.buckets().map { ResultValue.bucket($0) }
    var answered = question
    answered.head = .estimate(.flow(flow))
    answered.dimensions = question.dimensions.map { spread($0, values, start, until) }
    answered.across = question.across.map { spread($0, values, start, until) }
    return answered
  }

  private func spread(
    _ dimension: BoundDimension, _ values: [ResultValue], _ from: CivilDate, _ until: CivilDate
  ) -> BoundDimension {
    guard case .spread = dimension.kind else { return dimension }
    var cut = dimension
    cut.kind = .spread(values)
    cut.domain = .window(from: from, until: until)
    return cut
  }

  /// The earliest start of a sound unit of the question; nil when there is none.
  private func firstDay(_ question: BoundQuestion, _ flow: BoundFlow) throws -> CivilDate? {
    var ask = question
    ask.head = .show([
      BoundMeasure(name: "first", function: .minimum, argument: flow.dates.start, type: .date)
    ])
    (ask.dimensions, ask.across, ask.stages, ask.stock) = ([], nil, [], .clock)
    ask.filters.append(
      BoundFilter(
        BindingPass.sound(flow.dates.start, flow.dates.end), origin: .condition, words: "sound"))
    guard case .date(let day)? = try evaluator.group(ask).measures(ofUnion: [0]).first else {
      return nil
    }
    return day
  }
}
