import DocketCore
import DocketStore

extension ReferenceInterpreter {
  /// One expression on some rows, each evaluated on its own.
  public func evaluate(
    _ expression: BoundExpression, on noun: Int, rows: [Int], clock: CivilDate,
    countedDay: CivilDate
  ) throws -> [ResultValue] {
    let evaluation = ReferenceEvaluation(office: office, store: store, cancellation: cancellation)
    let moment = ReferenceMoment(clock: clock, counted: countedDay, seesSealed: false)
    return try rows.map { row in
      try evaluation.value(expression, at: ReferencePlace(noun: noun, row: row, moment: moment))
        .listed
    }
  }

  /// Whether a row exists on a day and is not sealed.
  public func exists(_ row: Int, of noun: Int, clock: CivilDate) throws -> Bool {
    let evaluation = ReferenceEvaluation(office: office, store: store, cancellation: cancellation)
    let moment = ReferenceMoment(clock: clock, counted: clock, seesSealed: false)
    return try evaluation.exists(ReferencePlace(noun: noun, row: row, moment: moment))
  }

  /// The rows counted in a group, in file order.
  public func rows(of question: BoundQuestion, inGroup key: [ResultValue]?) throws -> [Int] {
    let selection = try select(question)
    let dimensions = question.unitDimensions
    var rows: Set<Int> = []
    for unit in selection.units {
      for occasion in unit {
        if let key {
          let keys = try keys(of: occasion, dimensions, selection.evaluation)
          guard keys.contains(where: { $0 == key }) else { continue }
        }
        rows.insert(occasion.place.row)
      }
    }
    let table = store.tables[question.noun]
    return rows.sorted { table.fileRow($0) < table.fileRow($1) }
  }
}
