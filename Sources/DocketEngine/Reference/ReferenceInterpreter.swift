import DocketCore
import DocketStore

/// The oracle: evaluates a bound question one row at a time in the plainest way that follows the rules.
///
/// The fast executor must give the same groups and rows. Everything here is chosen to be easy to check against the
/// rules by reading, nothing to be fast: time grows with rows times the children each condition looks at.
public final class ReferenceInterpreter: QuestionEvaluator {
  let office: Office
  let store: CaseStore
  let cancellation: Cancellation

  /// An interpreter of questions bound against this office, over its tables.
  public init(office: Office, store: CaseStore, cancellation: Cancellation = Cancellation()) {
    self.office = office
    self.store = store
    self.cancellation = cancellation
  }

  /// The groups of a `count` or `show` question, over the rows that exist at its clock.
  public func group(_ question: BoundQuestion) throws -> any GroupedUnits {
    let selection = try select(question)
    var observation: BoundObservation?
    if case .estimate(let estimate) = question.head { observation = estimate.observation }
    let groups = ReferenceGroups(
      measures: ReferenceInterpreter.measures(of: question.head), observation: observation,
      selected: selection.units.count, unknown: selection.unknown, unsound: selection.unsound)
    let dimensions = question.unitDimensions
    if dimensions.isEmpty { groups.open([]) }
    for unit in selection.units {
      for occasion in unit {
        let values = try groups.measuring.map { measure in
          try measure.argument.map {
            try selection.evaluation.value($0, at: occasion.place)
          }
        }
        let seen = try observation.map {
          try selection.evaluation.observed($0, at: occasion.place)
        }
        for key in try keys(of: occasion, dimensions, selection.evaluation) {
          groups.add(occasion.place, values, seen, to: key)
        }
      }
    }
    return groups
  }

  /// The rows of a `list` question in file order, all of them, whatever its stages.
  public func list(_ question: BoundQuestion) throws -> ListedUnits {
    guard case .list(let columns) = question.head else {
      throw ReferenceEvaluation.fault("a list without columns")
    }
    let selection = try select(question)
    let table = store.tables[question.noun]
    let places = selection.units.compactMap(\.last?.place).sorted {
      table.fileRow($0.row) < table.fileRow($1.row)
    }
    let cells = try columns.map { column in
      try places.map { try selection.evaluation.value(column.expression, at: $0).listed }
    }
    return ListedUnits(
      rows: places.map(\.row), cells: cells, unknown: selection.unknown,
      unsound: selection.unsound, selected: places.count)
  }

  /// A unit on a day on which it is counted.
  struct Occasion {
    /// The unit's row on that day.
    var place: ReferencePlace
    /// The stock point that the day belongs to, if the question has points.
    var point: Bucket?
  }

  /// The units of an answer, each on all its occasions: one, or several at stock points.
  struct Selection {
    var evaluation: ReferenceEvaluation
    var units: [[Occasion]] = []
    var unknown = 0
    var unsound = 0
  }

  /// Every row of the noun that exists and for which all filters are true.
  func select(_ question: BoundQuestion) throws -> Selection {
    guard store.tables.indices.contains(question.noun),
      office.nouns.indices.contains(question.noun)
    else { throw ReferenceEvaluation.fault("a noun that the office does not have") }
    let evaluation = ReferenceEvaluation(
      office: office, store: store, cancellation: cancellation)
    var selection = Selection(evaluation: evaluation)
    let days = ReferenceInterpreter.countedDays(of: question)
    for row in 0..<store.tables[question.noun].rowCount {
      var occasions: [Occasion] = []
      var unknown = false
      var unsound = false
      for (day, point) in days {
        let moment = ReferenceMoment(clock: question.clock, counted: day, seesSealed: false)
        let place = ReferencePlace(noun: question.noun, row: row, moment: moment)
        guard try evaluation.exists(place) else { continue }
        // Rule 3: one condition, true, false or unknown as a whole.
        let truths = try question.filters.map { try evaluation.truth($0.expression, at: place) }
        switch ReferenceTruth.all(truths) {
        case .yes: occasions.append(Occasion(place: place, point: point))
        case .unknown: unknown = true
        case .no:
          if try isLeftOutAsUnsound(place, question.filters, truths, evaluation) { unsound = true }
        }
      }
      // Rules 3 and 19: left out is counted once a unit, and only when it is counted nowhere.
      if !occasions.isEmpty {
        selection.units.append(occasions)
      } else if unknown {
        selection.unknown += 1
      } else if unsound {
        selection.unsound += 1
      }
    }
    return selection
  }

  /// Rule 19: left out of the stock, and of nothing else, for want of a start or for an end before it.
  private func isLeftOutAsUnsound(
    _ place: ReferencePlace, _ filters: [BoundFilter], _ truths: [ReferenceTruth],
    _ evaluation: ReferenceEvaluation
  ) throws -> Bool {
    var isUnsound = false
    for (filter, truth) in zip(filters, truths) {
      if let counted = try pendingPlace(filter.expression, place, evaluation) {
        if try evaluation.soundSpan(at: counted) == nil { isUnsound = true }
      } else if truth != .yes {
        return false
      }
    }
    return isUnsound
  }

  /// The row whose pending rule a filter asks about: the unit's own, or that of a parent; nil for other filters.
  private func pendingPlace(
    _ expression: BoundExpression, _ place: ReferencePlace, _ evaluation: ReferenceEvaluation
  ) throws -> ReferencePlace? {
    switch expression {
    case .isPending: return place
    case .up(let steps, .isPending): return try evaluation.ancestor(steps, of: place)
    default: return nil
    }
  }

  /// The days on which the question counts: the clock, one day, or the end of every point up to the clock (rule 20).
  private static func countedDays(of question: BoundQuestion) -> [(CivilDate, Bucket?)] {
    switch question.stock {
    case .clock: return [(question.clock, nil)]
    case .on(let day): return [(day, nil)]
    case .points(let buckets):
      return buckets.map { ($0.end.adding(days: -1), $0) }.filter { $0.0 <= question.clock }
    }
  }

  private static func measures(of head: BoundQuestion.Head) -> [BoundMeasure] {
    if case .estimate = head { return [] }
    if case .show(let measures) = head { return measures }
    return [BoundMeasure(name: "count", function: .count, argument: nil, type: .number)]
  }
}
