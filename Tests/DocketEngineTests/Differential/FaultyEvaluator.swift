import DocketCore
import DocketEngine

/// An evaluator with one planted fault.
struct FaultyEvaluator: QuestionEvaluator {
  let fault: PlantedFault
  let office: Office
  /// What answers the questions as the fault understands them, over the office as it understands it.
  let inner: any QuestionEvaluator

  func group(_ question: BoundQuestion) throws -> any GroupedUnits {
    FaultyGroups(fault: fault, inner: try inner.group(fault.question(question, office)))
  }

  func list(_ question: BoundQuestion) throws -> ListedUnits {
    var list = try inner.list(fault.question(question, office))
    switch fault {
    case .unknownIsNotCounted: list.unknown = 0
    case .unsoundIsNotCounted: list.unsound = 0
    case .aListIsInTableOrder:
      let order = list.rows.indices.sorted { list.rows[$0] < list.rows[$1] }
      list.cells = list.cells.map { column in order.map { column[$0] } }
      list.rows = order.map { list.rows[$0] }
    default: break
    }
    return list
  }

  func evaluate(
    _ expression: BoundExpression, on noun: Int, rows: [Int], clock: CivilDate,
    countedDay: CivilDate
  ) throws -> [ResultValue] {
    try inner.evaluate(expression, on: noun, rows: rows, clock: clock, countedDay: countedDay)
  }

  func exists(_ row: Int, of noun: Int, clock: CivilDate) throws -> Bool {
    try inner.exists(row, of: noun, clock: clock)
  }

  func rows(of question: BoundQuestion, inGroup key: [ResultValue]?) throws -> [Int] {
    try inner.rows(of: question, inGroup: key)
  }
}

/// Groups with a planted fault.
struct FaultyGroups: GroupedUnits {
  let fault: PlantedFault
  let inner: any GroupedUnits

  /// The groups that the fault leaves, each made of these groups of the true answer.
  private var parts: [(key: [ResultValue], groups: [Int])] {
    var parts: [(key: [ResultValue], groups: [Int])] = []
    for (i, key) in inner.keys.enumerated() {
      if fault == .missingGroupIsDropped, key.contains(.missing) { continue }
      let shown = fault == .noneIsTakenForMissing ? key.map { $0 == .none ? .missing : $0 } : key
      if let known = parts.firstIndex(where: { $0.key == shown }) {
        parts[known].groups.append(i)
      } else {
        parts.append((shown, [i]))
      }
    }
    return parts
  }

  var keys: [[ResultValue]] { parts.map(\.key) }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    try inner.measures(ofUnion: groups.flatMap { parts[$0].groups })
  }

  func units(inUnion groups: [Int]) throws -> Int {
    if fault == .aTotalIsTheSumOfItsRows {
      return try groups.map { try inner.units(inUnion: parts[$0].groups) }.reduce(0, +)
    }
    return try inner.units(inUnion: groups.flatMap { parts[$0].groups })
  }

  var selected: Int { inner.selected }
  var unknown: Int { fault == .unknownIsNotCounted ? 0 : inner.unknown }
  var unsound: Int { fault == .unsoundIsNotCounted ? 0 : inner.unsound }
  var missingArguments: [Int] { inner.missingArguments }
}
